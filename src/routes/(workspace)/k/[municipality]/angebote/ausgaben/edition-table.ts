import { messages } from '#lib/messages/index.ts'
import type { PageTable } from '../../table.ts'
import { textColumn } from '../../table.ts'
import type { ReadEdition } from './read-edition.ts'

/** What an edition prints, a row per offer, for whoever sets it elsewhere. */
export function editionTable({ edition, chapters, today }: ReadEdition): PageTable {
  const { table, print } = messages(edition.language).editions
  const terms = Object.entries(print.facts)
  return {
    name: `${table.file(edition.title)} ${today}`,
    title: `${edition.title}: ${edition.subtitle}`,
    columns: [
      textColumn('kapitel', table.chapter),
      textColumn('angebot', table.offer),
      textColumn('traeger', table.provider),
      textColumn('beschreibung', messages(edition.language).offers.fieldNames.description),
      ...terms.map(([code, title]) => textColumn(code, title)),
    ],
    rows: chapters.flatMap(({ title, entries }) =>
      entries.map(({ name, provider, text, facts }) => [
        title,
        name,
        provider,
        text,
        ...terms.map(([, term]) => facts.find((fact) => fact.term === term)?.text ?? null),
      ]),
    ),
    notes: [],
    source: '',
  }
}
