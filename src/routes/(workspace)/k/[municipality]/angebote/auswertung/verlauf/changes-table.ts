import { messages } from '#lib/messages/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { changesReport } from './changes-report.ts'

/** Offers and places at the end of each month, and what was entered, changed and removed in it. */
export const changesTable: ReadTable = async (tx, { slug }, { address, locale, today }) => {
  const texts = messages(locale).directoryReports
  const { months } = await changesReport(tx, { address, today })
  return {
    name: `${texts.changes.file} ${slug} ${today}`,
    title: texts.changes.caption,
    columns: [
      textColumn('monat', texts.changes.month),
      numberColumn('angebote', texts.changes.offers),
      numberColumn('plaetze', texts.changes.places),
      numberColumn('neu', texts.changes.entered),
      numberColumn('geaendert', texts.changes.changed),
      numberColumn('geloescht', texts.changes.removed),
    ],
    rows: months.map(({ month, offers, places, entered, changed, removed }) => [
      month.slice(0, 7),
      ...[offers, places, entered, changed, removed].map((value) => figure(value)),
    ]),
    notes: [{ term: texts.changes.caption, text: texts.changes.explain }],
    source: '',
  }
}
