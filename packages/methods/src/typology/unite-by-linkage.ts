import { pairwiseDistances } from './pairwise-distances.ts'
import { toPoints, type Rows } from './points.ts'
import type { UnionTree } from './ward.ts'

/** How far two groups are from each other: the nearest pair of members, the farthest pair, or the mean over all pairs. */
export const linkages = ['single', 'complete', 'average'] as const
export type Linkage = (typeof linkages)[number]

/**
 * Types by uniting, again and again, the two groups that are nearest to each other. `ward` is the better choice for types
 * of similar size; these serve to see whether types depend on the method. Same unions and heights as R's `hclust`.
 *
 * All distances are held: memory and time O(n²).
 *
 * @param rows one per unit; usually standardised; units with a missing value take no part
 * @returns the tree; its heights are straight-line distances in the scale of the rows
 * @throws RangeError `rows`
 *
 * Source: G. N. Lance, W. T. Williams, Comput. J. 9 (1967) 373–380, doi 10.1093/comjnl/9.4.373; search by nearest-neighbour
 * lists: D. Müllner, arXiv:1109.2378. Checked against hclust (shared vectors, cluster/swiss_results.json).
 */
export function uniteByLinkage(rows: Rows, linkage: Linkage): UnionTree {
  const points = toPoints(rows)
  const { count } = points
  const distances = pairwiseDistances(points)
  const sizes = new Float64Array(count).fill(1)
  const number = Int32Array.from({ length: count }, (_, point) => point)
  const live = Array.from({ length: count }, (_, point) => point)
  const nearest = new Int32Array(count).fill(-1)
  const find = (slot: number) => {
    let best = -1
    for (const other of live)
      if (other !== slot && (best < 0 || distances[slot * count + other]! < distances[slot * count + best]!))
        best = other
    nearest[slot] = best
  }
  live.forEach(find)

  const unions: (readonly [number, number])[] = []
  const heights: number[] = []
  for (let step = 0; step < count - 1; step++) {
    const one = live.reduce((best, slot) =>
      distances[slot * count + nearest[slot]!]! < distances[best * count + nearest[best]!]! ? slot : best,
    )
    const other = nearest[one]!
    heights.push(distances[one * count + other]!)
    const pair = [number[one]!, number[other]!].toSorted((a, b) => a - b)
    unions.push([pair[0]!, pair[1]!])
    number[one] = count + step
    live.splice(live.indexOf(other), 1)
    for (const slot of live) {
      if (slot === one) continue
      const distance = joined[linkage]({
        toOne: distances[one * count + slot]!,
        toOther: distances[other * count + slot]!,
        one: sizes[one]!,
        other: sizes[other]!,
      })
      distances[one * count + slot] = distance
      distances[slot * count + one] = distance
    }
    sizes[one]! += sizes[other]!
    for (const slot of live) if (slot === one || nearest[slot] === one || nearest[slot] === other) find(slot)
  }
  return { unions, heights, positions: Array.from(points.position), rowCount: points.rowCount }
}

type Parts = { toOne: number; toOther: number; one: number; other: number }

const joined: Record<Linkage, (parts: Parts) => number> = {
  single: ({ toOne, toOther }) => Math.min(toOne, toOther),
  complete: ({ toOne, toOther }) => Math.max(toOne, toOther),
  average: ({ toOne, toOther, one, other }) => (one * toOne + other * toOther) / (one + other),
}
