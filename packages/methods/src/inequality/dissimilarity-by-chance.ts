import { requireWholeCounts } from '../rates/amounts.ts'
import { hypergeometricDensity } from '../rates/distributions/density.ts'
import { sharesOf, type GroupAmongAll } from './shares.ts'

/**
 * The dissimilarity to be expected if chance alone spread the group over the areas, their sizes and the group's size as they are.
 * In small areas, or of a small group, it is far above 0: ten children in ten Kitas are never spread evenly.
 *
 * Exact: the number in each area is hypergeometric, and its mean distance from its expectation is known in closed form,
 * E|X − μ| = 2 ν (N − K − n + ν) h(ν) ÷ N with ν the first whole number above μ.
 *
 * @param areas whole numbers
 * @returns 0 … 1; `null` where the group or the others are nobody
 * @throws RangeError `group`, `total`: negative, not whole, unequal lengths, more in the group than there are
 *
 * Source: C. F. Cortese, R. F. Falk, J. K. Cohen 1976, doi 10.2307/2094840 (the idea); T. A. Ramasubban 1958,
 * doi 10.1093/biomet/45.3-4.549 (mean distance). Checked against full enumeration. O(n).
 */
export function dissimilarityByChance(areas: GroupAmongAll): number | null {
  requireWholeCounts('group', areas.group)
  requireWholeCounts('total', areas.total)
  const shares = sharesOf(areas)
  if (shares === null) return null
  const { total, groupSum, othersSum, sum } = shares
  // |x ÷ X − y ÷ Y| = |x − n X ÷ N| · N ÷ (X Y)
  let distance = 0
  for (let at = 0; at < total.length; at++) distance += meanDistance(total[at]!, groupSum, sum)
  return (distance * sum) / (2 * groupSum * othersSum)
}

function meanDistance(drawn: number, marked: number, total: number): number {
  const first = Math.floor((drawn * marked) / total) + 1
  if (first > Math.min(drawn, marked)) return 0
  const density = hypergeometricDensity({ count: first, drawn, marked, total })
  return (2 * first * (total - marked - drawn + first) * density) / total
}
