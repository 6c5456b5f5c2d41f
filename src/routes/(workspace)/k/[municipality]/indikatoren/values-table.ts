import { units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  readCells,
  type Indicator,
  type IndicatorCoverage,
} from '#lib/server/capabilities/indicators/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { DataCell } from '#lib/server/platform/downloads/index.ts'
import { levelVersions } from '../karte/level-outlines.ts'
import { readMapChoices, type MapChoices } from '../karte/map-choices.ts'
import { figure, numberColumn, textColumn, type PageTable, type ReadTable } from '../table.ts'
import { indicatorFacts } from './indicator-facts.ts'
import { wordsOf } from './indicator-words.ts'

/**
 * All values, one a line, as an import takes them again; narrowed by `indikator`, `ebene` and `zeitraum`. A protected figure
 * is its official sign, and its case numbers are empty.
 */
export const valuesTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const choices = await readMapChoices(tx, municipality, today)
  const { values: texts } = messages(locale).indicators.page
  const rows: DataCell[][] = []
  const parts = wantedParts(choices, address)
  for (const part of parts) rows.push(...(await rowsOf(tx, municipality, { ...part, choices })))
  const used = new Set(parts.flatMap(({ indicatorIds }) => indicatorIds))
  const indicators = choices.indicators
    .filter(({ indicatorId }) => used.has(indicatorId))
    .map((indicator) => ({ ...indicator, ...wordsOf(indicator, locale) }))
  const [only] = indicators.length === 1 ? indicators : []
  return {
    name: [only?.name ?? texts.file, municipality.slug, today].join(' '),
    title: only?.name ?? messages(locale).downloads.what.values,
    columns: [
      textColumn('ebene', texts.level),
      textColumn('gebietsschluessel', texts.areaCode),
      textColumn('gebiet', texts.area),
      textColumn('indikator', texts.indicator),
      textColumn('zeitraum', texts.period),
      numberColumn('wert', texts.value),
      numberColumn('fallzahl', texts.cases),
      numberColumn('grundgesamtheit', texts.base),
    ],
    rows,
    notes:
      only === undefined
        ? indicators.map((one) => ({ term: one.code, text: inOneLine(one, { municipality, locale }) }))
        : indicatorFacts(only, { municipality, locale }),
    source: [...new Set(indicators.map(({ source }) => source).filter((source) => source !== ''))].join('; '),
    cube: cubeOf(indicators, locale),
  }
}

function inOneLine(
  indicator: Indicator,
  { municipality, locale }: { municipality: Municipality; locale: Locale },
): string {
  const facts = indicatorFacts(indicator, { municipality, locale })
  return [indicator.name, ...facts.map(({ term, text }) => `${term}: ${text}`)].join(' | ')
}

/** Areas × periods × indicators; the same code may occur at several levels. */
function cubeOf(indicators: readonly Indicator[], locale: Locale): NonNullable<PageTable['cube']> {
  const { values: texts } = messages(locale).indicators.page
  const about = indicators.map(({ code, name, unit }) => {
    const sign = units.find((one) => one.code === unit)?.sign?.[locale] ?? null
    return [code, { title: name, unit: sign }] as const
  })
  return {
    dimensions: [
      {
        code: 'gebiet',
        title: texts.area,
        role: 'geo',
        of: { keyColumns: ['ebene', 'gebietsschluessel'], nameColumn: 'gebiet' },
      },
      {
        code: 'zeitraum',
        title: texts.period,
        role: 'time',
        of: { keyColumns: ['zeitraum'], nameColumn: 'zeitraum' },
      },
    ],
    metrics: { column: 'indikator', valueColumn: 'wert', about: new Map(about) },
  }
}

/** A level in a period, with the indicators that have values there. */
type Part = {
  readonly areaLevelId: number
  readonly period: string
  readonly indicatorIds: readonly number[]
}

function wantedParts({ coverage, levels, indicators }: MapChoices, address: URLSearchParams): Part[] {
  const wanted = (name: string) => address.get(name) ?? ''
  const idOf = new Map(indicators.map(({ code, indicatorId }) => [code, indicatorId]))
  const levelOf = new Map(levels.map(({ code, areaLevelId }) => [code, areaLevelId]))
  const isWanted = (one: IndicatorCoverage) =>
    (wanted('indikator') === '' || one.indicatorId === idOf.get(wanted('indikator'))) &&
    (wanted('ebene') === '' || one.areaLevelId === levelOf.get(wanted('ebene'))) &&
    (wanted('zeitraum') === '' || one.period === wanted('zeitraum'))
  const parts = Map.groupBy(coverage.filter(isWanted), (one) => `${one.areaLevelId} ${one.period}`)
  return [...parts.values()].flatMap((ofPart) => {
    const [first] = ofPart
    if (first === undefined) return []
    const { areaLevelId, period } = first
    return [{ areaLevelId, period, indicatorIds: ofPart.map(({ indicatorId }) => indicatorId) }]
  })
}

async function rowsOf(
  tx: Tx,
  municipality: Municipality,
  { areaLevelId, period, indicatorIds, choices }: Part & { choices: MapChoices },
): Promise<DataCell[][]> {
  const indicators = choices.indicators.filter(({ indicatorId }) => indicatorIds.includes(indicatorId))
  const level = choices.levels.find((one) => one.areaLevelId === areaLevelId)?.code ?? ''
  const versions = await levelVersions(tx, municipality, areaLevelId)
  const areas = new Map(versions.map((version) => [version.areaId, version]))
  const cells = await readCells(tx, municipality, { indicators, period, areaLevelId })
  return indicators.flatMap(({ indicatorId, code: indicator }) =>
    (cells.get(indicatorId) ?? [])
      .map(({ areaId, cell, cases, base }) => {
        const { code = '', name = '' } = areas.get(areaId) ?? {}
        return [level, code, name, indicator, period, cell, figure(cases), figure(base)]
      })
      .sort((one, other) => String(one[1]).localeCompare(String(other[1]), 'de')),
  )
}
