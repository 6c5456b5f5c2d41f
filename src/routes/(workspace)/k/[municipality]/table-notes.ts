import { messages, type Locale } from '#lib/messages/index.ts'
import type { Municipality } from '#lib/server/platform/database/tenancy.ts'
import type { Note } from '#lib/server/platform/downloads/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { PageTable } from './table.ts'

/** A table with what is to be said of each: whose it is, when it was made, how small numbers are protected, what signs mean. */
export function withNotes<Table extends PageTable>(
  table: Table,
  municipality: Municipality,
  { locale, today, view }: { locale: Locale; today: string; view: string | null },
): Table {
  const { common, downloads } = messages(locale)
  const { notes: words } = downloads
  const { areas } = table
  const signs = Object.entries(common.signs).map(([sign, means]) => ({ term: words.sign(sign), text: means }))
  const all: Note[] = [
    { term: words.municipality, text: municipality.name },
    ...table.notes,
    { term: words.source, text: table.source === '' ? words.ownSource : table.source },
    { term: words.areasOn, text: areas === undefined ? '' : formatDate(areas.date, locale) },
    { term: words.madeOn, text: formatDate(today, locale) },
    { term: words.view, text: view ?? '' },
    { term: words.minimum, text: words.minimumText(formatNumber(municipality.minimumCount, locale)) },
    ...signs,
    { term: words.empty, text: words.emptyText },
  ]
  // What the table's own notes say already is not said twice.
  const own = new Set(table.notes.map(({ term }) => term))
  const isNew = (note: Note) => table.notes.includes(note) || !own.has(note.term)
  return { ...table, notes: all.filter((note) => note.text !== '' && isNew(note)) }
}
