import { requireAmounts, requireCountsWithin, requireWholeCounts } from './amounts.ts'
import { chiSquareBeyond } from './distributions/tail-probabilities.ts'

export type Series = {
  /** Counted in each period. */
  counts: readonly number[]
  /** People in each period, above 0. */
  populations: readonly number[]
  /** When, e.g. years; at least two different ones. */
  times: readonly number[]
}

export type TrendTest = {
  /** Mean change per unit of time, per person. */
  slope: number
  chiSquare: number
  /** Probability of a slope at least as steep by chance, either way; holds for large counts. */
  p: number
}

/**
 * Tests whether a share rises or falls steadily (Cochran and Armitage), without continuity correction.
 *
 * @throws RangeError `counts`, `populations`, `times`: unequal lengths, more counted than there are, nobody there, not
 *   two different times
 *
 * Source: P. Armitage 1955, doi 10.2307/3001775. Checked against R's prop.trend.test (trend.json). O(periods).
 */
export function shareTrendTest(series: Series): TrendTest {
  requireSeries(series)
  requireCountsWithin(series.counts, series.populations)
  const { mean, slope, spread } = weightedLine(series)
  return testOf({ slope, spread, variance: mean * (1 - mean) })
}

/**
 * Tests whether a rate of events rises or falls steadily: as `shareTrendTest`, but one person may have several events.
 *
 * @throws RangeError as `shareTrendTest`
 *
 * Source: the score test of a log-linear Poisson trend; N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II
 * (1987), §3.6.
 */
export function rateTrendTest(series: Series): TrendTest {
  requireSeries(series)
  const { mean, slope, spread } = weightedLine(series)
  return testOf({ slope, spread, variance: mean })
}

/** Least squares through the rates, weighted with the people; `spread` = Σ n (t − t̄)². */
function weightedLine({ counts, populations, times }: Series): {
  mean: number
  slope: number
  spread: number
} {
  let events = 0
  let people = 0
  let weightedTime = 0
  for (let at = 0; at < counts.length; at++) {
    events += counts[at]!
    people += populations[at]!
    weightedTime += populations[at]! * times[at]!
  }
  const middle = weightedTime / people
  const mean = events / people
  let spread = 0
  let product = 0
  for (let at = 0; at < counts.length; at++) {
    const distance = times[at]! - middle
    spread += populations[at]! * distance * distance
    product += (counts[at]! - populations[at]! * mean) * distance
  }
  return { mean, slope: product / spread, spread }
}

function testOf({ slope, spread, variance }: { slope: number; spread: number; variance: number }): TrendTest {
  if (variance === 0) return { slope: 0, chiSquare: 0, p: 1 }
  const chiSquare = (slope * slope * spread) / variance
  return { slope, chiSquare, p: chiSquareBeyond(chiSquare, 1) }
}

/** @throws RangeError naming what does not fit */
export function requireSeries({ counts, populations, times }: Series): void {
  requireAmounts('counts', counts)
  requireWholeCounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  if (populations.includes(0)) throw new RangeError('populations: nobody in a period')
  if (times.length !== counts.length)
    throw new RangeError(`times: ${times.length} values instead of ${counts.length}`)
  if (!times.every(Number.isFinite)) throw new RangeError('times: not finite')
  if (new Set(times).size < 2) throw new RangeError('times: not two different ones')
}
