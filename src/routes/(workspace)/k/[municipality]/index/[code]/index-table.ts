import { messages } from '#lib/messages/index.ts'
import type { ReadTable, WantedTable } from '../../table.ts'
import { indexRecords } from './index-records.ts'
import { readIndexPage } from './read-index-page.ts'

/** The whole result: areas without an index too, with the reason; null where it cannot be computed. */
export const indexTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { code, locale, today },
) => {
  const page = await readIndexPage(tx, municipality, { code, locale, today })
  if (page === null || !page.shown.ok) return null
  const { definition, level, period, shown } = page
  const texts = messages(locale)
  const { areaIds, ...records } = indexRecords(shown, { page, texts })
  const facts = shown.view.facts.filter(({ href }) => href === undefined)
  return {
    ...records,
    name: [definition.name, level.name, period].join(' '),
    title: `${definition.name}, ${level.name}, ${period}`,
    notes: [{ term: texts.downloads.notes.level, text: level.name }, ...facts],
    source: page.sources.join('; '),
    cube: {
      dimensions: [
        {
          code: 'gebiet',
          title: texts.map.table.area,
          role: 'geo',
          of: { keyColumns: ['schluessel'], nameColumn: 'name' },
        },
        {
          code: 'zeitraum',
          title: texts.map.facts.period,
          role: 'time',
          of: { key: page.place.period, name: period },
        },
      ],
    },
    areas: { areaLevelId: page.place.areaLevelId, date: shown.view.areasOn, ofRows: areaIds },
  }
}
