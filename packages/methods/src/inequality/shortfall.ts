import { requireAmounts } from '../rates/amounts.ts'
import type { WeightedValues } from './spread-of-values.ts'

/**
 * Who has less than enough, and how much less (Foster, Greer and Thorbecke): mean over people of (share that is lacking)^aversion.
 *
 * @param enough what everybody should have at least, above 0
 * @param aversion 0: share of people with less; 1: how much is lacking on average; 2: the same, great lacks counting more
 * @returns 0 … 1; `null` with nobody
 * @throws RangeError `values`, `weights`: negative, not finite, unequal lengths; `enough`; `aversion`
 *
 * Source: J. Foster, J. Greer, E. Thorbecke, Econometrica 52 (1984) 761–766, doi 10.2307/1913475. Checked against R accessibility
 * (shared vectors). O(n).
 */
export function shortfall({
  values,
  weights,
  enough,
  aversion,
}: WeightedValues & { readonly enough: number; readonly aversion: 0 | 1 | 2 }): number | null {
  requireAmounts('values', values)
  if (weights !== undefined) requireAmounts('weights', weights, values.length)
  if (!(enough > 0) || enough === Infinity) throw new RangeError(`enough: ${enough} is not above 0`)
  if (![0, 1, 2].includes(aversion)) throw new RangeError(`aversion: ${aversion} is not 0, 1 or 2`)
  let people = 0
  let lacking = 0
  values.forEach((value, at) => {
    const own = weights === undefined ? 1 : (weights[at] ?? 0)
    if (value === null) return
    people += own
    if (value < enough) lacking += own * ((enough - value) / enough) ** aversion
  })
  return people > 0 ? lacking / people : null
}
