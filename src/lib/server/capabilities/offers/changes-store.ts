import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { servesStep } from './offer-list-store.ts'

/** What happened to the directory in a month. */
export type MonthOfDirectory = {
  /** First day of the month, ISO. */
  readonly month: string
  /** At its end, or today where it goes on. */
  readonly offers: number
  /** Sum of the known capacities at its end. */
  readonly places: number
  readonly entered: number
  /** Changed or confirmed, each offer once. */
  readonly changed: number
  readonly removed: number
}

/**
 * The directory month by month, from what offers said at the end of each: their present version, or the one that was in
 * force then. An offer exists from the day it was entered to the moment it was removed.
 *
 * @param today ISO date; the last month is the one it lies in
 */
export async function readDirectoryMonths(
  tx: Tx,
  { months, today, step, field }: { months: number; today: string; step?: string; field?: string },
): Promise<MonthOfDirectory[]> {
  const isMeant = sql`${step === undefined ? sql`true` : servesStep(step)} and ${field === undefined ? sql`true` : sql`${field} = any(o.fields)`}`
  const { rows } = await sql<MonthOfDirectory>`
    with months as (
      select m::date as month, least((m + interval '1 month')::date, ${today}::date + 1) as after
      from generate_series(date_trunc('month', ${today}::date) - make_interval(months => ${months - 1}::int), ${today}::date, interval '1 month') m),
    versions as (
      select offer_id, (content ->> 'entered_on')::date as entered_on, ended_at::date as ended_on, was_removed, true as is_over,
        (content ->> 'capacity')::int as capacity, (content ->> 'age_from_months')::int as age_from_months,
        (content ->> 'age_to_months')::int as age_to_months,
        array(select jsonb_array_elements_text(content -> 'steps')) as steps,
        array(select jsonb_array_elements_text(content -> 'fields')) as fields,
        lag(ended_at::date) over (partition by offer_id order by version) as began_on
      from offer_version),
    spans as materialized (
      select offer_id, entered_on, coalesce(began_on, entered_on) as began_on, ended_on, was_removed, capacity, age_from_months,
        age_to_months, steps, fields from versions
      union all
      select o.offer_id, o.entered_on, coalesce(v.ended_on, o.entered_on), null, false, o.capacity, o.age_from_months,
        o.age_to_months, o.steps, o.fields
      from offer o left join (select offer_id, max(ended_on) as ended_on from versions group by offer_id) v on v.offer_id = o.offer_id),
    o as (select * from spans o where ${isMeant}),
    -- Changes are counted by month once, so that no month goes through all spans for them.
    entered as (select date_trunc('month', entered_on)::date as month, count(distinct offer_id)::int as n from o group by 1),
    ended as (select date_trunc('month', ended_on)::date as month,
        count(distinct offer_id) filter (where not was_removed)::int as changed,
        count(distinct offer_id) filter (where was_removed)::int as removed
      from o where ended_on is not null group by 1),
    -- A span adds to the first month whose end it reaches, and takes itself away from the first that it does not.
    steps as (
      select m.month, sum(sign)::int as offers, sum(sign * coalesce(capacity, 0))::int as places from (
        select began_on as day, 1 as sign, capacity from o
        where ended_on is null or began_on < ended_on
        union all select ended_on, -1, capacity from o where ended_on is not null and began_on < ended_on) change
      join lateral (select month from months where change.day < months.after order by month limit 1) m on true
      group by 1)
    select m.month::text, coalesce(sum(s.offers) over (order by m.month), 0)::int as offers,
      coalesce(sum(s.places) over (order by m.month), 0)::int as places,
      coalesce(e.n, 0) as entered, coalesce(x.changed, 0) as changed, coalesce(x.removed, 0) as removed
    from months m left join steps s on s.month = m.month left join entered e on e.month = m.month left join ended x on x.month = m.month
    order by m.month`.execute(tx)
  return rows
}
