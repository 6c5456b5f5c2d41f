import { requireAmounts, requireInside, type Amounts } from './amounts.ts'
import { betaQuantile } from './distributions/incomplete-beta.ts'
import { gammaQuantile } from './distributions/incomplete-gamma.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import { binomialTails, poissonTails } from './distributions/tail-probabilities.ts'
import type { Tails } from './distributions/tails.ts'
import { errorOnScale, onScale, type Scale } from './overdispersion.ts'

export type FunnelLimits = {
  readonly lower: (number | null)[]
  readonly upper: (number | null)[]
}

export type FunnelRequest = {
  /** Per point of the funnel: people for a share, people for a rate (or expected counts with target 1). `null` = missing. */
  populations: Amounts
  /** The share or rate per person that the funnel closes around. */
  target: number
  kind: 'share' | 'rate'
  /** Share of areas inside by chance, e.g. 0.95 and 0.998. */
  confidence: number
  /**
   * `exact`: an area beyond a limit has a count whose tail is below (1 − confidence) ÷ 2, interpolated between the counts;
   * `normal`: by the standard deviation; `around-target`: the interval of an area that had exactly the target, as FunnelPlotR
   * draws it – too narrow below and too wide above where few are expected.
   */
  method?: 'exact' | 'normal' | 'around-target'
  /** Granted beside chance: `none`, variance `tauSquared` on a scale, or the standard deviation times √φ. */
  spread?: { tauSquared: number; scale: Scale } | { phi: number } | undefined
}

/**
 * Control limits of a funnel plot: between them an area of this size lies by chance (and by the granted spread). A funnel
 * shows; it judges one area at a time. For all areas at once take `judgeAreas`.
 *
 * @returns limits in the unit of the target, one per population; `null` where it is missing or 0
 * @throws RangeError `populations`: negative or not finite. `target`: no share or rate. `confidence`: outside 0 … 1.
 *   `spread`: negative, or a scale that does not fit the kind
 *
 * Source: D. J. Spiegelhalter 2005, doi 10.1002/sim.1970, appendix (`exact`; the upper limit here mirrors the lower one, so that
 * it errs on the same side). `normal` shares are the limits at which a Wilson interval just touches the target, as in OHID's
 * Technical Guide; checked against PHEindicatormethods (test_funnel_outputs.csv), `around-target` and additive spread against
 * FunnelPlotR (Auckland).
 */
export function funnelLimits({
  populations,
  target,
  kind,
  confidence,
  method = 'exact',
  spread,
}: FunnelRequest): FunnelLimits {
  requireAmounts('populations', populations)
  requireInside('confidence', confidence)
  if (!(target >= 0) || target === Infinity || (kind === 'share' && target > 1))
    throw new RangeError(`target: ${target} is no ${kind}`)
  if (spread !== undefined) checkSpread(spread, kind)
  const outside = (1 - confidence) / 2
  const z = normalQuantile(1 - outside)
  const limitsAt = (population: number) => {
    if (spread !== undefined && 'tauSquared' in spread)
      return limitsOnScale({ population, target, z, ...spread })
    if (spread !== undefined || method === 'normal')
      return normalLimits({ population, target, kind, z: z * Math.sqrt(spread?.phi ?? 1) })
    if (method === 'around-target')
      return kind === 'share'
        ? shareLimitsAroundTarget({ population, target, outside })
        : rateLimitsAroundTarget({ population, target, outside })
    return exactLimits({ population, target, kind, outside })
  }
  const limits = populations.map((population) =>
    population === null || population === 0 ? null : limitsAt(population),
  )
  return {
    lower: limits.map((limit) => limit?.lower ?? null),
    upper: limits.map((limit) => limit?.upper ?? null),
  }
}

function checkSpread(spread: NonNullable<FunnelRequest['spread']>, kind: 'share' | 'rate'): void {
  const amount = 'phi' in spread ? spread.phi : spread.tauSquared
  if (!(amount >= 0) || amount === Infinity) throw new RangeError(`spread: ${amount} is not from 0 up`)
  if ('scale' in spread && (spread.scale === 'arcsine') !== (kind === 'share'))
    throw new RangeError(`spread: the scale ${spread.scale} does not fit a ${kind}`)
}

