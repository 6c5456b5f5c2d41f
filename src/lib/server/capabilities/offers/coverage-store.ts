import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { isInState, membersOfAreas, saysFact } from './offer-facts-store.ts'
import { offerFacts, offerStates, type OfferFact, type OfferState, type Rhythm } from './offer-facts-types.ts'
import { joined } from './offer-list-store.ts'

/** What the offers of a group say, and how old it is. */
export type CoverageRow = {
  /** Id of the provider or area, code of the field; null = the offers without one, and of the whole directory. */
  readonly key: string | null
  /** Of the provider; null = the key says it. */
  readonly name: string | null
  readonly offers: number
  readonly says: Readonly<Record<OfferFact, number>>
  readonly states: Readonly<Record<OfferState, number>>
}

export type CoverageBy = 'all' | 'provider' | 'area' | 'field'

/** @param areaIds the groups where it is by area */
export async function readCoverage(
  tx: Tx,
  {
    by,
    areaIds = [],
    rhythm,
    today,
  }: { by: CoverageBy; areaIds?: readonly number[]; rhythm: Rhythm; today: string },
): Promise<CoverageRow[]> {
  const { key, name, join } = groups(by, areaIds)
  const counts = sql.join([
    ...offerFacts.map(
      (fact) => sql`count(*) filter (where ${saysFact[fact]})::int as ${sql.ref(`says_${fact}`)}`,
    ),
    ...offerStates.map(
      (state) =>
        sql`count(*) filter (where ${isInState(state, { rhythm, today })})::int as ${sql.ref(`state_${state}`)}`,
    ),
  ])
  const { rows } = await sql<Stored>`
    select ${key} as key, ${name} as name, count(*)::int as offers, ${counts} from ${joined} ${join} group by 1, 2`.execute(
    tx,
  )
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    offers: row.offers,
    says: record(offerFacts, (fact) => row[`says_${fact}`]),
    states: record(offerStates, (state) => row[`state_${state}`]),
  }))
}

type Stored = { key: string | null; name: string | null; offers: number } & {
  [column in `says_${OfferFact}` | `state_${OfferState}`]: number
}

function record<Key extends string>(keys: readonly Key[], value: (key: Key) => number): Record<Key, number> {
  // Object.fromEntries forgets the keys' type.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>
}

function groups(
  by: CoverageBy,
  areaIds: readonly number[],
): { key: RawBuilder<unknown>; name: RawBuilder<unknown>; join: RawBuilder<unknown> } {
  const none = sql`null::text`
  switch (by) {
    case 'all':
      return { key: none, name: none, join: sql`` }
    case 'provider':
      return { key: sql`p.provider_id::text`, name: sql`p.name`, join: sql`` }
    case 'field':
      return { key: sql`f.value`, name: none, join: sql`left join lateral unnest(o.fields) f(value) on true` }
    case 'area':
      return {
        key: sql`m.root::text`,
        name: none,
        join: sql`left join ${membersOfAreas(areaIds)} m on m.offer_id = o.offer_id`,
      }
  }
}
