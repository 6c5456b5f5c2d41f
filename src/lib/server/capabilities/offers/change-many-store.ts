import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ManyContent, SeenOffer } from './change-many-types.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { OfferFilter } from './offer-types.ts'

/** The ids of all offers that a filter finds, ascending. */
export async function offerIdsFound(tx: Tx, filter: OfferFilter): Promise<number[]> {
  const { rows } = await sql<{ offerId: number }>`
    select o.offer_id as "offerId" from ${joined} where ${conditionsOf(filter)} order by o.offer_id`.execute(
    tx,
  )
  return rows.map(({ offerId }) => offerId)
}

/** What of the offers can be changed for many at once, by name; those that are gone are left out. */
export async function readMany(tx: Tx, offerIds: readonly number[]): Promise<ManyContent[]> {
  const { rows } = await sql<ManyContent>`
    select offer_id as "offerId", version, name, steps, fields, coalesce(details->'targetGroups', '[]') as "targetGroups",
      provider_id as "providerId", in_portal as "inPortal", last_confirmed_on as "lastConfirmedOn"
    from offer where offer_id = any(${offerIds}::int[]) order by name, offer_id`.execute(tx)
  return rows
}

/** Stores what is given and raises the versions; an offer in another version than the given one stays as it is. @returns those changed */
export async function updateMany(
  tx: Tx,
  { municipalityId }: Municipality,
  offers: readonly ManyContent[],
): Promise<ReadonlySet<number>> {
  if (offers.length === 0) return new Set()
  const { rows } = await sql<{ offerId: number }>`
    update offer o set steps = r.steps, fields = r.fields, provider_id = r."providerId", in_portal = r."inPortal",
      details = case when coalesce(o.details->'targetGroups', '[]') = r."targetGroups" then o.details
        else o.details || jsonb_build_object('targetGroups', r."targetGroups") end,
      last_confirmed_on = r."lastConfirmedOn", changed_by = current_setting('gelingen.user', true), changed_how = 'bulk',
      version = o.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as r("offerId" int, version int, steps text[], fields text[],
      "targetGroups" jsonb, "providerId" int, "inPortal" boolean, "lastConfirmedOn" date)
    where o.municipality_id = ${municipalityId} and o.offer_id = r."offerId" and o.version = r.version
    returning o.offer_id as "offerId"`.execute(tx)
  return new Set(rows.map(({ offerId }) => offerId))
}

/** Removes the offers that still have the given version. @returns those removed, with their sites */
export async function deleteMany(
  tx: Tx,
  { municipalityId }: Municipality,
  offers: readonly SeenOffer[],
): Promise<{ offerId: number; siteId: number | null }[]> {
  const { rows } = await sql<{ offerId: number; siteId: number | null }>`
    delete from offer o
    using jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as r("offerId" int, version int)
    where o.municipality_id = ${municipalityId} and o.offer_id = r."offerId" and o.version = r.version
    returning o.offer_id as "offerId", o.site_id as "siteId"`.execute(tx)
  return rows
}
