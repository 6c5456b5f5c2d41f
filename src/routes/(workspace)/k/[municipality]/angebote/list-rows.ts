import type { Locale } from '#lib/messages/index.ts'
import type { OfferListRow } from '#lib/server/capabilities/offers/index.ts'
import { confirmationState, type DirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { shortFieldName, shortStepName } from '#lib/ui/chain/say-cell.ts'
import { agesText } from '#lib/ui/offers/ages.ts'
import { howLongAgo } from '#lib/ui/offers/freshness.ts'
import type { OfferRowView } from '#lib/ui/offers/row-types.ts'

type Wanted = {
  readonly base: string
  /** Whether the reader may look at areas. */
  readonly mayAreas: boolean
  readonly areaHref: (areaId: number) => string | null
  readonly today: string
  readonly rhythm: DirectorySettings
  readonly locale: Locale
}

/** An offer as a row of the list shows it. */
export function rowView(row: OfferListRow, wanted: Wanted): OfferRowView {
  const { base, mayAreas, areaHref, locale } = wanted
  return {
    offerId: row.offerId,
    href: `${base}/angebote/${row.offerId}`,
    name: row.name,
    address: [row.street, `${row.postalCode} ${row.town}`.trim()].filter((part) => part !== '').join(', '),
    outreach: row.outreach,
    mainstream: row.mainstream,
    provider: row.providerName,
    steps: row.steps.map((step) => shortStepName(step, locale)),
    ages: agesText(row, locale),
    fields: row.fields.map((code) => shortFieldName(code, locale)),
    area:
      row.area === null ? null : { name: row.area.name, href: mayAreas ? areaHref(row.area.areaId) : null },
    hasCoordinates: row.hasCoordinates,
    capacity: row.capacity,
    confirmedOn: row.lastConfirmedOn,
    freshness: confirmationState(row, wanted.rhythm, wanted.today),
    ago: row.lastConfirmedOn === null ? '' : howLongAgo(row.lastConfirmedOn, wanted),
  }
}
