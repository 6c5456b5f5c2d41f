import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { siteAddress } from '../offers/index.ts'
import type { ComparedOffer } from './duplicate-types.ts'

/** All offers as the rules look at them. */
export async function comparedOffers(tx: Tx): Promise<ComparedOffer[]> {
  const { rows } = await sql<
    Omit<ComparedOffer, 'address'> & { street: string | null; postalCode: string | null; town: string | null }
  >`
    select o.offer_id as "offerId", o.name, o.provider_id as "providerId", s.street, s.postal_code as "postalCode", s.town,
      s.longitude, s.latitude
    from offer o left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id`.execute(
    tx,
  )
  return rows.map(({ street, postalCode, town, ...offer }) => ({
    ...offer,
    address: siteAddress({ street: street ?? '', postalCode: postalCode ?? '', town: town ?? '' }),
  }))
}

export type Distinct = { readonly first: number; readonly second: number }

/** Pairs of which somebody said that they are two. */
export async function distinctPairs(tx: Tx): Promise<Distinct[]> {
  const rows = await tx
    .selectFrom('distinct_offers')
    .select(['first_offer_id as first', 'second_offer_id as second'])
    .orderBy('decided_at', 'desc')
    .execute()
  return rows
}

/** Remembers that two offers are two. */
export async function keepApart(
  tx: Tx,
  { municipalityId }: Municipality,
  { first, second }: Distinct,
): Promise<void> {
  await sql`
    insert into distinct_offers (municipality_id, first_offer_id, second_offer_id, decided_by)
    select ${municipalityId}::int, min(offer_id), max(offer_id), current_setting('gelingen.user', true) from offer
    where offer_id in (${first}, ${second}) having count(*) = 2
    on conflict do nothing`.execute(tx)
}

/** Forgets it: the two are suspected again if they look alike. */
export async function forgetApart(tx: Tx, { first, second }: Distinct): Promise<void> {
  await tx
    .deleteFrom('distinct_offers')
    .where('first_offer_id', '=', Math.min(first, second))
    .where('second_offer_id', '=', Math.max(first, second))
    .execute()
}

/** From now on the keys of the one, and of what was merged into it, lead to the other. */
export async function keepKeys(
  tx: Tx,
  { municipalityId }: Municipality,
  { goes, stays }: { goes: number; stays: number },
): Promise<void> {
  await tx.updateTable('merged_offer').set({ offer_id: stays }).where('offer_id', '=', goes).execute()
  await sql`
    insert into merged_offer (municipality_id, source, external_id, offer_id)
    select ${municipalityId}::int, source, external_id, ${stays}::int from offer where offer_id = ${goes}
    on conflict (municipality_id, source, external_id) do update set offer_id = excluded.offer_id`.execute(tx)
}
