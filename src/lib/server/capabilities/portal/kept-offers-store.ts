import { sql } from 'kysely'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { OfferSchedule } from '../offers/index.ts'

/** An offer on somebody's memory list: what one needs on the way there. */
export type KeptOffer = {
  readonly offerId: number
  /** As its provider calls it. */
  readonly name: string
  /** In the reader's language; null = not translated, or German is read. */
  readonly translatedName: string | null
  readonly providerName: string | null
  /** '' = not known. */
  readonly street: string
  readonly postalCode: string
  readonly town: string
  /** Of the offer, else of whom one may ask, else of the provider; '' = none. */
  readonly phone: string
  readonly schedules: readonly OfferSchedule[]
}

/** In the order of the ids; those that families do not see (any more) are left out. Ask inside `asPublic`. */
export async function readKeptOffers(
  tx: Tx,
  {
    municipalityId,
    ids,
    language,
  }: { municipalityId: number; ids: readonly number[]; language: PortalLanguage },
): Promise<KeptOffer[]> {
  if (ids.length === 0) return []
  const wanted = sql`${[...ids]}::integer[]`
  const { rows } = await sql<KeptOffer>`
    select o.offer_id as "offerId", o.name, t.name as "translatedName", p.name as "providerName",
      coalesce(s.street, '') as street, coalesce(s.postal_code, '') as "postalCode", coalesce(s.town, '') as town,
      coalesce(nullif(o.phone, ''), nullif(o.details #>> '{contacts,0,phone}', ''), p.phone, '') as phone,
      coalesce(o.details -> 'schedules', '[]') as schedules
    from offer o
    left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
    left join offer_translation t on t.municipality_id = o.municipality_id and t.offer_id = o.offer_id and t.language = ${language}
    where o.municipality_id = ${municipalityId} and o.offer_id = any (${wanted})
    order by array_position(${wanted}, o.offer_id)`.execute(tx)
  return rows
}
