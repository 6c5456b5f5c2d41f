import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { noDetails, type OfferDetails } from '../offers/index.ts'
import type { HsdsFilter } from './hsds-query-rules.ts'
import type { TaxonomyCode, TermOf } from './hsds-taxonomies-rules.ts'
import type { OpenOffer, OpenProvider } from './hsds-types.ts'

/** Everything here is asked inside `asPublic`: the policies leave only what families may see. */

export type Place = { readonly municipalityId: number; readonly ags: string }

/** Official keys of municipalities, and the day, which decides what is too old to be shown. */
export async function placesOf(
  tx: Tx,
  municipalityIds: readonly number[],
): Promise<{ places: Place[]; today: string }> {
  const { rows } = await sql<Place & { today: string }>`
    select municipality_id as "municipalityId", ags, current_date as today from municipality
    where municipality_id = any(${municipalityIds}::int[])`.execute(tx)
  return { places: rows, today: rows[0]?.today ?? '' }
}

/** Ids in ascending order, and when the latest of them was changed. */
export type Listing = { readonly ids: readonly number[]; readonly lastModified: Date | null }

/** All offers of a municipality that the filter finds. Asked once per revision: pages are cut from it. */
export async function listOfferIds(
  tx: Tx,
  place: Place,
  { filter, withSite }: { filter: HsdsFilter; withSite: boolean },
): Promise<Listing> {
  const { rows } = await sql<Listing>`
    select coalesce(array_agg(o.offer_id order by o.offer_id), '{}') as ids, max(o.updated_at) as "lastModified"
    from ${offers} where ${allOf([
      sql`o.municipality_id = ${place.municipalityId}`,
      ...(withSite ? [sql`o.site_id is not null`] : []),
      ...conditionsOf(place, filter),
    ])}`.execute(tx)
  return rows[0] ?? { ids: [], lastModified: null }
}

/** Providers of at least one offer that families may see. */
export async function listProviderIds(
  tx: Tx,
  { municipalityId }: Place,
  words: readonly string[],
): Promise<Listing> {
  const { rows } = await sql<Listing>`
    select coalesce(array_agg(p.provider_id order by p.provider_id), '{}') as ids, null as "lastModified" from provider p
    where ${allOf([
      sql`p.municipality_id = ${municipalityId}`,
      sql`exists (select from offer o where o.municipality_id = p.municipality_id and o.provider_id = p.provider_id)`,
      ...words.map((word) => sql`(p.name || ' ' || p.description) ilike ${contains(word)}`),
    ])}`.execute(tx)
  return rows[0] ?? { ids: [], lastModified: null }
}

/** The offers with these ids in the order given; ids of what is not open are left out. */
export async function readOpenOffers(
  tx: Tx,
  { municipalityId, ags }: Place,
  ids: readonly number[],
): Promise<OpenOffer[]> {
  const { rows } = await sql<StoredOffer>`
    select o.offer_id as "offerId", o.name, o.description, o.details, o.age_from_months as "ageFromMonths",
      o.age_to_months as "ageToMonths", o.steps, o.fields, o.standards, o.capacity, o.outreach, o.mainstream, o.cost,
      o.website, o.phone, o.last_confirmed_on as "lastConfirmedOn", o.updated_at as "updatedAt",
      case when p.provider_id is not null then json_build_object('ags', ${ags}::text, 'providerId', p.provider_id, 'name', p.name,
        'kind', p.kind, 'phone', p.phone, 'website', p.website, 'description', p.description) end as provider,
      case when s.site_id is not null then json_build_object('siteId', s.site_id, 'street', s.street, 'postalCode', s.postal_code,
        'town', s.town, 'longitude', s.longitude, 'latitude', s.latitude) end as site,
      coalesce((select json_agg(json_build_object('code', a.code, 'name', a.name) order by a.code, a.area_id)
        from offer_area_served v join area a on a.municipality_id = v.municipality_id and a.area_id = v.area_id
        where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id), '[]') as "areasServed"
    from unnest(${ids}::int[]) with ordinality as wanted (id, place)
    join offer o on o.municipality_id = ${municipalityId} and o.offer_id = wanted.id
    ${around} order by wanted.place`.execute(tx)
  return rows.map(({ details, ...offer }) => ({ ...offer, ags, details: { ...noDetails, ...details } }))
}

