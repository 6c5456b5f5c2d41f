import { messages } from '#lib/messages/index.ts'
import { numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { readHistory } from './read-history.ts'
import { versionRows } from './version-rows.ts'

/** The history of one offer: a row for each change; a version in which nothing changed has one, too. */
export function historyTable(offerId: number): ReadTable {
  return async (tx, municipality, { locale, today }) => {
    const { versions, present, seen } = await readHistory(tx, municipality, { offerId, today, locale })
    const texts = messages(locale).offerHistory
    return {
      name: `${texts.file} ${municipality.slug} ${offerId} ${today}`,
      title: texts.titleOf(present.content.name),
      columns: [
        numberColumn('version', texts.columns.version),
        textColumn('when', texts.columns.when),
        textColumn('who', texts.columns.who),
        textColumn('how', texts.columns.how),
        textColumn('field', texts.field),
        textColumn('before', texts.before),
        textColumn('after', texts.after),
      ],
      rows: versionRows(versions, seen).flatMap(({ version, when, who, how, changes }) => {
        const told = changes !== null && changes.length > 0 ? changes : [{ label: '', left: '', right: '' }]
        return told.map(({ label, left, right }) => [
          { kind: 'value' as const, value: version },
          when,
          who,
          how,
          label,
          left,
          right,
        ])
      }),
      notes: [],
      source: '',
    }
  }
}
