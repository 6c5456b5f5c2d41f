import { typedPoints } from './silhouette.ts'
import type { Rows } from './points.ts'
import { typingOf, type Typing } from './typing.ts'

/**
 * How far apart the types lie, against how far their members scatter: (between ÷ (k − 1)) ÷ (within ÷ (n − k)). Higher is
 * better; comparable between numbers of types of the same units only.
 *
 * @param types one per row; `null` = without type
 * @returns `null` where it is not defined: one type, as many types as units, or no scatter at all
 * @throws RangeError `rows`, `types`
 *
 * Source: T. Caliński, J. Harabasz, Commun. Stat. 3 (1974) 1–27, doi 10.1080/03610927408827101. Checked against fpc and
 * scikit-learn (shared vectors, cluster/). O(n).
 */
export function calinskiHarabasz({
  rows,
  types,
}: {
  readonly rows: Rows
  readonly types: readonly (number | null)[]
}): number | null {
  const { points, partition } = typedPoints(rows, types)
  return calinskiHarabaszOf(typingOf(points, partition))
}

export function calinskiHarabaszOf({ sizes, between, totalWithin }: Typing): number | null {
  const count = sizes.reduce((a, b) => a + b, 0)
  const k = sizes.filter((size) => size > 0).length
  if (k < 2 || k === count || totalWithin === 0) return null
  return between / (k - 1) / (totalWithin / (count - k))
}
