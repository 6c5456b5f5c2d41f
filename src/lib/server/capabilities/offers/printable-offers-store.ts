import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { germanOrder } from './german-order-store.ts'
import { noDetails, type OfferDetails } from './offer-details-types.ts'
import { isForArea, joined, servesStep } from './offer-list-store.ts'
import type { Place } from './offer-types.ts'

/** What an offer says to its readers, whoever they are, and what decides whether they may read it. */
export type PrintableOffer = {
  readonly offerId: number
  readonly name: string
  readonly description: string
  readonly provider: string | null
  readonly place: Place | null
  /** The finest area that holds the place; null = outside of all. */
  readonly areaId: number | null
  readonly ageFromMonths: number | null
  /** Exclusive. */
  readonly ageToMonths: number | null
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly outreach: boolean
  readonly cost: string
  readonly website: string
  readonly phone: string
  /** ISO date; null = never. */
  readonly lastConfirmedOn: string | null
  /** ISO date. */
  readonly enteredOn: string
  readonly inPortal: boolean
  readonly details: OfferDetails
}

/** Of each list any one must be met; an empty one asks for nothing. */
type Wanted = {
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly areaIds: readonly number[]
  /** Only what Bildung und Teilhabe pays for. */
  readonly butOnly: boolean
}

/** The offers that a guide might hold, by name as German readers sort; whether families may see them, the caller decides. */
export async function listPrintableOffers(tx: Tx, wanted: Wanted): Promise<PrintableOffer[]> {
  const conditions = [
    sql`true`,
    ...(wanted.steps.length === 0 ? [] : [sql`(${sql.join(wanted.steps.map(servesStep), sql` or `)})`]),
    ...(wanted.fields.length === 0 ? [] : [sql`o.fields && ${wanted.fields}::text[]`]),
    ...(wanted.areaIds.length === 0 ? [] : [sql`(${sql.join(wanted.areaIds.map(isForArea), sql` or `)})`]),
    ...(wanted.butOnly ? [sql`o.details @> '{"butEligible": true}'`] : []),
  ]
  const { rows } = await sql<Stored>`
    select o.offer_id as "offerId", o.name, o.description, p.name as provider, s.area_id as "areaId",
      case when s.site_id is not null then json_build_object('street', s.street, 'postalCode', s.postal_code, 'town', s.town,
        'longitude', s.longitude, 'latitude', s.latitude) end as place,
      o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.steps, o.fields, o.outreach, o.cost, o.website,
      o.phone, o.last_confirmed_on as "lastConfirmedOn", o.entered_on as "enteredOn", o.in_portal as "inPortal", o.details
    from ${joined} where ${sql.join(conditions, sql` and `)}
    order by ${await germanOrder(tx, sql`o.name`)}, o.offer_id`.execute(tx)
  return rows.map((row) => ({ ...row, details: { ...noDetails, ...row.details } }))
}

type Stored = Omit<PrintableOffer, 'details'> & { readonly details: Partial<OfferDetails> }
