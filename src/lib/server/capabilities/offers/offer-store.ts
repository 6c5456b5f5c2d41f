import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { noDetails, noPlanning, type OfferDetails, type OfferPlanning } from './offer-details-types.ts'
import type { AreaName, ChangeWay, Offer, OfferContent, ProviderKind } from './offer-types.ts'

/** An offer's row as it is to be stored: provider and place are stored already. */
export type OfferRow = Omit<OfferContent, 'provider' | 'place'> & {
  readonly providerId: number | null
  readonly siteId: number | null
}

/** One offer with its provider, place and areas; what planners keep about it is there for planners only. */
export async function findOffer(tx: Tx, offerId: number): Promise<Offer | undefined> {
  const [offer] = await findOffers(tx, [offerId])
  return offer
}

/** As `findOffer`, for many; those that are not there are left out. */
export async function findOffers(tx: Tx, offerIds: readonly number[]): Promise<Offer[]> {
  const { rows } = await sql<StoredOffer>`
    select o.offer_id as "offerId", o.version, o.source, o.external_id as "externalId", o.updated_at as "updatedAt",
      o.import_id as "importRunId", o.entered_on as "enteredOn", o.changed_by as "changedBy", o.changed_how as "changedHow",
      o.details, case when (select platform.reads_planning()) then o.planning else '{}' end as planning, o.in_portal as "inPortal",
      o.name, o.description, o.provider_id as "providerId", o.site_id as "siteId",
      o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.steps, o.fields, o.standards,
      o.capacity, o.outreach, o.mainstream, o.cost, o.website, o.phone, o.last_confirmed_on as "lastConfirmedOn",
      p.name as "providerName", p.kind as "providerKind",
      s.street, s.postal_code as "postalCode", s.town, s.longitude, s.latitude,
      (select json_build_object('areaId', a.area_id, 'code', a.code, 'name', a.name) from area a
        where a.municipality_id = s.municipality_id and a.area_id = s.area_id) as area,
      (select coalesce(json_agg(json_build_object('areaId', a.area_id, 'code', a.code, 'name', a.name) order by a.code, a.area_id), '[]')
        from offer_area_served v join area a on a.municipality_id = v.municipality_id and a.area_id = v.area_id
        where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id) as "areasServed"
    from offer o
    left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
    where o.offer_id = any(${offerIds}::int[]) order by o.offer_id`.execute(tx)
  return rows.map(toOffer)
}

/** Inserts an offer entered by hand; its key in the source is made here. */
export async function insertOffer(
  tx: Tx,
  municipality: Municipality,
  { source, content, how = 'entry' }: { source: string; content: OfferRow; how?: ChangeWay },
): Promise<{ offerId: number; version: number }> {
  const row = await tx
    .insertInto('offer')
    .values({
      municipality_id: municipality.municipalityId,
      source,
      external_id: sql<string>`gen_random_uuid()::text`,
      ...columnsOf(content),
      ...changed(how),
    })
    .returning(['offer_id', 'version'])
    .executeTakeFirstOrThrow()
  await setAreasServed(tx, municipality, row.offer_id, content.areasServed)
  return { offerId: row.offer_id, version: row.version }
}

/** Stores an offer that was removed under the id that it had, so that its history goes on and addresses lead to it again. */
export async function insertGoneOffer(
  tx: Tx,
  municipality: Municipality,
  {
    offerId,
    version,
    source,
    externalId,
    enteredOn,
    content,
  }: {
    offerId: number
    version: number
    source: string
    externalId: string
    enteredOn: string
    content: OfferRow
  },
): Promise<void> {
  const row = {
    municipality_id: municipality.municipalityId,
    offer_id: offerId,
    version,
    source,
    external_id: externalId,
    entered_on: enteredOn,
    ...columnsOf(content),
    ...changed('restoring'),
  }
  const names = Object.keys(row).map((name) => sql.ref(name))
  await sql`
    insert into offer (${sql.join(names)}) overriding system value values (${sql.join(Object.values(row))})`.execute(
    tx,
  )
  await setAreasServed(tx, municipality, offerId, content.areasServed)
}

