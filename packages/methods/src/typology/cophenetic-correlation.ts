import { pairwiseDistances } from './pairwise-distances.ts'
import { toPoints, type Rows } from './points.ts'
import type { UnionTree } from './ward.ts'

/**
 * How well a tree keeps the distances: the correlation, over all pairs of units, between their distance and the height at
 * which the tree first unites them. Memory and time O(n²).
 *
 * @param rows those that the tree was made from
 * @returns −1 … 1; `null` where it is not defined: fewer than three complete rows, or all distances or heights equal
 * @throws RangeError `rows`, also if the tree has another number of complete rows
 *
 * Source: R. R. Sokal, F. J. Rohlf, Taxon 11 (1962) 33–40, doi 10.2307/1217208. Checked against R's `cophenetic` (shared vectors,
 * cluster/swiss_results.json).
 */
export function copheneticCorrelation({
  rows,
  tree: { unions, heights },
}: {
  readonly rows: Rows
  readonly tree: UnionTree
}): number | null {
  const points = toPoints(rows)
  const { count } = points
  if (unions.length !== count - 1)
    throw new RangeError(`rows: ${count} complete ones, the tree has ${unions.length + 1}`)
  const distances = pairwiseDistances(points)
  const members = Array.from({ length: count }, (_, point) => [point])
  let pairs = 0
  let meanDistance = 0
  let meanHeight = 0
  let ofDistances = 0
  let ofHeights = 0
  let together = 0
  unions.forEach(([one, other], at) => {
    const height = heights[at]!
    for (const a of members[one]!) {
      for (const b of members[other]!) {
        const distance = distances[a * count + b]!
        pairs++
        const fromMean = distance - meanDistance
        const heightFromMean = height - meanHeight
        meanDistance += fromMean / pairs
        meanHeight += heightFromMean / pairs
        ofDistances += fromMean * (distance - meanDistance)
        ofHeights += heightFromMean * (height - meanHeight)
        together += fromMean * (height - meanHeight)
      }
    }
    members.push([...members[one]!, ...members[other]!])
  })
  const scale = Math.sqrt(ofDistances * ofHeights)
  return scale > 0 && pairs > 1 ? Math.max(-1, Math.min(1, together / scale)) : null
}
