import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { noDetails, type OfferDetails } from '../offers/index.ts'
import { phoneToCall } from './offer-columns-store.ts'

/** What families read about an offer in a list. '' = not known. */
export type ListedOffer = {
  readonly offerId: number
  readonly name: string
  readonly description: string
  /** Name and description are a translation into the language asked for. */
  readonly isTranslated: boolean
  readonly providerName: string
  readonly street: string
  readonly town: string
  /** The finest area that its place lies in. */
  readonly areaName: string
  readonly longitude: number | null
  readonly latitude: number | null
  readonly ageFromMonths: number | null
  readonly ageToMonths: number | null
  readonly cost: string
  readonly phone: string
  readonly outreach: boolean
  readonly details: OfferDetails
  /** ISO dates. */
  readonly lastConfirmedOn: string | null
  readonly enteredOn: string
}

/** Those of these offers that families may see, in the order of the ids. Ask inside `asPublic`. */
export async function readListedOffers(
  tx: Tx,
  {
    municipalityId,
    offerIds,
    language,
  }: { municipalityId: number; offerIds: readonly number[]; language: string },
): Promise<ListedOffer[]> {
  if (offerIds.length === 0) return []
  const { rows } = await sql<ListedOffer & { details: Partial<OfferDetails> }>`
    select o.offer_id as "offerId", coalesce(t.name, o.name) as name, coalesce(nullif(t.description, ''), o.description) as description,
      t.name is not null as "isTranslated", coalesce(p.name, '') as "providerName",
      coalesce(s.street, '') as street, coalesce(s.town, '') as town, coalesce(a.name, '') as "areaName", s.longitude, s.latitude,
      o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.cost,
      ${phoneToCall} as phone, o.outreach, o.details,
      o.last_confirmed_on as "lastConfirmedOn", o.entered_on as "enteredOn"
    from unnest(${offerIds}::int[]) with ordinality as wanted (offer_id, place)
    join offer o on o.municipality_id = ${municipalityId} and o.offer_id = wanted.offer_id
    left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
    left join area a on a.municipality_id = s.municipality_id and a.area_id = s.area_id
    left join offer_translation t on t.municipality_id = o.municipality_id and t.offer_id = o.offer_id and t.language = ${language}
    order by wanted.place`.execute(tx)
  return rows.map((row) => ({ ...row, details: { ...noDetails, ...row.details } }))
}
