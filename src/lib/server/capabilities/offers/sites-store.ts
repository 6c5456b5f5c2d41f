import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { commonSpelling, siteKey } from './offer-identity-rules.ts'
import type { Place } from './offer-types.ts'

export type PlacedSite = Place & { readonly areaId: number | null }
type StoredSite = PlacedSite & { readonly siteId: number }

/**
 * Sees to it that each place is stored once as a site, and that the site lies in the area given with it.
 * @param places one per offer, not one per site; equal places have equal areas
 * @returns the ids by `siteKey`
 */
export async function ensureSites(
  tx: Tx,
  municipality: Municipality,
  places: readonly PlacedSite[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = Map.groupBy(places, siteKey)
  if (wanted.size === 0) return new Map()
  const stored = await storedSites(tx, [...new Set(places.map(({ postalCode }) => postalCode))])
  const missing = [...wanted].filter(([key]) => !stored.has(key)).map(([, spellings]) => oneSite(spellings))
  const moved = [...wanted].flatMap(([key, [place]]) => {
    const site = stored.get(key)
    return site !== undefined && place !== undefined && site.areaId !== place.areaId
      ? [{ siteId: site.siteId, areaId: place.areaId }]
      : []
  })
  await setAreas(tx, municipality, moved)
  const inserted = await insertSites(tx, municipality, missing)
  return new Map([...stored.values(), ...inserted].map((site) => [siteKey(site), site.siteId]))
}

/** All sites that have coordinates. */
export async function sitesWithCoordinates(tx: Tx) {
  const { rows } = await sql<{ siteId: number; areaId: number | null; longitude: number; latitude: number }>`
    select site_id as "siteId", area_id as "areaId", longitude, latitude from site
    where longitude is not null order by site_id`.execute(tx)
  return rows
}

export async function setAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  sites: readonly { siteId: number; areaId: number | null }[],
): Promise<void> {
  if (sites.length === 0) return
  await sql`
    update site s set area_id = r."areaId"
    from jsonb_to_recordset(${JSON.stringify(sites)}::jsonb) as r("siteId" int, "areaId" int)
    where s.municipality_id = ${municipalityId} and s.site_id = r."siteId"`.execute(tx)
}

/** Deletes those of the sites that no offer uses any more. */
export async function deleteUnusedSites(
  tx: Tx,
  { municipalityId }: Municipality,
  siteIds: readonly number[],
): Promise<void> {
  if (siteIds.length === 0) return
  await sql`
    delete from site s where s.municipality_id = ${municipalityId} and s.site_id = any(${siteIds}::int[])
    and not exists (select from offer o where o.municipality_id = s.municipality_id and o.site_id = s.site_id)`.execute(
    tx,
  )
}

function oneSite(spellings: readonly PlacedSite[]): PlacedSite {
  const [{ longitude, latitude, areaId, postalCode } = emptySite] = spellings
  return {
    street: commonSpelling(spellings.map(({ street }) => street)),
    postalCode,
    town: commonSpelling(spellings.map(({ town }) => town)),
    longitude,
    latitude,
    areaId,
  }
}

const emptySite: PlacedSite = {
  street: '',
  postalCode: '',
  town: '',
  longitude: null,
  latitude: null,
  areaId: null,
}

const siteColumns = sql`site_id as "siteId", street, postal_code as "postalCode", town, longitude, latitude, area_id as "areaId"`

async function storedSites(tx: Tx, postalCodes: readonly string[]) {
  const { rows } = await sql<StoredSite>`
    select ${siteColumns} from site where postal_code = any(${postalCodes}::text[]) order by site_id desc`.execute(
    tx,
  )
  // Of two that differ by spelling only, the older one wins: it comes last.
  return new Map(rows.map((site) => [siteKey(site), site]))
}

async function insertSites(
  tx: Tx,
  { municipalityId }: Municipality,
  sites: readonly PlacedSite[],
): Promise<readonly StoredSite[]> {
  if (sites.length === 0) return []
  const { rows } = await sql<StoredSite>`
    insert into site (municipality_id, street, postal_code, town, longitude, latitude, area_id)
    select ${municipalityId}::int, street, "postalCode", town, longitude, latitude, "areaId"
    from jsonb_to_recordset(${JSON.stringify(sites)}::jsonb)
      as r(street text, "postalCode" text, town text, longitude float8, latitude float8, "areaId" int)
    returning ${siteColumns}`.execute(tx)
  return rows
}
