import { requireInside } from './amounts.ts'
import type { Interval } from './count-intervals.ts'
import { betaQuantile } from './distributions/incomplete-beta.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'

export const shareIntervalMethods = ['wilson', 'wilson-continuity', 'exact'] as const
export type ShareIntervalMethod = (typeof shareIntervalMethods)[number]

/**
 * Interval for a share (proportion), 0 … 1.
 *
 * @param count 0 … total
 * @param total above 0
 * @param confidence above 0, below 1, e.g. 0.95
 * @param method `wilson`: score interval, covers the confidence on average, the usual choice; `wilson-continuity`: with
 *   continuity correction, wider; `exact`: Clopper and Pearson, never covers less than the confidence
 * @throws RangeError `count`: outside 0 … total. `total`: not above 0. `confidence`: outside 0 … 1
 *
 * Source: E. B. Wilson 1927, doi 10.1080/01621459.1927.10502953; R. G. Newcombe 1998,
 * doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, methods 3 and 4; C. J. Clopper,
 * E. S. Pearson 1934, doi 10.1093/biomet/26.4.404. Checked against R and PHEindicatormethods (smallarea vectors).
 */
export function shareInterval({
  count,
  total,
  confidence,
  method,
}: {
  count: number
  total: number
  confidence: number
  method: ShareIntervalMethod
}): Interval {
  if (!(total > 0) || total === Infinity) throw new RangeError(`total: ${total} is not above 0`)
  if (!(count >= 0 && count <= total)) throw new RangeError(`count: ${count} is not from 0 to ${total}`)
  requireInside('confidence', confidence)
  return createShareInterval(confidence, method)(count, total)
}

/** `shareInterval` for many counts with the same confidence. */
export function createShareInterval(
  confidence: number,
  method: ShareIntervalMethod,
): (count: number, total: number) => Interval {
  const outside = (1 - confidence) / 2
  const z = normalQuantile(1 - outside)
  if (method === 'wilson') return (count, total) => wilsonInterval(count, total, z)
  if (method === 'wilson-continuity') return (count, total) => correctedInterval(count, total, z)
  return (count, total) => exactInterval(count, total, outside)
}

/** At 0 and at the total the formula gives the end exactly; rounding would miss it. */
export function wilsonInterval(count: number, total: number, z: number): Interval {
  const middle = 2 * count + z * z
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / total))
  const width = 2 * (total + z * z)
  return {
    lower: count === 0 ? 0 : (middle - spread) / width,
    upper: count === total ? 1 : (middle + spread) / width,
  }
}

/** The count is moved half a person towards the limit in question before the Wilson formula is applied. */
function correctedInterval(count: number, total: number, z: number): Interval {
  return {
    lower: count === 0 ? 0 : Math.max(0, wilsonInterval(count - 0.5, total, z).lower),
    upper: count === total ? 1 : Math.min(1, wilsonInterval(count + 0.5, total, z).upper),
  }
}

function exactInterval(count: number, total: number, outside: number): Interval {
  return {
    lower:
      count === 0 ? 0 : betaQuantile({ a: count, b: total - count + 1, tail: 'lower', probability: outside }),
    upper:
      count === total
        ? 1
        : betaQuantile({ a: count + 1, b: total - count, tail: 'upper', probability: outside }),
  }
}
