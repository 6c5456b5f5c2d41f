import { sql, type RawBuilder } from 'kysely'
import type { OfferFact, OfferState, Rhythm } from './offer-facts-types.ts'
import { stepAges, stepCodes } from './offer-codes.ts'

/** Steps with their ages in months, null where ages alone don't make an offer serve them, as rows `step(code, from_months, to_months)`. */
export const stepRows: RawBuilder<unknown> = sql`(values ${sql.join(
  stepCodes.map((code) => {
    const ages = stepAges(code)
    return sql`(${sql.lit(code)}, ${sql.lit(ages?.fromMonths ?? null)}::int, ${sql.lit(ages?.toMonths ?? null)}::int)`
  }),
)}) step(code, from_months, to_months)`

/** The chain's own rule, as `servesStep` says it of one: whether `o` serves the row `step`. */
export const servesRow: RawBuilder<boolean> = sql`(step.code = any(o.steps) or o.steps = '{}'
  and num_nonnulls(o.age_from_months, o.age_to_months) > 0 and step.from_months is not null
  and least(coalesce(o.age_to_months, 1200), step.to_months) > greatest(coalesce(o.age_from_months, 0), step.from_months)
  and (2 * (least(coalesce(o.age_to_months, 1200), step.to_months) - greatest(coalesce(o.age_from_months, 0), step.from_months))
      >= step.to_months - step.from_months
    or 2 * (least(coalesce(o.age_to_months, 1200), step.to_months) - greatest(coalesce(o.age_from_months, 0), step.from_months))
      >= coalesce(o.age_to_months, 1200) - coalesce(o.age_from_months, 0)))`

/** Whether an offer `o` with provider `p` and site `s` says it. */
export const saysFact: Readonly<Record<OfferFact, RawBuilder<boolean>>> = {
  description: sql`(o.description <> '')`,
  phase: sql`(o.steps <> '{}' or ${fitsSomeStep()})`,
  field: sql`(o.fields <> '{}')`,
  ages: sql`(num_nonnulls(o.age_from_months, o.age_to_months) > 0)`,
  capacity: sql`(o.capacity is not null)`,
  coordinates: sql`(s.longitude is not null)`,
  schedule: lists('schedules'),
  contact: sql`(o.phone <> '' or o.website <> '' or coalesce(o.details ->> 'email', '') <> '' or ${lists('contacts')})`,
  cost: sql`(o.cost <> '' or o.details ->> 'costKind' is not null)`,
  registration: sql`(o.details ->> 'registration' is not null)`,
  languages: lists('languages'),
  accessibility: lists('accessibility'),
  standards: sql`(o.standards <> '{}')`,
  funding: sql`(coalesce(o.planning -> 'funding', '[]') <> '[]')`,
  evidence: sql`(o.planning ->> 'evidence' is not null)`,
}

function lists(key: string): RawBuilder<boolean> {
  return sql`(coalesce(o.details -> ${sql.lit(key)}, '[]') <> '[]')`
}

/**
 * Whether an offer is in a state, by the rule of `confirmationState` (upkeep); a test holds both together.
 * @param today ISO date
 */
export function isInState(
  state: OfferState,
  { rhythm, today }: { rhythm: Rhythm; today: string },
): RawBuilder<boolean> {
  const { confirmEveryMonths, markAfterDays, hideAfterDays } = rhythm
  const overdue = sql`(${today}::date - (coalesce(o.last_confirmed_on, o.entered_on) + make_interval(months => ${confirmEveryMonths}::int))::date)`
  const isHidden = hideAfterDays === null ? sql`false` : sql`${overdue} > ${hideAfterDays}::int`
  switch (state) {
    case 'fresh':
      return sql`(${overdue} < 0)`
    case 'hidden':
      return sql`(${overdue} >= 0 and ${isHidden})`
    case 'marked':
      return sql`(${overdue} > ${markAfterDays}::int and ${overdue} >= 0 and not (${isHidden}))`
    case 'due':
      return sql`(${overdue} between 0 and ${markAfterDays}::int and not (${isHidden}))`
  }
}

function fitsSomeStep(): RawBuilder<boolean> {
  return sql`exists (select from ${stepRows} where ${servesRow})`
}

/**
 * Which offers are for which of some areas, as rows `(offer_id, root)`: those that lie in it or below it, and those that
 * serve it, one below or one above it, whatever version of the area they name; the rule of the list's filter.
 */
export function membersOfAreas(areaIds: readonly number[]): RawBuilder<unknown> {
  return sql`(with recursive
    start as (select area_id as root, area_level_id, code from area where area_id = any(${areaIds}::int[])),
    below as (select * from start union
      select below.root, child.area_level_id, child.code from below
      join area parent on parent.area_level_id = below.area_level_id and parent.code = below.code
      join area child on child.parent_area_id = parent.area_id),
    above as (select * from start union
      select above.root, parent.area_level_id, parent.code from above
      join area child on child.area_level_id = above.area_level_id and child.code = above.code
      join area parent on parent.area_id = child.parent_area_id),
    inside as materialized (select distinct root, v.area_id from below join area v on v.area_level_id = below.area_level_id and v.code = below.code),
    around as materialized (select root, area_id from inside union
      select root, v.area_id from above join area v on v.area_level_id = above.area_level_id and v.code = above.code)
    select o.offer_id, inside.root from offer o
      join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id join inside on inside.area_id = s.area_id
    union
    select v.offer_id, around.root from offer_area_served v join around on around.area_id = v.area_id)`
}
