import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { noDetails, type OfferDetails } from '../offers/index.ts'
import type { SearchedArea, SearchedLevel, SearchedOffer } from './search-types.ts'

/** Ask inside `asPublic`: what families may not see is not there. */
type Wanted = { municipalityId: number; today: string }

/** `offer o` with provider and site; a digest of everything that a search finds it by, and of the day where it has times. */
const joined = sql`offer o
  left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
  left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
  left join lateral (
    select string_agg(concat_ws(E'\n', t.name, t.description, t.how_it_goes), E'\n' order by t.language) as texts
    from offer_translation t where t.municipality_id = o.municipality_id and t.offer_id = o.offer_id) t on true
  left join lateral (
    select json_agg(v.area_id order by v.area_id) as areas
    from offer_area_served v where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id) v on true`

function digestOf(today: string): RawBuilder<unknown> {
  return sql`hashtextextended(concat_ws('|', o.offer_id, o.version, p.name, s.street, s.postal_code, s.town, s.longitude, s.latitude, s.area_id,
    v.areas::text, t.texts, case when jsonb_array_length(coalesce(o.details->'schedules', '[]')) > 0 then ${today}::text end), 0)::text`
}

/** The digest of every offer that families may see, by its id. */
export async function readSearchDigests(
  tx: Tx,
  { municipalityId, today }: Wanted,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; digest: string }>`
    select o.offer_id::text as id, ${digestOf(today)} as digest
    from ${joined} where o.municipality_id = ${municipalityId}`.execute(tx)
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

/** The offers after an id, by id, at most so many. */
export async function readSearchedOffers(
  tx: Tx,
  { municipalityId, today }: Wanted,
  { after, most }: { after: number; most: number },
): Promise<SearchedOffer[]> {
  return searchedOffers(
    tx,
    { municipalityId, today },
    sql`o.offer_id > ${after} order by o.offer_id limit ${most}`,
  )
}

/** Those of these ids that families may see. */
export async function readSearchedOffersByIds(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
): Promise<SearchedOffer[]> {
  return searchedOffers(tx, wanted, sql`o.offer_id = any (${ids.map(Number)}::int[])`)
}

async function searchedOffers(
  tx: Tx,
  { municipalityId, today }: Wanted,
  condition: RawBuilder<unknown>,
): Promise<SearchedOffer[]> {
  const { rows } = await sql<SearchedOffer & { details: Partial<OfferDetails> }>`
    select o.offer_id as "offerId", o.name, o.description, coalesce(p.name, '') as "providerName",
      coalesce(s.street, '') as street, coalesce(s.postal_code, '') as "postalCode", coalesce(s.town, '') as town,
      s.longitude, s.latitude, s.area_id as "areaId", coalesce(v.areas, '[]') as "areasServed",
      o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.steps, o.fields, o.outreach, o.cost,
      o.details, coalesce(t.texts, '') as translated, ${digestOf(today)} as digest
    from ${joined} where o.municipality_id = ${municipalityId} and ${condition}`.execute(tx)
  return rows.map((row) => ({ ...row, details: { ...noDetails, ...row.details } }))
}

/** Levels and areas of the municipality with an open portal, all versions. */
export async function readSearchedAreas(
  tx: Tx,
  { municipalityId, today }: Wanted,
): Promise<{ levels: SearchedLevel[]; areas: SearchedArea[] }> {
  const levels = await sql<SearchedLevel>`
    select area_level_id as "levelId", name, position from area_level
    where municipality_id = ${municipalityId} order by position`.execute(tx)
  const areas = await sql<SearchedArea>`
    select a.area_id as "areaId", l.code || '/' || a.code as key, a.name, a.area_level_id as "levelId", a.parent_area_id as "parentAreaId",
      a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today}) as "inForce",
      case when g.area_id is not null then json_build_object('west', g.west, 'south', g.south, 'east', g.east, 'north', g.north) end as box
    from area a join area_level l on l.municipality_id = a.municipality_id and l.area_level_id = a.area_level_id
    left join area_shape g on g.municipality_id = a.municipality_id and g.area_id = a.area_id
    where a.municipality_id = ${municipalityId} order by a.code, a.valid_from`.execute(tx)
  return { levels: levels.rows, areas: areas.rows }
}

/** The outlines of areas, as they are drawn in the municipality's frame. */
export async function readOutlines(
  tx: Tx,
  { municipalityId }: Wanted,
  areaIds: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ outline: string }>`
    select outline from area_shape where municipality_id = ${municipalityId} and area_id = any (${areaIds}::int[]) and outline <> ''
    order by area_id`.execute(tx)
  return rows.map(({ outline }) => outline)
}
