import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { OfferFilter } from './offer-types.ts'

/** Where an offer takes place. */
export type OfferPlace = {
  readonly offerId: number
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** The finest area that holds the place; null = outside of all. */
  readonly areaId: number | null
}

/** The places of the offers that a filter finds, by name; offers without a known place are left out. */
export async function listOfferPlaces(tx: Tx, filter: OfferFilter): Promise<OfferPlace[]> {
  const { rows } = await sql<OfferPlace>`
    select o.offer_id as "offerId", o.name, s.longitude, s.latitude, s.area_id as "areaId"
    from ${joined} where ${conditionsOf({ ...filter, withoutCoordinates: false })}
    order by o.name, o.offer_id`.execute(tx)
  return rows
}
