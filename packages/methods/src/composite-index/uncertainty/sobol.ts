import { createRandom } from '../seeded-random.ts'

/** Share of the variance of a result that is due to one factor. */
export type SobolIndex = {
  /** Alone (first order): how much less the result would vary on average, were this factor settled. */
  readonly first: number
  /** With all interactions (total order): how much it would still vary, were all others settled; near 0 = immaterial. */
  readonly total: number
}

/** Points at which to compute the result: `[point][factor]`, each evenly from 0 ≤ x < 1. */
export type SobolDesign = {
  readonly base: readonly (readonly number[])[]
  readonly other: readonly (readonly number[])[]
  /** `mixed[factor][point]`: the point of `base` with this factor taken from `other`. */
  readonly mixed: readonly (readonly (readonly number[])[])[]
}

/** @throws RangeError `factorCount`, `samples`: not whole numbers from 1. `seed`: see `createRandom` */
export function sobolDesign({
  factorCount,
  samples,
  seed,
}: {
  readonly factorCount: number
  readonly samples: number
  readonly seed: number
}): SobolDesign {
  if (!Number.isInteger(factorCount) || factorCount < 1)
    throw new RangeError('factorCount: not a whole number from 1')
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError('samples: not a whole number from 1')
  const random = createRandom(seed)
  const points = () => Array.from({ length: samples }, () => Array.from({ length: factorCount }, random))
  const base = points()
  const other = points()
  const mixed = Array.from({ length: factorCount }, (_, factor) =>
    base.map((point, at) => point.with(factor, other[at]![factor]!)),
  )
  return { base, other, mixed }
}

/**
 * Sobol' indices from the results at the points of a `sobolDesign`: with A, B and AB results at base, other and mixed
 * points, first = mean(B · (AB − A)) / V and total = mean((A − AB)²) / 2V, V the variance of A and B together (divisor
 * one less than their number). They are estimates: with few samples a first-order index may fall below 0 or exceed
 * the total one.
 *
 * @param centred take the mean of A and B from all results first. It changes nothing in expectation, but where the mean is
 *   large against the spread the plain estimate of the first order scatters widely; default true. COINr does not
 * @returns one per factor; null where the results do not vary
 * @throws RangeError `base`: fewer than two results. `other`, `mixed`: of another length
 *
 * Source: A. Saltelli et al., Variance based sensitivity analysis of model output (2010), table 2 (b) and (f),
 * doi 10.1016/j.cpc.2009.09.018. Checked against COINr 1.1.14 (SA_estimate) and the analytic indices of the Ishigami
 * function. O(samples · factors).
 */
export function sobolIndices({
  base,
  other,
  mixed,
  centred = true,
}: {
  readonly base: readonly number[]
  readonly other: readonly number[]
  readonly mixed: readonly (readonly number[])[]
  readonly centred?: boolean
}): SobolIndex[] | null {
  const count = base.length
  if (count < 2) throw new RangeError('base: fewer than two results')
  if (other.length !== count) throw new RangeError('other: of another length than base')
  if (mixed.some(({ length }) => length !== count)) throw new RangeError('mixed: of another length than base')
  const both = [...base, ...other]
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length
  const variance = both.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (both.length - 1)
  if (!(variance > 0)) return null
  const shift = centred ? mean : 0
  return mixed.map((results) => {
    let first = 0
    let total = 0
    for (let at = 0; at < count; at++) {
      const change = results[at]! - base[at]!
      first += (other[at]! - shift) * change
      total += change * change
    }
    return { first: first / count / variance, total: total / count / (2 * variance) }
  })
}
