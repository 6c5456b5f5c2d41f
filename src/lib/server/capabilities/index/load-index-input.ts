import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  areasOn as dayOfAreas,
  newestResidentsYear,
  readAreas,
  readResidents,
  readVersions,
  type IsoDate,
} from '../areas/index.ts'
import {
  readCells,
  readCoverage,
  readIndicators,
  type AreaCell,
  type Indicator,
  type IndicatorCoverage,
} from '../indicators/index.ts'
import { findLevel } from './find-level.ts'
import { columnsOf } from './index-definition-rules.ts'
import { allResidents, columnOfCells } from './index-columns-rules.ts'
import type { IndexColumn, IndexInput, MissingColumn } from './index-result-types.ts'
import { residentsColumn, type IndexToCompute } from './index-types.ts'

export type LoadedInput = {
  input: IndexInput
  missing: MissingColumn[]
  /** Those of the spec that the municipality has, by code. */
  indicators: ReadonlyMap<string, Indicator>
  areasOn: IsoDate
  residentsYear: number | null
}

/**
 * Everything that a definition is computed from: the areas of its level, and per column the publishable values of its
 * period (exactly this one: the newest up to it would mix years unseen). A column without any number is missing.
 *
 * @returns or `index/unknown-level`, `index/no-areas`
 */
export async function loadIndexInput(
  tx: Tx,
  municipality: Municipality,
  definition: IndexToCompute,
): Promise<Outcome<LoadedInput>> {
  const { areaLevelId } = definition
  const level = await findLevel(tx, municipality, areaLevelId)
  if (level === undefined) return refuse('index/unknown-level')
  const found = await readIndicatorCells(tx, municipality, definition)
  const areasOn = await dayOf(tx, municipality, { definition, cells: found.cells })
  const areas = await readAreas(tx, municipality, { areaLevelId, date: areasOn })
  if (areas.length === 0) return refuse('index/no-areas', { level: level.name })

  const areaIds = areas.map(({ areaId }) => areaId)
  const columns = new Map([...found.cells].map(([column, cells]) => [column, columnOfCells(areaIds, cells)]))
  const residents = await readResidentsColumn(tx, municipality, { definition, areasOn })
  if (residents !== null) columns.set(residentsColumn, residents.column)
  const present = [...columns].filter(([, { values }]) => values.some((value) => value !== null))
  const loaded = {
    input: {
      areas: areas.map(({ areaId, code, name }) => ({ areaId, code, name })),
      columns: Object.fromEntries(present),
    },
    indicators: found.indicators,
    areasOn,
    residentsYear: residents?.year ?? null,
  }
  const isMissing = (column: string) => !Object.hasOwn(loaded.input.columns, column)
  const missing = await explainMissing(tx, municipality, {
    definition,
    isMissing,
    indicators: found.indicators,
    areasOn,
  })
  return { ok: true, value: { ...loaded, missing } }
}

/**
 * The columns that a definition names and the data do not have, with what to do about each: for a page that has to say
 * so although there is no index to show. @returns or refusals as of `computeIndexFor`
 */
export async function findMissingColumns(
  tx: Tx,
  municipality: Municipality,
  definition: IndexToCompute,
): Promise<Outcome<MissingColumn[]>> {
  const loaded = await loadIndexInput(tx, municipality, definition)
  return loaded.ok ? { ok: true, value: loaded.value.missing } : loaded
}

function periodOf({ period, settings }: IndexToCompute, column: string): string {
  return settings.periods[column] ?? period
}

async function readIndicatorCells(tx: Tx, municipality: Municipality, definition: IndexToCompute) {
  const wanted = new Set(columnsOf(definition.settings.spec))
  wanted.delete(residentsColumn)
  const known = (await readIndicators(tx, municipality)).filter(({ code }) => wanted.has(code))
  const cells = new Map<string, AreaCell[]>()
  for (const [period, indicators] of Map.groupBy(known, ({ code }) => periodOf(definition, code))) {
    const { areaLevelId } = definition
    const byId = await readCells(tx, municipality, { indicators, period, areaLevelId })
    for (const { code, indicatorId } of indicators) cells.set(code, byId.get(indicatorId) ?? [])
  }
  return { cells, indicators: new Map(known.map((indicator) => [indicator.code, indicator])) }
}

async function dayOf(
  tx: Tx,
  municipality: Municipality,
  { definition, cells }: { definition: IndexToCompute; cells: ReadonlyMap<string, AreaCell[]> },
): Promise<IsoDate> {
  const { areaLevelId, period } = definition
  const ofPeriod = [...cells].filter(([column]) => periodOf(definition, column) === period)
  const withValues = new Set(ofPeriod.flatMap(([, column]) => column.map(({ areaId }) => areaId)))
  const versions = (await readVersions(tx, municipality, areaLevelId)).filter(({ areaId }) =>
    withValues.has(areaId),
  )
  return dayOfAreas(versions, period)
}

/** The residents in the newest year up to the period: to tell small areas from others, last year's will do. */
async function readResidentsColumn(
  tx: Tx,
  municipality: Municipality,
  { definition, areasOn }: { definition: IndexToCompute; areasOn: IsoDate },
): Promise<{ column: IndexColumn; year: number } | null> {
  if (!columnsOf(definition.settings.spec).includes(residentsColumn)) return null
  const { areaLevelId } = definition
  const upTo = Number(periodOf(definition, residentsColumn).slice(0, 4))
  const { year, areas } = await readResidents(tx, municipality, { areaLevelId, year: upTo, date: areasOn })
  if (year === null) return null
  const values = areas.map(({ groups }) => allResidents(groups, municipality.minimumCount))
  return { column: { values, signs: values.map((value) => (value === null ? '.' : null)) }, year }
}

async function explainMissing(
  tx: Tx,
  municipality: Municipality,
  {
    definition,
    isMissing,
    indicators,
    areasOn,
  }: {
    definition: IndexToCompute
    isMissing: (column: string) => boolean
    indicators: ReadonlyMap<string, Indicator>
    areasOn: IsoDate
  },
): Promise<MissingColumn[]> {
  const { spec } = definition.settings
  const missing = columnsOf(spec).filter(isMissing)
  if (missing.length === 0) return []
  const coverage = await readCoverage(tx, municipality)
  const residentsYear = await newestResidentsYear(tx, municipality, { onOrBefore: LAST_YEAR, date: areasOn })
  return missing.map((column) => {
    const indicator = indicators.get(column)
    const isKnown = indicator !== undefined || column === residentsColumn
    const period = periodOf(definition, column)
    const periods = indicator === undefined ? [] : periodsOf(coverage, indicator, definition.areaLevelId)
    return {
      column,
      name: indicator?.name ?? null,
      role: spec.indicators.some((one) => one.column === column) ? 'indicator' : 'exclusion',
      reason: isKnown ? 'no-values' : 'no-indicator',
      period,
      otherPeriods:
        column === residentsColumn && residentsYear !== null
          ? [String(residentsYear)]
          : periods.filter((other) => other !== period),
    } as const
  })
}

/** Any later year would do. */
const LAST_YEAR = 2200

function periodsOf(
  coverage: readonly IndicatorCoverage[],
  { indicatorId }: Indicator,
  areaLevelId: number,
): string[] {
  return coverage
    .filter((one) => one.indicatorId === indicatorId && one.areaLevelId === areaLevelId)
    .map(({ period }) => period)
}
