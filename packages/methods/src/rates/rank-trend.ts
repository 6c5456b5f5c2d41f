import { normalTwoSided } from './distributions/tail-probabilities.ts'

export type RankTrend = {
  /** Pairs that rise minus pairs that fall. */
  pairs: number
  /** Variance of `pairs` by chance, equal values considered. */
  variance: number
  z: number
  p: number
  /** Kendall's τ_b between time and value, −1 … 1. */
  tau: number
  /** Median of the slopes between all pairs (Theil and Sen). */
  slope: number
}

/**
 * Trend of a series by ranks: asks only whether later values tend to be higher, whatever the shape; a single odd year does
 * little.
 *
 * @param values in the order of time; `times` rising
 * @returns p by the normal approximation with continuity correction (from about eight values on); `null` with fewer than
 *   three values or all equal
 * @throws RangeError `values`, `times`: not finite, unequal lengths, times not rising
 *
 * Source: H. B. Mann 1945, doi 10.2307/1907187; M. G. Kendall, Rank Correlation Methods (1975); P. K. Sen 1968,
 * doi 10.1080/01621459.1968.10480934. Checked against R (trend.json). O(n²).
 */
export function rankTrend({
  values,
  times,
}: {
  values: readonly number[]
  times: readonly number[]
}): RankTrend | null {
  if (!values.every(Number.isFinite)) throw new RangeError('values: not finite')
  if (times.length !== values.length)
    throw new RangeError(`times: ${times.length} values instead of ${values.length}`)
  if (!times.every((time, at) => Number.isFinite(time) && (at === 0 || time > times[at - 1]!)))
    throw new RangeError('times: not rising')
  const count = values.length
  if (count < 3) return null
  let pairs = 0
  const slopes: number[] = []
  for (let later = 1; later < count; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const rise = values[later]! - values[earlier]!
      pairs += Math.sign(rise)
      slopes.push(rise / (times[later]! - times[earlier]!))
    }
  }
  const ties = tieSizes(values)
  const tiedPairs = ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const allPairs = (count * (count - 1)) / 2
  if (tiedPairs === allPairs) return null
  const part = (size: number) => size * (size - 1) * (2 * size + 5)
  const variance = (part(count) - ties.reduce((sum, size) => sum + part(size), 0)) / 18
  const z = (pairs - Math.sign(pairs)) / Math.sqrt(variance)
  return {
    pairs,
    variance,
    z,
    p: normalTwoSided(z),
    tau: pairs / Math.sqrt(allPairs * (allPairs - tiedPairs)),
    slope: median(slopes),
  }
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2
}