/** Raises the version. @returns the new version; undefined if the stored version is not the given one */
export async function updateOffer(
  tx: Tx,
  municipality: Municipality,
  {
    offerId,
    version,
    content,
    how = 'form',
  }: { offerId: number; version: number; content: OfferRow; how?: ChangeWay },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('offer')
    .set({ ...columnsOf(content), ...changed(how), version: version + 1, updated_at: sql<Date>`now()` })
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  if (row !== undefined) await setAreasServed(tx, municipality, offerId, content.areasServed)
  return row?.version
}

/** As `updateOffer`, for the day of confirmation only. */
export async function updateConfirmation(
  tx: Tx,
  { offerId, version, confirmedOn }: { offerId: number; version: number; confirmedOn: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('offer')
    .set({
      last_confirmed_on: confirmedOn,
      ...changed('confirmation'),
      version: version + 1,
      updated_at: sql<Date>`now()`,
    })
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/**
 * As `updateOffer`, for the free places only; null = not known.
 * @param on the day (ISO date) on which so many are free
 */
export async function updateFreePlaces(
  tx: Tx,
  { offerId, version, places, on }: { offerId: number; version: number; places: number | null; on: string },
): Promise<number | undefined> {
  const told = JSON.stringify({ placesFree: places, placesFreeOn: places === null ? null : on })
  const row = await tx
    .updateTable('offer')
    .set({
      details: sql`details || ${told}::jsonb`,
      ...changed('form'),
      version: version + 1,
      updated_at: sql<Date>`now()`,
    })
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** @returns false if the stored version is another, or nothing is stored */
export async function deleteOffer(
  tx: Tx,
  { offerId, version }: { offerId: number; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('offer')
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

async function setAreasServed(
  tx: Tx,
  { municipalityId }: Municipality,
  offerId: number,
  areaIds: readonly number[],
): Promise<void> {
  await tx.deleteFrom('offer_area_served').where('offer_id', '=', offerId).execute()
  if (areaIds.length === 0) return
  await tx
    .insertInto('offer_area_served')
    .values(
      areaIds.map((areaId) => ({ municipality_id: municipalityId, offer_id: offerId, area_id: areaId })),
    )
    .execute()
}

function columnsOf(content: OfferRow) {
  return {
    name: content.name,
    description: content.description,
    provider_id: content.providerId,
    site_id: content.siteId,
    age_from_months: content.ageFromMonths,
    age_to_months: content.ageToMonths,
    steps: [...content.steps],
    fields: [...content.fields],
    standards: [...content.standards],
    capacity: content.capacity,
    outreach: content.outreach,
    mainstream: content.mainstream,
    cost: content.cost,
    website: content.website,
    phone: content.phone,
    last_confirmed_on: content.lastConfirmedOn,
    details: JSON.stringify(content.details),
    planning: JSON.stringify(content.planning),
    in_portal: content.inPortal,
  }
}

/** Who made this version, as the transaction knows it, and how. */
const changed = (how: ChangeWay) => ({
  changed_by: sql<string>`current_setting('gelingen.user', true)`,
  changed_how: how,
})

type StoredOffer = Omit<Offer, 'provider' | 'place' | 'details' | 'planning'> & {
  /** Keys that an earlier version of the program did not know are absent. */
  details: Partial<OfferDetails>
  planning: Partial<OfferPlanning>
  providerName: string | null
  providerKind: ProviderKind | null
  street: string | null
  postalCode: string | null
  town: string | null
  longitude: number | null
  latitude: number | null
  area: AreaName | null
}

function toOffer(row: StoredOffer): Offer {
  const {
    providerName,
    providerKind,
    street,
    postalCode,
    town,
    longitude,
    latitude,
    details,
    planning,
    ...offer
  } = row
  return {
    ...offer,
    details: { ...noDetails, ...details },
    planning: { ...noPlanning, ...planning },
    provider: providerName === null ? null : { name: providerName, kind: providerKind },
    place:
      row.siteId === null
        ? null
        : { street: street ?? '', postalCode: postalCode ?? '', town: town ?? '', longitude, latitude },
  }
}
