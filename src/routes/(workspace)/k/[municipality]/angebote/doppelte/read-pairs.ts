import { distinctPairs, findDuplicates, type Suspicion } from '#lib/server/capabilities/duplicates/index.ts'
import { findOffers, type Offer } from '#lib/server/capabilities/offers/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

export type PairOfOffers = { readonly first: Offer; readonly second: Offer }
export type SuspectedPair = PairOfOffers & Pick<Suspicion, 'reason' | 'alike'>

/** Suspected pairs with their offers, the most alike first. */
export async function readSuspected(
  tx: Tx,
  municipality: Municipality,
  { from = 0, most }: { from?: number; most?: number } = {},
): Promise<{ pairs: SuspectedPair[]; total: number }> {
  const suspected = await findDuplicates(tx, municipality)
  const wanted = suspected.slice(from, most === undefined ? undefined : from + most)
  const pairs = await withOffers(tx, wanted)
  return {
    pairs: pairs.map(({ of, ...pair }) => ({ ...pair, reason: of.reason, alike: of.alike })),
    total: suspected.length,
  }
}

/** Pairs of which somebody said that they are two, the latest first. */
export async function readApart(tx: Tx, most: number): Promise<PairOfOffers[]> {
  return withOffers(tx, (await distinctPairs(tx)).slice(0, most))
}

async function withOffers<Pair extends { first: number; second: number }>(tx: Tx, pairs: readonly Pair[]) {
  const ids = pairs.flatMap(({ first, second }) => [first, second])
  const offers = new Map((await findOffers(tx, [...new Set(ids)])).map((offer) => [offer.offerId, offer]))
  return pairs.flatMap((of) => {
    const [first, second] = [offers.get(of.first), offers.get(of.second)]
    return first === undefined || second === undefined ? [] : [{ of, first, second }]
  })
}