type StoredOffer = Omit<OpenOffer, 'ags' | 'details'> & { details: Partial<OfferDetails> }

/** Ids of offers with the instant of their last change, for consumers that look what is new. */
export async function readChanges(
  tx: Tx,
  { municipalityId }: Place,
  ids: readonly number[],
): Promise<{ offerId: number; updatedAt: Date }[]> {
  const { rows } = await sql<{ offerId: number; updatedAt: Date }>`
    select o.offer_id as "offerId", o.updated_at as "updatedAt" from offer o
    where o.municipality_id = ${municipalityId} and o.offer_id = any(${ids}::int[]) order by o.offer_id`.execute(
    tx,
  )
  return rows
}

/** The providers with these ids in the order given. */
export async function readOpenProviders(
  tx: Tx,
  { municipalityId, ags }: Place,
  ids: readonly number[],
): Promise<OpenProvider[]> {
  const { rows } = await sql<OpenProvider>`
    select ${ags}::text as ags, p.provider_id as "providerId", p.name, p.kind, p.phone, p.website, p.description
    from unnest(${ids}::int[]) with ordinality as wanted (id, place)
    join provider p on p.municipality_id = ${municipalityId} and p.provider_id = wanted.id
    order by wanted.place`.execute(tx)
  return rows
}

/** What each of these providers offers, as far as it is open. */
export async function offerIdsOfProviders(
  tx: Tx,
  { municipalityId }: Place,
  providerIds: readonly number[],
): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ providerId: number; ids: number[] }>`
    select o.provider_id as "providerId", array_agg(o.offer_id order by o.offer_id) as ids from offer o
    where o.municipality_id = ${municipalityId} and o.provider_id = any(${providerIds}::int[])
    group by o.provider_id`.execute(tx)
  return new Map(rows.map(({ providerId, ids }) => [providerId, ids]))
}

const around = sql`
  left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
  left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id`
const offers = sql`offer o ${around}`

type Condition = RawBuilder<unknown>

function conditionsOf(place: Place, filter: HsdsFilter): Condition[] {
  const { words, terms, taxonomies, organization, modifiedAfter, minimumAge, maximumAge } = filter
  return [
    ...words.map(
      (word) => sql`(o.name || ' ' || o.description || ' ' || coalesce(p.name, '')) ilike ${contains(word)}`,
    ),
    ...terms.map(hasTerm),
    ...taxonomies.map(hasTermOf),
    ...(organization === undefined
      ? []
      : [organization.ags === place.ags ? sql`o.provider_id = ${organization.id}::int` : sql`false`]),
    // The answers have milliseconds, the database has more.
    ...(modifiedAfter === undefined ? [] : [sql`o.updated_at >= ${modifiedAfter}::timestamptz`]),
    ...(minimumAge === undefined ? [] : [sql`o.age_from_months >= ${minimumAge * 12}::float8`]),
    ...(maximumAge === undefined ? [] : [sql`o.age_to_months <= ${(maximumAge + 1) * 12}::float8`]),
    ...timesOf(filter),
    ...nearnessOf(place, filter),
  ]
}

function hasTerm({ taxonomy, code }: TermOf): Condition {
  const where = stored[taxonomy]
  if (where.in === 'column') return sql`${code} = any(${sql.ref(where.name)})`
  if (where.in === 'list') return sql`o.details -> ${where.name} ? ${code}`
  if (where.in === 'choice') return sql`o.details ->> ${where.name} = ${code}`
  if (where.in === 'answers') return answers[code] ?? sql`false`
  return sql`exists (select from jsonb_array_elements(coalesce(o.details -> 'schedules', '[]')) t where t ->> 'schoolHolidays' = ${code})`
}

