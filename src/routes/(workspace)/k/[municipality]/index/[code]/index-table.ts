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
  return {
    name: [definition.name, level.name, period].join(' '),
    records: indexRecords(shown, { page, texts: messages(locale) }),
  }
}
