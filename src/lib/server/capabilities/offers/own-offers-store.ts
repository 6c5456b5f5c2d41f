import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { germanOrder } from './german-order-store.ts'

/** What one who keeps offers needs to know of each. */
export type KeptOffer = {
  readonly offerId: number
  readonly version: number
  readonly name: string
  readonly providerId: number
  readonly lastConfirmedOn: string | null
  readonly enteredOn: string
  /** Free on that day (ISO date); both or none. */
  readonly placesFree: number | null
  readonly placesFreeOn: string | null
}

/** The offers of some providers, by name. */
export async function listKeptOffers(tx: Tx, providerIds: readonly number[]): Promise<KeptOffer[]> {
  const { rows } = await sql<KeptOffer>`
    select o.offer_id as "offerId", o.version, o.name, o.provider_id as "providerId", o.last_confirmed_on as "lastConfirmedOn",
      o.entered_on as "enteredOn", (o.details->>'placesFree')::int as "placesFree", o.details->>'placesFreeOn' as "placesFreeOn"
    from offer o where o.provider_id = any(${providerIds}::int[])
    order by ${await germanOrder(tx, sql`o.name`)}, o.offer_id`.execute(tx)
  return rows
}
