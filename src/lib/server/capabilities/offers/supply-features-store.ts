import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { membersOfAreas } from './offer-facts-store.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { OfferFilter } from './offer-types.ts'

/** How many offers an area has that offer something. */
export type AreaFeatures = {
  readonly areaId: number
  readonly offers: number
  /** By the feature's own key. */
  readonly counts: Readonly<Record<string, number>>
}

/** @param features what is asked for, each a filter of the list */
export async function readAreaFeatures(
  tx: Tx,
  {
    areaIds,
    features,
    filter = {},
  }: {
    areaIds: readonly number[]
    features: readonly { readonly key: string; readonly filter: OfferFilter }[]
    filter?: OfferFilter
  },
): Promise<AreaFeatures[]> {
  if (features.length === 0) return []
  const counts = features.map(
    ({ key, filter: asked }) => sql`${sql.lit(key)}, count(*) filter (where ${conditionsOf(asked)})`,
  )
  const { rows } = await sql<AreaFeatures>`
    select m.root as "areaId", count(*)::int as offers, json_build_object(${sql.join(counts)}) as counts
    from ${joined} join ${membersOfAreas(areaIds)} m on m.offer_id = o.offer_id
    where ${conditionsOf(filter)} group by 1`.execute(tx)
  return rows
}
