import type { TreeWeights } from '../aggregate/index-tree.ts'
import { createRandom } from '../seeded-random.ts'

/** One drawn variant of the index. */
export type Draw = {
  /** Position in the list of variants: of a normalisation with an aggregation. */
  readonly variant: number
  /** The indicator that is left out; null = none. */
  readonly leftOut: number | null
  /** As the index's own, each times its own factor. */
  readonly weights: TreeWeights
}

/**
 * Draws the variants: for each, normalisation and aggregation evenly from the set; the indicator to leave out evenly
 * from the candidates and none; then for every indicator and group a factor evenly from 1 − spread … 1 + spread on its
 * weight. Weights count relative to their group, so no rescaling is needed.
 *
 * @param weights one per slot; the last, the index's, is not varied
 * @param leaveOut indicators that may be left out; empty = none ever is
 * @returns sorted by variant, so that each is normalised once and blocks of draws share one table
 */
export function planDraws({
  draws,
  seed,
  weights,
  weightSpread,
  variantCount,
  leaveOut = [],
}: {
  readonly draws: number
  readonly seed: number
  readonly weights: TreeWeights
  readonly weightSpread: number
  readonly variantCount: number
  readonly leaveOut?: readonly number[]
}): Draw[] {
  const random = createRandom(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const varied = weights.length - 1
  const plan = Array.from({ length: draws }, () => ({
    variant: pick(variantCount),
    leftOut: leaveOut.length > 0 ? (leaveOut[pick(leaveOut.length + 1)] ?? null) : null,
    weights: Float64Array.from(weights, (weight, slot) =>
      slot < varied ? weight * (1 - weightSpread + 2 * weightSpread * random()) : weight,
    ),
  }))
  return plan.sort((one, other) => one.variant - other.variant)
}