type At = { population: number; target: number }

function rateLimitsAroundTarget({ population, target, outside }: At & { outside: number }) {
  const expected = population * target
  if (expected === 0) return { lower: 0, upper: 0 }
  return {
    lower: gammaQuantile({ shape: expected, tail: 'lower', probability: outside }) / population,
    upper: gammaQuantile({ shape: expected + 1, tail: 'upper', probability: outside }) / population,
  }
}

function shareLimitsAroundTarget({ population, target, outside }: At & { outside: number }) {
  const expected = population * target
  const others = population - expected
  return {
    lower:
      expected === 0 ? 0 : betaQuantile({ a: expected, b: others + 1, tail: 'lower', probability: outside }),
    upper:
      others === 0 ? 1 : betaQuantile({ a: expected + 1, b: others, tail: 'upper', probability: outside }),
  }
}

function exactLimits({
  population,
  target,
  kind,
  outside,
}: At & { kind: 'share' | 'rate'; outside: number }) {
  const expected = population * target
  if (expected === 0) return { lower: 0, upper: 0 }
  const most = kind === 'share' ? Math.floor(population) : Infinity
  const tailsAt = (count: number): Tails =>
    kind === 'share' ? binomialTails(count, population, target) : poissonTails(count, expected)
  // The first count whose lower tail reaches what may lie outside, and the last whose upper tail does.
  const first = firstWhole(expected, (count) => tailsAt(count).lower >= outside)
  const last = firstWhole(expected, (count) => tailsAt(count + 1).upper < outside)
  const lower = first - shareBeyond(tailsAt(first).lower, first === 0 ? 0 : tailsAt(first - 1).lower, outside)
  const upper = last + (last >= most ? 0 : shareBeyond(tailsAt(last).upper, tailsAt(last + 1).upper, outside))
  return { lower: Math.max(0, lower) / population, upper: Math.min(most, upper) / population }
}

/** How far between the count whose tail reaches `outside` and the next one, whose tail does not. */
function shareBeyond(reaching: number, next: number, outside: number): number {
  return reaching === next ? 0 : (reaching - outside) / (reaching - next)
}

/** The least whole number from 0 up of which it holds; it must hold for all greater ones, and for some. */
function firstWhole(near: number, holds: (count: number) => boolean): number {
  let step = 1
  let high = Math.floor(near)
  while (!holds(high)) {
    high += step
    step *= 2
  }
  let low = -1
  for (step = 1; high - step > low; step *= 2) {
    if (!holds(high - step)) {
      low = high - step
      break
    }
    high -= step
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

function normalLimits({ population, target, kind, z }: At & { kind: 'share' | 'rate'; z: number }) {
  const variance = kind === 'share' ? target * (1 - target) : target
  const reach = z * Math.sqrt(variance / population)
  const highest = kind === 'share' ? 1 : Infinity
  return { lower: Math.max(0, target - reach), upper: Math.min(highest, target + reach) }
}

/** Distances are taken on the scale where the standard deviation does not depend on the rate, relative to the target. */
function limitsOnScale({
  population,
  target,
  z,
  tauSquared,
  scale,
}: At & { z: number; tauSquared: number; scale: Scale }) {
  const amount = scale === 'arcsine' ? population : population * target
  if (amount === 0) return { lower: 0, upper: 0 }
  const reach = z * Math.sqrt(errorOnScale(amount, scale) ** 2 + tauSquared)
  const back = backFrom(scale, target)
  const middle = onScale(scale === 'arcsine' ? target : 1, scale)
  return { lower: back(middle - reach), upper: back(middle + reach) }
}

/** Beyond the ends of a scale the limit is the end. */
function backFrom(scale: Scale, target: number): (value: number) => number {
  if (scale === 'log') return (value) => target * Math.exp(value)
  if (scale === 'square-root') return (value) => target * Math.max(0, value) ** 2
  return (value) => Math.sin(Math.min(Math.max(value, 0), Math.PI / 2)) ** 2
}