function hasTermOf(taxonomy: TaxonomyCode): Condition {
  const where = stored[taxonomy]
  if (where.in === 'column') return sql`cardinality(${sql.ref(where.name)}) > 0`
  if (where.in === 'list') return sql`jsonb_array_length(coalesce(o.details -> ${where.name}, '[]')) > 0`
  if (where.in === 'choice') return sql`o.details ->> ${where.name} is not null`
  if (where.in === 'answers')
    return sql`(${sql.join(
      where.codes.map((code) => answers[code] ?? sql`false`),
      sql` or `,
    )})`
  return sql`exists (select from jsonb_array_elements(coalesce(o.details -> 'schedules', '[]')) t where t ->> 'schoolHolidays' in ('also', 'not', 'only'))`
}

type Stored =
  | { in: 'column' | 'list' | 'choice'; name: string }
  | { in: 'answers'; codes: readonly string[] }
  | { in: 'schedules' }

/** Where the terms of a taxonomy are stored. */
const stored: Record<TaxonomyCode, Stored> = {
  'life-phases': { in: 'column', name: 'o.steps' },
  fields: { in: 'column', name: 'o.fields' },
  standards: { in: 'column', name: 'o.standards' },
  'target-groups': { in: 'list', name: 'targetGroups' },
  accessibility: { in: 'list', name: 'accessibility' },
  delivery: { in: 'list', name: 'delivery' },
  registration: { in: 'choice', name: 'registration' },
  features: { in: 'answers', codes: ['outreach', 'mainstream', 'but', 'anonymous'] },
  figures: { in: 'answers', codes: ['places', 'places-free', 'how-it-goes', 'registration-note'] },
  'school-holidays': { in: 'schedules' },
}

const answers: Readonly<Record<string, Condition>> = {
  outreach: sql`o.outreach`,
  mainstream: sql`o.mainstream`,
  but: sql`coalesce(o.details -> 'butEligible' = 'true', false)`,
  anonymous: sql`coalesce(o.details -> 'anonymous' = 'true', false)`,
  places: sql`o.capacity is not null`,
  'places-free': sql`o.details ->> 'placesFree' is not null`,
  'places-free-on': sql`o.details ->> 'placesFreeOn' is not null`,
  'how-it-goes': sql`coalesce(o.details ->> 'howItGoes', '') <> ''`,
  'registration-note': sql`coalesce(o.details ->> 'registrationNote', '') <> ''`,
}

/** Day and times hold for the same schedule. */
function timesOf({ weekday, startTime, endTime }: HsdsFilter): Condition[] {
  if (weekday === undefined && startTime === undefined && endTime === undefined) return []
  const conditions = [
    ...(weekday === undefined ? [] : [sql`t -> 'weekdays' @> ${JSON.stringify([weekday])}::jsonb`]),
    ...(startTime === undefined ? [] : [sql`t ->> 'from' >= ${startTime}`]),
    ...(endTime === undefined ? [] : [sql`t ->> 'to' <> '' and t ->> 'to' <= ${endTime}`]),
  ]
  return [
    sql`exists (select from jsonb_array_elements(coalesce(o.details -> 'schedules', '[]')) t where ${allOf(conditions)})`,
  ]
}

/** The middle of a postcode is that of the places in the directory that have it. Great circle on a sphere of 6371 km. */
function nearnessOf({ municipalityId }: Place, { postcode, proximityMetres }: HsdsFilter): Condition[] {
  if (postcode === undefined) return []
  if (proximityMetres === undefined) return [sql`s.postal_code = ${postcode}`]
  return [
    sql`exists (select from (select avg(c.latitude) as latitude, avg(c.longitude) as longitude from site c
      where c.municipality_id = ${municipalityId} and c.postal_code = ${postcode}) middle
      where 12742000 * asin(least(1, sqrt(power(sin(radians(s.latitude - middle.latitude) / 2), 2)
        + cos(radians(s.latitude)) * cos(radians(middle.latitude)) * power(sin(radians(s.longitude - middle.longitude) / 2), 2))))
        <= ${proximityMetres}::float8)`,
  ]
}

function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function contains(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
