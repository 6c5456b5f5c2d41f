import { createRandom } from '../composite-index/seeded-random.ts'
import { quantileOfSorted } from '../composite-index/columns/quantile.ts'
import { requireAmounts, requireInside, type Amounts } from '../rates/amounts.ts'
import { normalQuantile } from '../rates/distributions/normal-quantile.ts'

export type SlopeRequest = {
  /** People per group, above 0, from the most to the least deprived (or the other way round: the sign says which). */
  populations: Amounts
  /** The outcome per group; shares 0 … 1. `null` = missing: no index. */
  values: Amounts
  /** What the outcome is: fixes the scale of `standardErrors` (rates: logarithm; shares: log odds). */
  kind: 'measure' | 'rate' | 'share'
  /** Straight line through the outcome itself, or on the scale of `kind` (then bent, and never below 0 or above 1). */
  line: 'straight' | 'on-scale'
}

export type SlopeIndex = {
  /** Slope index of inequality: outcome at the lower end of the order less that at its upper end, along the line. */
  slope: number
  /** Relative index: the one over the other. */
  relative: number
  /** Outcome at the upper end (where the first group begins). */
  intercept: number
}

/**
 * Slope and relative index of inequality: a line through all groups, not only the difference of the first and the last,
 * and each group counts by its people.
 *
 * The groups lie side by side on 0 … 1, as wide as their share of the people, each outcome over its middle; the line is weighted
 * least squares.
 *
 * @returns `null` where a value is missing
 * @throws RangeError `populations`, `values`: unequal lengths, fewer than two groups, negative, nobody; rates not above 0, shares
 *   not between 0 and 1 on the scale
 *
 * Source: J. P. Mackenbach, A. E. Kunst 1997, doi 10.1016/S0277-9536(96)00073-1; OHID, Technical Guide: slope index.
 * Checked against PHEindicatormethods' phe_sii. O(groups).
 */
export function slopeIndex({ populations, values, kind, line }: SlopeRequest): SlopeIndex | null {
  checkGroups({ populations, values, kind, line })
  if (populations.includes(null) || values.includes(null)) return null
  const scale = scaleOf(kind)
  const fit = lineThrough(Float64Array.from(populations, (people) => people!))
  const onScale = Float64Array.from(values, (value) => (line === 'on-scale' ? scale.to(value!) : value!))
  return indexOf(fit, onScale, line === 'on-scale' ? scale.back : (value) => value)
}

export type SlopeInterval = SlopeIndex & {
  slopeLower: number
  slopeUpper: number
  relativeLower: number
  relativeUpper: number
}

/**
 * `slopeIndex` with intervals: outcomes are drawn again and again around their values, normally on the scale of `kind`, and the
 * line is drawn anew each time.
 *
 * @param standardErrors one per group, on the scale of `kind` (see `standardErrorOf`); `null` = missing: no index
 * @param draws how many
 * @param seed whole number
 * @returns middle `confidence` of the draws; `null` where a value is missing
 * @throws RangeError as `slopeIndex`; `standardErrors`: unequal length, negative; `draws`: not a whole number from 100 up;
 *   `confidence`: outside 0 … 1; `seed`: no such number
 *
 * Checked against PHEindicatormethods' phe_sii with 100,000 repetitions, to what two simulations differ. On a scale the reference
 * takes the height of the line for certain, here it varies with the slope: its ends lie up to 7 % further out or further in.
 * O(draws · groups).
 */
