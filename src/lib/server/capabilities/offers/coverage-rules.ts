import type { CoverageRow } from './coverage-store.ts'
import { offerFacts, offerStates, type OfferFact } from './offer-facts-types.ts'

/** What families need to know; standards, funding and effect are for planners. */
const familyFacts = offerFacts.filter((fact) => !['standards', 'funding', 'evidence'].includes(fact))

type Counts = Pick<CoverageRow, 'offers' | 'says' | 'states'>

/** Share of the facts for families that are stated, mean over the offers, 0…1; null = there are none. */
export function completeness({ offers, says }: Counts): number | null {
  if (offers === 0) return null
  return familyFacts.reduce((sum, fact) => sum + says[fact], 0) / (familyFacts.length * offers)
}

/** Number of offers that were not confirmed in time. */
export function overdueCount({ offers, states }: Counts): number {
  return offers - states.fresh
}

/** What families would need most often; null = nothing is missing. */
export function mostMissing({ offers, says }: Counts): OfferFact | null {
  const [worst] = familyFacts.toSorted((a, b) => says[a] - says[b])
  return worst === undefined || says[worst] === offers ? null : worst
}

/** Where most is missing and most is overdue first; of equal ones that with more offers. */
export function worstFirst<Row extends Counts>(rows: readonly Row[]): Row[] {
  const badness = (row: Row) =>
    row.offers === 0 ? 0 : 1 - (completeness(row) ?? 1) + overdueCount(row) / row.offers
  return rows.toSorted((a, b) => badness(b) - badness(a) || b.offers - a.offers)
}

/** Groups of which every offer is in one, together. */
export function sumOfGroups(rows: readonly CoverageRow[]): CoverageRow | undefined {
  const sum = <Key extends string>(
    keys: readonly Key[],
    of: (row: CoverageRow) => Readonly<Record<Key, number>>,
  ) =>
    // Object.fromEntries forgets the keys' type.
    Object.fromEntries(
      keys.map((key) => [key, rows.reduce((total, row) => total + of(row)[key], 0)]),
    ) as Record<Key, number>
  if (rows.length === 0) return undefined
  return {
    key: null,
    name: null,
    offers: rows.reduce((total, { offers }) => total + offers, 0),
    says: sum(offerFacts, ({ says }) => says),
    states: sum(offerStates, ({ states }) => states),
  }
}
