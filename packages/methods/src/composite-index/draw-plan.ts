import type { TreeWeights } from './index-tree.ts'
import { createRandom } from './seeded-random.ts'

/** One drawn variant of the index. */
export type Draw = {
  /** Position in the list of normalisations to draw from. */
  readonly normalisation: number
  /** As the index's own, each times its own factor. */
  readonly weights: TreeWeights
}

/**
 * Draws the variants: for each, the normalisation evenly from the set, then for every indicator and group a factor
 * evenly from 1 − spread … 1 + spread on its weight. Weights count relative to their group, so no rescaling is needed.
 *
 * @returns sorted by normalisation, so that each is normalised once and blocks of draws share one table
 */
export function planDraws({
  draws,
  seed,
  weights,
  weightSpread,
  normalisationCount,
}: {
  readonly draws: number
  readonly seed: number
  readonly weights: TreeWeights
  readonly weightSpread: number
  readonly normalisationCount: number
}): Draw[] {
  const random = createRandom(seed)
  const plan = Array.from({ length: draws }, () => ({
    normalisation: Math.floor(random() * normalisationCount),
    weights: weights.map((level) =>
      Float64Array.from(level, (weight) => weight * (1 - weightSpread + 2 * weightSpread * random())),
    ),
  }))
  return plan.sort((one, other) => one.normalisation - other.normalisation)
}