export function slopeInterval({
  standardErrors,
  confidence = 0.95,
  draws = 10_000,
  seed,
  ...request
}: SlopeRequest & {
  standardErrors: Amounts
  confidence?: number
  draws?: number
  seed: number
}): SlopeInterval | null {
  requireAmounts('standardErrors', standardErrors, request.values.length)
  requireInside('confidence', confidence)
  if (!Number.isInteger(draws) || draws < 100) throw new RangeError(`draws: ${draws} is no number of draws`)
  const random = createRandom(seed)
  const index = slopeIndex(request)
  if (index === null || standardErrors.includes(null)) return null
  const scale = scaleOf(request.kind)
  const centres = Float64Array.from(request.values, (value) => scale.to(value!))
  const fit = lineThrough(Float64Array.from(request.populations, (people) => people!))
  const bent = request.line === 'on-scale'
  const slopes = new Float64Array(draws)
  const relatives = new Float64Array(draws)
  const drawn = new Float64Array(centres.length)
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < drawn.length; at++) {
      const value = centres[at]! + standardErrors[at]! * normalDraw(random())
      drawn[at] = bent ? value : scale.back(value)
    }
    const { slope, relative } = indexOf(fit, drawn, bent ? scale.back : (value) => value)
    slopes[draw] = slope
    relatives[draw] = relative
  }
  const ends = (values: Float64Array) => {
    values.sort()
    return [(1 - confidence) / 2, (1 + confidence) / 2].map((level) => quantileOfSorted(values, level))
  }
  const [slopeLower = index.slope, slopeUpper = index.slope] = ends(slopes)
  const [relativeLower = index.relative, relativeUpper = index.relative] = ends(relatives)
  return { ...index, slopeLower, slopeUpper, relativeLower, relativeUpper }
}

/**
 * Standard error on the scale that `slopeInterval` wants, from a 95 % interval of the outcome.
 *
 * @throws RangeError `lower`, `upper`: not in order, or outside the scale (rates above 0, shares between 0 and 1)
 */
export function standardErrorOf({
  lower,
  upper,
  kind,
}: {
  lower: number
  upper: number
  kind: SlopeRequest['kind']
}): number {
  if (!(lower <= upper)) throw new RangeError('lower: above upper')
  const { to } = scaleOf(kind)
  const width = to(upper) - to(lower)
  if (!Number.isFinite(width)) throw new RangeError(`lower, upper: ${lower} to ${upper} leaves the scale`)
  return width / (2 * normalQuantile(0.975))
}

/** A seed can give 0, whose quantile is −∞; half a step beside it lies the middle of the same step. */
function normalDraw(uniform: number): number {
  return normalQuantile(uniform + 2 ** -33)
}

type Line = { slope: Float64Array; intercept: Float64Array }

/** The line's slope and intercept are sums of the outcomes times these. */
function lineThrough(populations: Float64Array): Line {
  const people = populations.reduce((sum, group) => sum + group, 0)
  let before = 0
  const middles = populations.map((group) => {
    const middle = (before + group / 2) / people
    before += group
    return middle
  })
  const shares = populations.map((group) => group / people)
  // The middles' weighted mean is 1/2: the groups fill 0 … 1.
  const spread = shares.reduce((sum, share, at) => sum + share * (middles[at]! - 0.5) ** 2, 0)
  const slope = shares.map((share, at) => (share * (middles[at]! - 0.5)) / spread)
  return { slope, intercept: shares.map((share, at) => share - slope[at]! / 2) }
}

function indexOf(line: Line, outcomes: Float64Array, back: (value: number) => number): SlopeIndex {
  let slope = 0
  let begin = 0
  for (let at = 0; at < outcomes.length; at++) {
    slope += line.slope[at]! * outcomes[at]!
    begin += line.intercept[at]! * outcomes[at]!
  }
  const first = back(begin)
  const last = back(begin + slope)
  return { slope: last - first, relative: last / first, intercept: first }
}

type Scale = { to: (value: number) => number; back: (value: number) => number }

function scaleOf(kind: SlopeRequest['kind']): Scale {
  if (kind === 'rate') return { to: Math.log, back: Math.exp }
  if (kind === 'share')
    return { to: (share) => Math.log(share / (1 - share)), back: (odds) => 1 / (1 + Math.exp(-odds)) }
  return { to: (value) => value, back: (value) => value }
}

function checkGroups({ populations, values, kind, line }: SlopeRequest): void {
  requireAmounts('populations', populations)
  if (populations.includes(0)) throw new RangeError('populations: a group without anybody')
  if (populations.length < 2) throw new RangeError('populations: fewer than two groups')
  if (values.length !== populations.length)
    throw new RangeError(`values: ${values.length} instead of ${populations.length}`)
  for (const value of values) {
    if (value === null) continue
    if (!Number.isFinite(value)) throw new RangeError(`values: ${value} is not finite`)
    if (kind === 'share' && !(value >= 0 && value <= 1)) throw new RangeError(`values: ${value} is no share`)
    if (line === 'on-scale' && !Number.isFinite(scaleOf(kind).to(value)))
      throw new RangeError(`values: ${value} has no place on the scale`)
  }
}
