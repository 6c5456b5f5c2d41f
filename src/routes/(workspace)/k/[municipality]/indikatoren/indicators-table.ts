import { licences, refreshRhythms, topics, units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { CsvCell } from '#lib/server/platform/tables/csv-answer.ts'
import { readMapChoices, type MapChoices } from '../karte/map-choices.ts'
import type { ReadTable } from '../table.ts'
import { wordsOf } from './indicator-words.ts'

/** All entries of the municipality with what they say. */
export const indicatorsTable: ReadTable = async (tx, municipality, { locale, today }) => ({
  name: messages(locale).indicators.page.csvName,
  records: recordsOf(await readMapChoices(tx, municipality, today), locale),
})

function recordsOf({ indicators, coverage, levels }: MapChoices, locale: Locale): CsvCell[][] {
  const { fields, csvColumns, directions } = messages(locale).indicators.page
  const number = (value: number | null, decimals: number): CsvCell =>
    value === null ? '' : { value, decimals }
  const nameIn = (list: readonly { code: string; name: Record<Locale, string> }[], code: string) =>
    list.find((one) => one.code === code)?.name[locale] ?? code
  const head = [...Object.values(fields), csvColumns.levels, csvColumns.periods]
  const rows = indicators.map((entry) => {
    const words = wordsOf(entry, locale)
    const covered = coverage.filter(({ indicatorId }) => indicatorId === entry.indicatorId)
    const periods = [...new Set(covered.map(({ period }) => period))].toSorted()
    const at = levels.filter(({ areaLevelId }) => covered.some((one) => one.areaLevelId === areaLevelId))
    const cells: Record<keyof typeof fields, CsvCell> = {
      ...words,
      code: entry.code,
      topic: nameIn(topics, entry.topic),
      unit: nameIn(units, entry.unit),
      direction: directions[entry.direction],
      licence: nameIn(licences, entry.licence),
      refreshRhythm: nameIn(refreshRhythms, entry.refreshRhythm),
      minimumCount: number(entry.minimumCount, 0),
      lowest: number(entry.lowest, entry.decimals),
      highest: number(entry.highest, entry.decimals),
      decimals: number(entry.decimals, 0),
    }
    // In the order of the heading.
    const inOrder = Object.keys(fields).map((field) => cells[field as keyof typeof fields])
    return [...inOrder, at.map(({ name }) => name).join(', '), periods.join(', ')]
  })
  return [head, ...rows]
}
