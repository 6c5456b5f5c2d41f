import { licences, refreshRhythms, topics, units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { DataCell } from '#lib/server/platform/downloads/index.ts'
import { readMapChoices, type MapChoices } from '../karte/map-choices.ts'
import { figure, type PageTable, type ReadTable } from '../table.ts'
import { wordsOf } from './indicator-words.ts'

/** All entries of the municipality with what they say. */
export const indicatorsTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const { page } = messages(locale).indicators
  return {
    name: page.csvName,
    title: page.title,
    ...entriesOf(await readMapChoices(tx, municipality, today), locale),
    notes: [],
    source: '',
  }
}

const numbers: ReadonlySet<string> = new Set(['minimumCount', 'lowest', 'highest', 'decimals'])

function entriesOf(
  { indicators, coverage, levels }: MapChoices,
  locale: Locale,
): Pick<PageTable, 'columns' | 'rows'> {
  const { fields, csvColumns, directions } = messages(locale).indicators.page
  const nameIn = (list: readonly { code: string; name: Record<Locale, string> }[], code: string) =>
    list.find((one) => one.code === code)?.name[locale] ?? code
  const rows = indicators.map((entry) => {
    const words = wordsOf(entry, locale)
    const covered = coverage.filter(({ indicatorId }) => indicatorId === entry.indicatorId)
    const periods = [...new Set(covered.map(({ period }) => period))].toSorted()
    const at = levels.filter(({ areaLevelId }) => covered.some((one) => one.areaLevelId === areaLevelId))
    const cells: Record<keyof typeof fields, DataCell> = {
      ...words,
      code: entry.code,
      topic: nameIn(topics, entry.topic),
      unit: nameIn(units, entry.unit),
      direction: directions[entry.direction],
      licence: nameIn(licences, entry.licence),
      refreshRhythm: nameIn(refreshRhythms, entry.refreshRhythm),
      minimumCount: figure(entry.minimumCount),
      lowest: figure(entry.lowest, entry.decimals),
      highest: figure(entry.highest, entry.decimals),
      decimals: figure(entry.decimals),
    }
    // In the order of the heading.
    const inOrder = Object.keys(fields).map((field) => cells[field as keyof typeof fields])
    return [...inOrder, at.map(({ name }) => name).join(', '), periods.join(', ')]
  })
  const titles = Object.entries({ ...fields, ...csvColumns })
  return {
    columns: titles.map(([code, title]) => ({ code, title, kind: numbers.has(code) ? 'number' : 'text' })),
    rows,
  }
}
