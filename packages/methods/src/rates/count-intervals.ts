import { requireInside } from './amounts.ts'
import { gammaQuantile } from './distributions/incomplete-gamma.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'

export type Interval = { lower: number; upper: number }

/** How the interval of a Poisson count is found; `byar-from-10` is exact below ten events and Byar from there. */
export const countIntervalMethods = ['byar', 'exact', 'byar-from-10'] as const
export type CountIntervalMethod = (typeof countIntervalMethods)[number]

/**
 * Interval for the mean of a Poisson count, in events. Divide by the population for the interval of a rate.
 *
 * @param count events, from 0 up; need not be whole for `byar`
 * @param confidence above 0, below 1, e.g. 0.95
 * @param method `exact`: Garwood, never covers less than the confidence; `byar`: close to it from ten events on,
 *   fast; `byar-from-10` (as the English public health indicators have it): exact below ten, Byar else. At 0 Byar's
 *   lower end is 0.
 * @throws RangeError `count`: negative or not finite. `confidence`: outside 0 … 1
 *
 * Source: F. Garwood 1936, doi 10.1093/biomet/28.3-4.437; N. E. Breslow, N. E. Day, Statistical Methods in Cancer
 * Research II (1987), p. 69; OHID, Technical Guide 3. Checked against PHEindicatormethods and R (smallarea vectors).
 */
export function countInterval({
  count,
  confidence,
  method,
}: {
  count: number
  confidence: number
  method: CountIntervalMethod
}): Interval {
  if (!(count >= 0) || count === Infinity) throw new RangeError(`count: ${count} is not from 0 up`)
  requireInside('confidence', confidence)
  return createCountInterval(confidence, method)(count)
}

/** Counts up to here are remembered: small counts come again and again, and their exact ends are slow. */
const rememberedCounts = 1000

/** `countInterval` for many counts with the same confidence. */
export function createCountInterval(
  confidence: number,
  method: CountIntervalMethod,
): (count: number) => Interval {
  const outside = (1 - confidence) / 2
  const z = normalQuantile(1 - outside)
  const known: Interval[] = []
  const exact = (count: number): Interval => {
    const remembered = known[count]
    if (remembered !== undefined) return remembered
    const interval = exactInterval(count, outside)
    if (Number.isInteger(count) && count < rememberedCounts) known[count] = interval
    return interval
  }
  if (method === 'byar') return (count) => byarInterval(count, z)
  if (method === 'exact') return exact
  return (count) => (count < 10 ? exact(count) : byarInterval(count, z))
}

function exactInterval(count: number, outside: number): Interval {
  return {
    lower: count === 0 ? 0 : gammaQuantile({ shape: count, tail: 'lower', probability: outside }),
    upper: gammaQuantile({ shape: count + 1, tail: 'upper', probability: outside }),
  }
}

function byarInterval(count: number, z: number): Interval {
  const above = count + 1
  return {
    lower: count === 0 ? 0 : Math.max(0, count * cube(1 - 1 / (9 * count) - z / (3 * Math.sqrt(count)))),
    upper: above * cube(1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))),
  }
}

function cube(value: number): number {
  return value * value * value
}
