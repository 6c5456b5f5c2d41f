import { messages } from '#lib/messages/index.ts'
import { listFeedback } from '#lib/server/capabilities/upkeep/index.ts'
import { languageNames } from '#lib/portal/languages.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { textColumn, type ReadTable } from '../../table.ts'
import { stateOf } from './feedback-state.ts'

const MOST_ROWS = 50_000

/** All hints of families in the state that the address names, with what helps to see to them. */
export const feedbackTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const texts = messages(locale).feedback
  const rows = await listFeedback(tx, { state: stateOf(address), most: MOST_ROWS })
  return {
    name: `${texts.file} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('sent_at', texts.sentAt),
      textColumn('offer', texts.offer),
      textColumn('provider', texts.provider),
      textColumn('kind', texts.kind),
      textColumn('note', texts.note),
      textColumn('language', texts.language),
      textColumn('state', texts.state),
    ],
    rows: rows.map((row) => [
      formatInstant(row.sentAt, locale),
      row.offerName,
      row.providerName,
      texts.kinds[row.kind],
      row.note,
      languageNames[row.language],
      row.doneAt === null ? texts.states.open : texts.states.done,
    ]),
    notes: [],
    source: '',
  }
}
