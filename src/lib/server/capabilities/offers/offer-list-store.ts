import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { germanOrder } from './german-order-store.ts'
import { stepAges } from './offer-codes.ts'
import { isInState, saysFact } from './offer-facts-store.ts'
import type { AreaName, OfferFilter, OfferList, OfferListRow } from './offer-types.ts'

const defaultPageSize = 50

/**
 * The offers that a filter finds, by name as German readers sort (plain code points where the server has no `de-x-icu`).
 * @param page 1 = first; beyond the last it is empty
 */
export async function listOffers(
  tx: Tx,
  {
    filter = {},
    page = 1,
    pageSize = defaultPageSize,
  }: { filter?: OfferFilter; page?: number; pageSize?: number },
): Promise<OfferList> {
  const conditions = conditionsOf(filter)
  const counted = await sql<{
    total: number
  }>`select count(*)::int as total from ${joined} where ${conditions}`.execute(tx)
  const { rows } = await sql<ListedOffer>`
    select o.offer_id as "offerId", o.version, o.name, p.name as "providerName",
      coalesce(s.street, '') as street, coalesce(s.postal_code, '') as "postalCode", coalesce(s.town, '') as town,
      s.longitude is not null as "hasCoordinates", a.area_id as "areaId", a.code as "areaCode", a.name as "areaName",
      o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.steps, o.fields, o.capacity,
      o.outreach, o.mainstream, o.source, o.last_confirmed_on as "lastConfirmedOn", o.entered_on as "enteredOn"
    from ${joined} where ${conditions}
    order by ${await germanOrder(tx, sql`o.name`)}, o.offer_id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    tx,
  )
  return { rows: rows.map(toListRow), total: counted.rows[0]?.total ?? 0, page, pageSize }
}

/** The sources that offers come from, with their number and the oldest and newest confirmation. */
export async function listOfferSources(tx: Tx) {
  const { rows } = await sql<{
    source: string
    offers: number
    confirmedFrom: string | null
    confirmedTo: string | null
  }>`
    select source, count(*)::int as offers, min(last_confirmed_on) as "confirmedFrom", max(last_confirmed_on) as "confirmedTo"
    from offer group by source order by source`.execute(tx)
  return rows
}

/** `offer o` with provider `p`, site `s` and the site's area `a`, as the conditions below expect them. */
export const joined = sql`offer o
  left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
  left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
  left join area a on a.municipality_id = s.municipality_id and a.area_id = s.area_id`

export function conditionsOf(filter: OfferFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [
    ...wordsOf(filter.text ?? '').map(mentions),
    ...(filter.step === undefined ? [] : [servesStep(filter.step)]),
    ...(filter.field === undefined ? [] : [sql`o.fields @> array[${filter.field}]::text[]`]),
    ...(filter.areaId === undefined ? [] : [isForArea(filter.areaId)]),
    ...(filter.providerId === undefined ? [] : [sql`o.provider_id = ${filter.providerId}`]),
    ...(filter.source === undefined ? [] : [sql`o.source = ${filter.source}`]),
    ...(filter.outreach === undefined ? [] : [sql`o.outreach = ${filter.outreach}`]),
    ...(filter.mainstream === undefined ? [] : [sql`o.mainstream = ${filter.mainstream}`]),
    ...(filter.withoutCoordinates === undefined
      ? []
      : [sql`(s.longitude is null) = ${filter.withoutCoordinates}`]),
    ...(filter.stale === undefined ? [] : [isStale(filter.stale)]),
    ...(filter.freshness === undefined ? [] : [hasFreshness(filter.freshness)]),
    ...(filter.standard === undefined ? [] : [sql`o.standards @> array[${filter.standard}]::text[]`]),
    ...(filter.lacks === undefined ? [] : [sql`not ${saysFact[filter.lacks]}`]),
    ...(filter.language === undefined ? [] : [lists('languages', filter.language)]),
    ...(filter.costKind === undefined ? [] : [sql`o.details ->> 'costKind' = ${filter.costKind}`]),
    ...(filter.accessibility === undefined ? [] : [lists('accessibility', filter.accessibility)]),
    ...(filter.fundingEnds === undefined ? [] : [fundingEnds(filter.fundingEnds)]),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
}

function mentions(word: string): RawBuilder<unknown> {
  const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`concat_ws(' ', o.name, o.description, p.name, s.street, s.postal_code, s.town) ilike ${pattern}`
}

/** For `offer o`. The chain's own rule: ages fit a step if they cover half of it or half of them lies in it. */
export function servesStep(step: string): RawBuilder<unknown> {
  const named = sql`o.steps @> array[${step}]::text[]`
  const ages = stepAges(step)
  if (ages === undefined) return named
  const [stepFrom, stepTo] = [ages.fromMonths, ages.toMonths]
  const from = sql`coalesce(o.age_from_months, 0)`
  const to = sql`coalesce(o.age_to_months, 1200)`
  const common = sql`(least(${to}, ${stepTo}::int) - greatest(${from}, ${stepFrom}::int))`
  return sql`(${named} or o.steps = '{}' and num_nonnulls(o.age_from_months, o.age_to_months) > 0 and ${common} > 0
    and (2 * ${common} >= ${stepTo - stepFrom}::int or 2 * ${common} >= ${to} - ${from}))`
}

/** An area stands for all its versions: parents are linked to the version that was in force when the area was loaded. */
export function isForArea(areaId: number): RawBuilder<unknown> {
  const start = sql`select area_level_id, code from area where area_id = ${areaId}`
  const below = sql`select child.area_level_id, child.code from found
    join area parent on parent.area_level_id = found.area_level_id and parent.code = found.code
    join area child on child.parent_area_id = parent.area_id`
  const above = sql`select parent.area_level_id, parent.code from found
    join area child on child.area_level_id = found.area_level_id and child.code = found.code
    join area parent on parent.area_id = child.parent_area_id`
  const all = (step: RawBuilder<unknown>) => sql`(with recursive found as (${start} union ${step})
    select version.area_id from found
    join area version on version.area_level_id = found.area_level_id and version.code = found.code)`
  return sql`(s.area_id in ${all(below)} or o.offer_id in (
    select v.offer_id from offer_area_served v where v.area_id in ${all(below)} or v.area_id in ${all(above)}))`
}

function isStale({ months, today }: { months: number; today: string }): RawBuilder<unknown> {
  return sql`(o.last_confirmed_on is null or o.last_confirmed_on < (${today}::date - make_interval(months => ${months}))::date)`
}

/** As `confirmationState` of capability `upkeep` says of one offer. */
function hasFreshness({ is, ...when }: NonNullable<OfferFilter['freshness']>): RawBuilder<unknown> {
  return is === 'to-confirm' ? sql`not ${isInState('fresh', when)}` : isInState(is, when)
}

function lists(key: string, code: string): RawBuilder<unknown> {
  return sql`coalesce(o.details -> ${sql.lit(key)} @> ${JSON.stringify([code])}::jsonb, false)`
}

/** ISO dates sort as texts. */
function fundingEnds({ from, to }: { from: string; to: string }): RawBuilder<unknown> {
  return sql`(o.planning ? 'funding' and exists (select from jsonb_array_elements(o.planning -> 'funding') f
    where f ->> 'until' between ${from} and ${to}))`
}

type ListedOffer = Omit<OfferListRow, 'area'> & {
  areaId: number | null
  areaCode: string | null
  areaName: string | null
}

function toListRow({ areaId, areaCode, areaName, ...row }: ListedOffer): OfferListRow {
  const area: AreaName | null =
    areaId === null ? null : { areaId, code: areaCode ?? '', name: areaName ?? '' }
  return { ...row, area }
}
