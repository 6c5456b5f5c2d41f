import { messages } from '#lib/messages/index.ts'
import { listOpenRequests } from '#lib/server/capabilities/upkeep/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'

/** Who was asked and has not answered yet. */
export const requestsTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const { questions } = messages(locale).upkeep
  const { columns, title } = questions.open
  const requests = await listOpenRequests(tx)
  return {
    name: `${questions.file} ${municipality.slug} ${today}`,
    title,
    columns: [
      textColumn('name', columns.recipient),
      textColumn('address', messages(locale).upkeep.post.columns.to),
      numberColumn('offers', columns.offers),
      textColumn('since', columns.since),
      textColumn('last_mail', columns.last),
      numberColumn('reminders', columns.reminders),
    ],
    rows: requests.map(({ name, address, askedOfferIds, openedOn, lastMailOn, mails }) => [
      name,
      address,
      figure(askedOfferIds.length),
      openedOn,
      lastMailOn ?? '',
      figure(Math.max(mails - 1, 0)),
    ]),
    notes: [],
    source: municipality.name,
  }
}
