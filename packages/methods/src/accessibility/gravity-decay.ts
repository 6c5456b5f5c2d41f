import type { Decay } from './decay.ts'

/**
 * f(c) = exp(−rate · c), behind the reach 0.
 *
 * @param rate part that gets lost per unit of cost, e.g. 0.1 per minute: half is left after ln 2 ÷ rate
 * @param reach largest cost that still counts; without it there is none
 * @throws RangeError `rate`, `reach`: not above 0
 *
 * Source: Hansen 1959, doi 10.1080/01944365908978307, with the exponential of Wilson 1971, doi 10.1068/a030001.
 * Checked against R accessibility (gravity_exp02, fca_*_exp005 of the shared vectors).
 */
export function exponentialDecay({ rate, reach }: { rate: number; reach?: number }): Decay {
  requireAboveZero('rate', rate)
  const limit = limitOf(reach)
  return (cost) => (cost <= limit ? Math.exp(-rate * cost) : 0)
}

/**
 * f(c) = (max(c, nearest) ÷ scale)^−exponent, behind the reach 0. A power has no value at cost 0, so whatever is nearer
 * than `nearest` counts as if it were there. With `nearest` below `scale` weights above 1 come about.
 *
 * @param exponent how steeply it falls, usually 1 to 2
 * @param scale cost at which the weight is 1
 * @param nearest smallest cost that is told apart; the scale if not given, so that no weight is above 1
 * @param reach largest cost that still counts; without it there is none
 * @throws RangeError `exponent`, `scale`, `nearest`, `reach`: not above 0
 *
 * Source: Hansen 1959, doi 10.1080/01944365908978307. Checked against PySAL access (…_gravity) and R accessibility
 * (gravity_power2).
 */
export function powerDecay({
  exponent,
  scale = 1,
  nearest = scale,
  reach,
}: {
  exponent: number
  scale?: number
  nearest?: number
  reach?: number
}): Decay {
  requireAboveZero('exponent', exponent)
  requireAboveZero('scale', scale)
  requireAboveZero('nearest', nearest)
  const limit = limitOf(reach)
  return (cost) => (cost <= limit ? (Math.max(cost, nearest) / scale) ** -exponent : 0)
}

/**
 * An S-curve: near ways count nearly wholly, half is gone around the median, far ways count next to nothing. The share of
 * people who would go at least so far, if the ways that people are ready to go follow a logistic distribution;
 * stretched so that f(0) = 1.
 *
 * f(c) = (1 + exp(−median · π ÷ (sd · √3))) ÷ (1 + exp((c − median) · π ÷ (sd · √3))), behind the reach 0.
 *
 * @param median cost at which the curve turns
 * @param standardDeviation of the ways that people are ready to go; small = a sharp edge
 * @param reach largest cost that still counts; without it there is none
 * @throws RangeError `median`, `standardDeviation`, `reach`: not above 0
 *
 * Source: Bauer and Groneberg 2016, doi 10.1371/journal.pone.0159148 (logistic distance decay in floating
 * catchments); this parametrisation: R accessibility. Checked against it (gravity_logistic40_10).
 */
export function logisticDecay({
  median,
  standardDeviation,
  reach,
}: {
  median: number
  standardDeviation: number
  reach?: number
}): Decay {
  requireAboveZero('median', median)
  requireAboveZero('standardDeviation', standardDeviation)
  const limit = limitOf(reach)
  const slope = Math.PI / (standardDeviation * Math.sqrt(3))
  const atZero = 1 + Math.exp(-median * slope)
  return (cost) => (cost <= limit ? atZero / (1 + Math.exp((cost - median) * slope)) : 0)
}

/**
 * f(c) = 1 − c ÷ reach up to the reach, then 0.
 *
 * @throws RangeError `reach`: not above 0
 *
 * Checked against R accessibility (gravity_linear50).
 */
export function linearDecay({ reach }: { reach: number }): Decay {
  requireAboveZero('reach', reach)
  return (cost) => (cost < reach ? 1 - cost / reach : 0)
}

function limitOf(reach: number | undefined): number {
  if (reach !== undefined) requireAboveZero('reach', reach)
  return reach ?? Infinity
}

function requireAboveZero(argument: string, value: number): void {
  if (!(value > 0) || value === Infinity) throw new RangeError(`${argument}: ${value} is not above 0`)
}
