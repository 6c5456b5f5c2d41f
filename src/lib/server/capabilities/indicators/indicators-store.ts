import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type {
  AreaCell,
  Indicator,
  IndicatorCoverage,
  IndicatorDirection,
  IndicatorEntry,
} from './indicators-types.ts'
import { cellOf, isProtected } from './protect-rules.ts'

/** All indicators of the municipality, by topic and name. */
export async function readIndicators(tx: Tx, { municipalityId }: Municipality): Promise<Indicator[]> {
  const rows = await tx
    .selectFrom('indicator')
    .where('municipality_id', '=', municipalityId)
    .selectAll()
    .orderBy('topic')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    code: row.code,
    name: row.name,
    definition: row.definition,
    unit: row.unit,
    numerator: row.numerator,
    denominator: row.denominator,
    // The column takes no other.
    direction: row.direction as IndicatorDirection,
    topic: row.topic,
    source: row.source,
    licence: row.licence,
    refreshRhythm: row.refresh_rhythm,
    minimumCount: row.minimum_count,
    lowest: row.lowest,
    highest: row.highest,
    decimals: row.decimals,
    version: row.version,
  }))
}

export async function insertIndicator(
  tx: Tx,
  { municipalityId }: Municipality,
  entry: IndicatorEntry,
): Promise<number> {
  const inserted = await tx
    .insertInto('indicator')
    .values({ municipality_id: municipalityId, code: entry.code, ...columnsOf(entry) })
    .returning('indicator_id')
    .executeTakeFirstOrThrow()
  return inserted.indicator_id
}

/** Raises the version. @returns false if the stored version is not the given one, or there is none */
export async function updateIndicator(
  tx: Tx,
  { municipalityId }: Municipality,
  { entry, version }: { entry: IndicatorEntry; version: number },
): Promise<boolean> {
  const changed = await tx
    .updateTable('indicator')
    .set({ ...columnsOf(entry), version: version + 1, updated_at: sql`now()` })
    .where('municipality_id', '=', municipalityId)
    .where('code', '=', entry.code)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

function columnsOf({ code: _code, refreshRhythm, minimumCount, ...same }: IndicatorEntry) {
  return { ...same, refresh_rhythm: refreshRhythm, minimum_count: minimumCount }
}

/** Where the indicators have values: by level and period, the newest first. */
export async function readCoverage(tx: Tx, { municipalityId }: Municipality): Promise<IndicatorCoverage[]> {
  const rows = await tx
    .selectFrom('indicator_value as v')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'v.municipality_id').onRef('a.area_id', '=', 'v.area_id'),
    )
    .where('v.municipality_id', '=', municipalityId)
    .select((eb) => [
      'v.indicator_id',
      'a.area_level_id',
      'v.period',
      eb.fn.countAll<number>().as('value_count'),
    ])
    .groupBy(['v.indicator_id', 'a.area_level_id', 'v.period'])
    .orderBy('v.period', 'desc')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    areaLevelId: row.area_level_id,
    period: row.period,
    valueCount: row.value_count,
  }))
}

type Wanted = { indicators: readonly Indicator[]; period: string; areaLevelId: number }

/** The publishable cells of several indicators in one period, by indicator id. An area without a row has no cell. */
export async function readCells(
  tx: Tx,
  municipality: Municipality,
  { indicators, period, areaLevelId }: Wanted,
): Promise<Map<number, AreaCell[]>> {
  const byId = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]))
  const cells = new Map<number, AreaCell[]>(indicators.map(({ indicatorId }) => [indicatorId, []]))
  if (indicators.length === 0) return cells
  const rows = await tx
    .selectFrom('indicator_value as v')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'v.municipality_id').onRef('a.area_id', '=', 'v.area_id'),
    )
    .where('v.municipality_id', '=', municipality.municipalityId)
    .where('v.indicator_id', 'in', [...byId.keys()])
    .where('v.period', '=', period)
    .where('a.area_level_id', '=', areaLevelId)
    .select(['v.indicator_id', 'v.area_id', 'v.value', 'v.sign', 'v.cases', 'v.base'])
    .execute()
  for (const row of rows) {
    const indicator = byId.get(row.indicator_id)
    if (indicator === undefined) continue
    const minimum = {
      municipalityMinimum: municipality.minimumCount,
      indicatorMinimum: indicator.minimumCount,
      unit: indicator.unit,
    }
    // A sign stands in place of a number; what is behind it does not get out beside it.
    const hidden = row.sign !== null || isProtected(row, minimum)
    cells.get(row.indicator_id)?.push({
      areaId: row.area_id,
      cell: cellOf(row, minimum),
      cases: hidden ? null : row.cases,
      base: hidden ? null : row.base,
    })
  }
  return cells
}
