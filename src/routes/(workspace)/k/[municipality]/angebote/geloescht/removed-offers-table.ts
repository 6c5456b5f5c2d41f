import { messages } from '#lib/messages/index.ts'
import { listRemovedOffers } from '#lib/server/capabilities/offers/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { textColumn, type ReadTable } from '../../table.ts'
import { sourceName } from '../offer-choices.ts'

const MOST_ROWS = 100_000

/** Offers that were removed and not brought back, the last removed first. */
export const removedOffersTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const texts = messages(locale).offerHistory.removed
  const removed = await listRemovedOffers(tx, { most: MOST_ROWS })
  return {
    name: `${texts.file} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('name', texts.name),
      textColumn('provider', texts.provider),
      textColumn('source', texts.source),
      textColumn('removed_at', texts.at),
    ],
    rows: removed.map(({ name, providerName, source, removedAt }) => [
      name,
      providerName ?? '',
      sourceName(source, locale),
      formatInstant(removedAt, locale),
    ]),
    notes: [],
    source: '',
  }
}
