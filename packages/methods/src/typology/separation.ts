import { pairwiseDistances } from './pairwise-distances.ts'
import { squaredDistance, type Rows } from './points.ts'
import { typedPoints } from './silhouette.ts'

type Typed = { readonly rows: Rows; readonly types: readonly (number | null)[] }

/**
 * Dunn's index: the smallest distance between units of different types ÷ the largest within a type. Higher is better; one
 * pair of units decides it. Memory and time O(n²).
 *
 * @param types one per row, from 0; `null` = without type
 * @returns `null` with fewer than two types, or where all units of each type are the same
 * @throws RangeError `rows`, `types`
 *
 * Source: J. C. Dunn, J. Cybern. 4 (1974) 95–104, doi 10.1080/01969727408546059. Checked against R fpc (shared vectors, cluster/).
 */
export function dunnIndex({ rows, types }: Typed): number | null {
  const { points, partition } = typedPoints(rows, types)
  const distances = pairwiseDistances(points)
  let between = Infinity
  let within = 0
  for (let one = 1; one < points.count; one++) {
    for (let other = 0; other < one; other++) {
      const distance = distances[one * points.count + other]!
      if (partition.typeOf[one] === partition.typeOf[other]) within = Math.max(within, distance)
      else between = Math.min(between, distance)
    }
  }
  return between === Infinity || within === 0 ? null : between / within
}

/**
 * Index of Davies and Bouldin: mean over the types of how much they overlap with the type that they overlap with most,
 * (scatter + scatter) ÷ distance of the means. Lower is better. O(n + k²).
 *
 * @param types one per row, from 0; `null` = without type
 * @returns `null` with fewer than two types, or where two types have the same mean
 * @throws RangeError `rows`, `types`
 *
 * Source: D. L. Davies, D. W. Bouldin, IEEE Trans. PAMI 1 (1979) 224–227, doi 10.1109/TPAMI.1979.4766909. Checked against
 * scikit-learn (shared vectors, cluster/).
 */
export function daviesBouldinIndex({ rows, types }: Typed): number | null {
  const { points, partition } = typedPoints(rows, types)
  const { k, typeOf, centres, sizes } = partition
  const { dimensions, values } = points
  const present = Array.from({ length: k }, (_, type) => type).filter((type) => sizes[type]! > 0)
  if (present.length < 2) return null
  const scatter = new Float64Array(k)
  typeOf.forEach((type, point) => {
    const squares = squaredDistance(values, point * dimensions, centres, type * dimensions, dimensions)
    scatter[type]! += Math.sqrt(squares) / sizes[type]!
  })
  let sum = 0
  for (const one of present) {
    let worst = 0
    for (const other of present) {
      if (other === one) continue
      const apart = Math.sqrt(
        squaredDistance(centres, one * dimensions, centres, other * dimensions, dimensions),
      )
      if (apart === 0) return null
      worst = Math.max(worst, (scatter[one]! + scatter[other]!) / apart)
    }
    sum += worst
  }
  return sum / present.length
}
