import { sql } from 'kysely'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type { Tx } from '../../platform/database/tenancy.ts'
import { noDetails, type OfferDetails } from '../offers/index.ts'
import { phoneToCall } from './offer-columns-store.ts'
import type { PortalOffer, PortalPlace, PortalTranslation } from './portal-offer-types.ts'

type Wanted = {
  readonly municipalityId: number
  readonly offerIds: readonly number[]
  /** Of the translation. */
  readonly language: PortalLanguage
}

/**
 * One offer as families see it. Ask inside `asPublic`.
 * @returns undefined: the municipality has none with this id, or families do not see it
 */
export async function findPortalOffer(
  tx: Tx,
  { offerId, ...wanted }: Omit<Wanted, 'offerIds'> & { readonly offerId: number },
): Promise<PortalOffer | undefined> {
  const [offer] = await readPortalOffers(tx, { ...wanted, offerIds: [offerId] })
  return offer
}

/** Several, in the order of their ids as given; those that families do not see are left out. Ask inside `asPublic`. */
export async function readPortalOffers(
  tx: Tx,
  { municipalityId, offerIds, language }: Wanted,
): Promise<PortalOffer[]> {
  if (offerIds.length === 0) return []
  const { rows } = await sql<StoredOffer>`
    select o.offer_id as "offerId", o.name, o.description, o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths",
      o.steps, o.fields, o.outreach, o.cost, o.website, ${phoneToCall} as phone, o.last_confirmed_on as "lastConfirmedOn",
      o.entered_on as "enteredOn", o.updated_at as "updatedAt", o.details,
      case when p.provider_id is not null then json_build_object('name', p.name, 'kind', p.kind, 'phone', p.phone,
        'website', p.website, 'description', p.description) end as provider,
      (select json_build_object('street', s.street, 'postalCode', s.postal_code, 'town', s.town, 'longitude', s.longitude,
          'latitude', s.latitude, 'areaId', s.area_id, 'areaName',
          (select a.name from area a where a.municipality_id = s.municipality_id and a.area_id = s.area_id))
        from site s where s.municipality_id = o.municipality_id and s.site_id = o.site_id) as place,
      (select json_build_object('name', t.name, 'description', t.description, 'howItGoes', t.how_it_goes,
          'whatToBring', t.what_to_bring, 'madeBy', t.made_by, 'ofTextHash', t.of_text_hash)
        from offer_translation t where t.municipality_id = o.municipality_id and t.offer_id = o.offer_id
          and t.language = ${language} and t.language <> 'de') as translation
    from offer o left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    where o.municipality_id = ${municipalityId} and o.offer_id = any (${[...offerIds]}::integer[])
    order by array_position(${[...offerIds]}::integer[], o.offer_id)`.execute(tx)
  return rows.map(({ details, ...offer }) => ({ ...offer, details: { ...noDetails, ...details } }))
}

type StoredOffer = Omit<PortalOffer, 'details' | 'place' | 'translation'> & {
  /** Keys that are not known are absent. */
  details: Partial<OfferDetails>
  place: PortalPlace | null
  translation: PortalTranslation | null
}
