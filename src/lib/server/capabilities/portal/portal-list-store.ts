import { sql, type RawBuilder } from 'kysely'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type { Tx } from '../../platform/database/tenancy.ts'
import { germanOrder, servedSteps, servesStep } from '../offers/index.ts'
import { nothingToPaySql } from './free-offer-rules.ts'
import { phoneToCall } from './offer-columns-store.ts'
import type { PortalOffer, PortalOfferRow } from './portal-offer-types.ts'

/** Absent, empty or false = not filtered. All that are given must hold; of several codes one. */
export type PortalFilter = {
  /** Codes of steps; offers that name none go by their ages. */
  readonly steps?: readonly string[]
  readonly fields?: readonly string[]
  readonly languages?: readonly string[]
  /** `LEVEL/CODE`; what lies below the area belongs to it. */
  readonly area?: string
  readonly providerId?: number
  readonly free?: boolean
  readonly anonymous?: boolean
  readonly barrierFree?: boolean
  readonly online?: boolean
}

const columns = sql`
  o.offer_id as "offerId", coalesce(nullif(t.name, ''), o.name) as name, coalesce(t.name, '') <> '' as "isTranslated", p.name as "providerName", coalesce(s.street, '') as street,
  coalesce(s.postal_code, '') as "postalCode", coalesce(s.town, '') as town, a.name as "areaName", s.longitude, s.latitude,
  o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", ${phoneToCall} as phone`

/** With the translation into a language; German has none. */
const joined = (language: PortalLanguage) => sql`
  offer o
  left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
  left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
  left join area a on a.municipality_id = s.municipality_id and a.area_id = s.area_id
  left join offer_translation t on t.municipality_id = o.municipality_id and t.offer_id = o.offer_id and t.language = ${language}`

type InList = { municipalityId: number; language: PortalLanguage; most: number }

/** Offers that families see: first those in their language, each by name. Ask inside `asPublic`. */
export async function listPortalOffers(
  tx: Tx,
  { municipalityId, language, filter, most }: InList & { filter: PortalFilter },
): Promise<PortalOfferRow[]> {
  const conditions = [sql`o.municipality_id = ${municipalityId}`, ...conditionsOf(municipalityId, filter)]
  const { rows } = await sql<PortalOfferRow>`
    select ${columns} from ${joined(language)} where ${sql.join(conditions, sql` and `)}
    order by coalesce(t.name, '') = '', ${await germanOrder(tx, sql`coalesce(nullif(t.name, ''), o.name)`)}, o.offer_id limit ${most}`.execute(
    tx,
  )
  return rows
}

function conditionsOf(municipalityId: number, filter: PortalFilter): RawBuilder<unknown>[] {
  const { steps = [], fields = [], languages = [], area, providerId } = filter
  const overlap = (codes: readonly string[], said: RawBuilder<unknown>) =>
    codes.length === 0 ? [] : [sql`${said} ?| ${[...codes]}::text[]`]
  const when = (wanted: boolean | undefined, condition: RawBuilder<unknown>) =>
    wanted === true ? [condition] : []
  return [
    ...when(steps.length > 0, sql`(${sql.join(steps.map(servesStep), sql` or `)})`),
    ...when(fields.length > 0, sql`o.fields && ${[...fields]}::text[]`),
    ...overlap(languages, sql`o.details -> 'languages'`),
    ...(area === undefined ? [] : [liesIn(municipalityId, area)]),
    ...(providerId === undefined ? [] : [sql`o.provider_id = ${providerId}`]),
    ...when(filter.free, saysFree),
    ...when(filter.anonymous, sql`o.details -> 'anonymous' = 'true'`),
    ...overlap(filter.barrierFree === true ? ['step-free'] : [], sql`o.details -> 'accessibility'`),
    ...overlap(filter.online === true ? ['online'] : [], sql`o.details -> 'delivery'`),
  ]
}

/** As `isFreeOffer` says of one. */
const saysFree = sql`case when o.details ->> 'costKind' is null then btrim(o.cost) ~* ${nothingToPaySql} else o.details ->> 'costKind' = 'free' end`

/** Lists on other sites live long: they name areas by their codes, whose ids are others after an import. */
function liesIn(municipalityId: number, area: string): RawBuilder<unknown> {
  const cut = area.indexOf('/')
  return sql`s.area_id in (
    with recursive below as (
      select b.area_id from area b join area_level l on l.municipality_id = b.municipality_id and l.area_level_id = b.area_level_id
        where b.municipality_id = ${municipalityId} and l.code = ${area.slice(0, cut)} and b.code = ${area.slice(cut + 1)}
      union select c.area_id from area c join below on c.parent_area_id = below.area_id where c.municipality_id = ${municipalityId})
    select area_id from below)`
}

/** The nearest offers of the same field and step of life; without coordinates by name. Ask inside `asPublic`. */
export async function findSimilarOffers(
  tx: Tx,
  { municipalityId, language, offer, most }: InList & { offer: PortalOffer },
): Promise<PortalOfferRow[]> {
  const { longitude = null, latitude = null } = offer.place ?? {}
  // Degrees of longitude are shorter than those of latitude: at 51° by cos 51°.
  const { rows } = await sql<PortalOfferRow>`
    select ${columns} from ${joined(language)}
    where o.municipality_id = ${municipalityId} and o.offer_id <> ${offer.offerId}
      and o.fields && ${[...offer.fields]}::text[]
      and (o.steps && ${servedSteps(offer)}::text[] or cardinality(o.steps) = 0
        and coalesce(o.age_from_months, 0) < ${offer.ageToMonths ?? 1200}::integer
        and coalesce(o.age_to_months, 1200) > ${offer.ageFromMonths ?? 0}::integer)
    order by (0.63 * (s.longitude - ${longitude}::float8)) ^ 2 + (s.latitude - ${latitude}::float8) ^ 2 nulls last,
      o.name, o.offer_id limit ${most}`.execute(tx)
  return rows
}
