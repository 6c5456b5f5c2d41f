import { quantileOfSorted } from '../composite-index/columns/quantile.ts'
import { gaps, requireAmounts, requireInside, usablePlaces, type Amounts } from './amounts.ts'

export type OverdispersionRequest = {
  /** Observed counts, `null` = missing. */
  observed: Amounts
  /** `ratio`: expected counts; `share`: people. */
  expected: Amounts
  /** What is observed ÷ expected: a standardised ratio around 1, or a share. */
  kind: 'ratio' | 'share'
  /**
   * Scale on which the distances are measured. Ratios: `log` (NHS Digital's SHMI) or `square-root` (CQC); shares:
   * `arcsine`.
   */
  scale: 'log' | 'square-root' | 'arcsine'
  /** Outermost areas: pulled in to the quantile (`winsorise`) or left out (`truncate`). */
  trim: 'winsorise' | 'truncate'
  /** Share at either end, below 0.5. */
  trimShare?: number
}

export type Overdispersion = {
  /** Distance in standard deviations by chance. */
  readonly score: (number | null)[]
  /** Mean square of the trimmed scores: 1 = chance, 2 = twice the variance. Multiplicative model. */
  readonly phi: number
  /** Variance between areas beyond chance on the chosen scale. Additive model. */
  readonly tauSquared: number
}

/**
 * How much more areas differ than chance explains: the factor φ (multiplicative) and the variance τ² (additive).
 *
 * @returns scores `null` where a number is missing or nothing is expected, −∞ where 0 was observed on the log scale (always
 *   trimmed). φ is 1 and τ² 0 where nothing is left after trimming.
 * @throws RangeError `observed`, `expected`: negative, not finite, unequal lengths. `scale`: does not fit the kind.
 *   `trimShare`: not below 0.5
 *
 * Source: D. J. Spiegelhalter 2005, doi 10.1002/sim.1970; NHS Digital, SHMI methodology (2020). Checked against FunnelPlotR
 * (Auckland). As there, φ and τ² come out somewhat low, because trimming takes spread away too; `judgeAreas` corrects
 * for it.
 */
export function overdispersion({
  observed,
  expected,
  kind,
  scale,
  trim,
  trimShare = 0.1,
}: OverdispersionRequest): Overdispersion {
  requireAmounts('observed', observed)
  requireAmounts('expected', expected, observed.length)
  if ((kind === 'share') !== (scale === 'arcsine'))
    throw new RangeError(`scale: ${scale} does not fit ${kind}`)
  requireInside('trimShare', trimShare * 2)
  const places = usablePlaces(observed, expected)
  const score = gaps<number>(observed.length)
  const target = targetOn({ scale, observed, expected, places })
  for (const place of places) {
    const amount = expected[place]!
    const value = onScale(observed[place]! / amount, scale)
    score[place] = (value - target) / errorOnScale(amount, scale)
  }
  const kept = trimmed(
    places.map((place) => ({ place, value: score[place]! })),
    trim,
    trimShare,
  )
  if (kept.length === 0) return { score, phi: 1, tauSquared: 0 }
  const squares = kept.reduce((sum, { value }) => sum + value * value, 0)
  const errors = kept.map(({ place }) => errorOnScale(expected[place]!, scale))
  return { score, phi: squares / kept.length, tauSquared: tauSquaredOf(squares, errors) }
}

export type Scale = OverdispersionRequest['scale']

export function onScale(ratio: number, scale: Scale): number {
  if (scale === 'log') return Math.log(ratio)
  return scale === 'square-root' ? Math.sqrt(ratio) : Math.asin(Math.sqrt(ratio))
}

export function errorOnScale(amount: number, scale: Scale): number {
  return (scale === 'log' ? 1 : 0.5) / Math.sqrt(amount)
}

function targetOn({
  scale,
  observed,
  expected,
  places,
}: {
  scale: Scale
  observed: Amounts
  expected: Amounts
  places: readonly number[]
}): number {
  if (scale !== 'arcsine') return onScale(1, scale)
  const counted = places.reduce((sum, place) => sum + observed[place]!, 0)
  const people = places.reduce((sum, place) => sum + expected[place]!, 0)
  if (counted > people) throw new RangeError('observed: more than expected cannot be a share')
  return people === 0 ? 0 : onScale(counted / people, scale)
}

type Scored = { place: number; value: number }

function trimmed(scores: Scored[], trim: 'winsorise' | 'truncate', share: number): Scored[] {
  if (trim === 'truncate') return truncated(scores, share)
  // No quantile pulls −∞ in.
  const finite = scores.filter(({ value }) => value > -Infinity)
  const values = Float64Array.from(finite, ({ value }) => value).sort()
  if (values.length === 0) return []
  const low = quantileOfSorted(values, share)
  const high = quantileOfSorted(values, 1 - share)
  return finite.map(({ place, value }) => ({ place, value: Math.min(Math.max(value, low), high) }))
}

/** Cut into as many groups by rank as the share fits into 1; the first and the last fall away. Ties share a mean rank. */
function truncated(scores: Scored[], share: number): Scored[] {
  // −∞ − −∞ would be NaN.
  const sorted = scores.toSorted((a, b) => (a.value === b.value ? 0 : a.value - b.value))
  const groups = 1 / share
  return sorted.filter(({ value }) => {
    const first = sorted.findIndex((other) => other.value === value)
    const last = sorted.findLastIndex((other) => other.value === value)
    const group = Math.floor((((first + last) / 2 + 1) * groups) / (sorted.length + 1))
    return group > 0 && group < groups - 1
  })
}

function tauSquaredOf(squares: number, errors: readonly number[]): number {
  const areas = errors.length
  const weights = errors.map((error) => 1 / (error * error))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const sumOfSquares = weights.reduce((total, weight) => total + weight * weight, 0)
  const room = sum - sumOfSquares / sum
  return room > 0 ? Math.max(0, (squares - (areas - 1)) / room) : 0
}
