import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { membersOfAreas, servesRow, stepRows } from './offer-facts-store.ts'
import type { CrosstabDimension } from './offer-facts-types.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { OfferFilter } from './offer-types.ts'

export type CrosstabCell = {
  /** Code, or id of an area; null = the offers that have none. */
  readonly row: string | null
  readonly column: string | null
  readonly offers: number
  /** Sum of the known capacities; null = none is known. */
  readonly places: number | null
}

/**
 * Counts the offers that a filter finds by two of their properties. An offer with several values stands in several cells,
 * so that cells do not add up: ask for the sums with one property or none (`null`: everything under the key null).
 *
 * @param areaIds what `area` may be; offers of none of them are under null
 */
export async function crosstab(
  tx: Tx,
  {
    rows,
    columns,
    filter = {},
    areaIds = [],
  }: {
    rows: CrosstabDimension | null
    columns: CrosstabDimension | null
    filter?: OfferFilter
    areaIds?: readonly number[]
  },
): Promise<CrosstabCell[]> {
  const { rows: found } = await sql<CrosstabCell>`
    select r.value as "row", c.value as "column", count(*)::int as offers, sum(o.capacity)::int as places
    from ${joined}
    ${valuesOf(rows, sql`r`, areaIds)} ${valuesOf(columns, sql`c`, areaIds)}
    where ${conditionsOf(filter)} group by 1, 2`.execute(tx)
  return found
}

function valuesOf(
  dimension: CrosstabDimension | null,
  alias: RawBuilder<unknown>,
  areaIds: readonly number[],
): RawBuilder<unknown> {
  const each = (values: RawBuilder<unknown>) => sql`left join lateral (${values}) ${alias}(value) on true`
  const listed = (key: string) =>
    each(sql`select jsonb_array_elements_text(coalesce(o.details -> ${sql.lit(key)}, '[]'))`)
  switch (dimension) {
    case null:
      return sql`cross join (select null::text as value) ${alias}`
    case 'phase':
      return each(sql`select step.code from ${stepRows} where ${servesRow}`)
    case 'field':
      return each(sql`select unnest(o.fields)`)
    case 'standard':
      return each(sql`select unnest(o.standards)`)
    case 'language':
      return listed('languages')
    case 'accessibility':
      return listed('accessibility')
    case 'cost':
      return each(sql`select o.details ->> 'costKind'`)
    case 'area':
      return sql`left join (select offer_id, root::text as value from ${membersOfAreas(areaIds)} member) ${alias} on ${alias}.offer_id = o.offer_id`
  }
}
