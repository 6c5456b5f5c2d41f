import { messages } from '#lib/messages/index.ts'
import { readCells, type IndicatorCoverage } from '#lib/server/capabilities/indicators/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { CsvCell } from '#lib/server/platform/tables/csv-answer.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'
import { levelVersions } from '../karte/level-outlines.ts'
import { readMapChoices, type MapChoices } from '../karte/map-choices.ts'
import type { ReadTable } from '../table.ts'

/**
 * All values, one a line, as an import takes them again; narrowed by `indikator`, `ebene` and `zeitraum`. A protected figure
 * is its official sign, and its case numbers are empty.
 */
export const valuesTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const choices = await readMapChoices(tx, municipality, today)
  const texts = messages(locale).indicators.page
  const { level, areaCode, area, indicator, period, value, cases, base } = texts.values
  const records: CsvCell[][] = [[level, areaCode, area, indicator, period, value, cases, base]]
  for (const part of wantedParts(choices, address))
    records.push(...(await recordsOf(tx, municipality, { ...part, choices })))
  return { name: `${texts.values.file} ${municipality.slug} ${today}`, records }
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

async function recordsOf(
  tx: Tx,
  municipality: Municipality,
  { areaLevelId, period, indicatorIds, choices }: Part & { choices: MapChoices },
): Promise<CsvCell[][]> {
  const indicators = choices.indicators.filter(({ indicatorId }) => indicatorIds.includes(indicatorId))
  const level = choices.levels.find((one) => one.areaLevelId === areaLevelId)?.code ?? ''
  const versions = await levelVersions(tx, municipality, areaLevelId)
  const areas = new Map(versions.map((version) => [version.areaId, version]))
  const cells = await readCells(tx, municipality, { indicators, period, areaLevelId })
  return indicators.flatMap(({ indicatorId, code: indicator }) =>
    (cells.get(indicatorId) ?? [])
      .map(({ areaId, cell, cases, base }) => {
        const { code = '', name = '' } = areas.get(areaId) ?? {}
        return [level, code, name, indicator, period, csvCell(cell), cases, base]
      })
      .sort((one, other) => String(one[1]).localeCompare(String(other[1]), 'de')),
  )
}

function csvCell(cell: TableCell): CsvCell {
  return cell.kind === 'value' ? cell.value : cell.sign
}
