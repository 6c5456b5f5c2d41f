import { calinskiHarabaszOf } from './calinski-harabasz.ts'
import { cutPoints } from './cut-tree.ts'
import { kMeansPartition } from './k-means.ts'
import { partitionOf } from './partition.ts'
import { toPoints, type Rows } from './points.ts'
import { exactSilhouettes, meanOf, simplifiedSilhouette } from './silhouette.ts'
import { typingOf, type Typing } from './typing.ts'
import { wardTree } from './ward.ts'

/** One number of types and how well it fits. */
export type TypeCount = {
  readonly k: number
  readonly typing: Typing
  readonly silhouetteMean: number | null
  readonly calinskiHarabasz: number | null
  /** Share of the scatter that lies between the types, 0 … 1; grows with k by itself. */
  readonly explained: number
}

export type TypeCounts = {
  readonly table: TypeCount[]
  /** `simplified` where there are too many units for distances between all pairs. */
  readonly silhouetteKind: 'exact' | 'simplified'
  /** Place in the table with the highest mean silhouette, and the highest Calinski-Harabasz; −1 where none is defined. */
  readonly bestBySilhouette: number
  readonly bestByCalinskiHarabasz: number
}

/**
 * Types for several numbers of types, with what speaks for each. How many types there are is no question that
 * a number answers: it also asks how many can be told and worked with.
 *
 * @param rows one per unit; usually standardised; units with a missing value get no type
 * @param from least number of types, from 1; `to` most, at most the number of complete rows
 * @param exactUpTo up to this many complete rows silhouettes are exact; default 20,000
 * @param onProgress told the number of types that is about to be tried
 * @throws RangeError `rows`, `from`, `to`, `seed`, `restarts`
 */
export function compareTypeCounts({
  rows,
  method,
  from,
  to,
  seed = 0,
  restarts = 25,
  exactUpTo = 20_000,
  onProgress,
}: {
  readonly rows: Rows
  readonly method: 'k-means' | 'ward'
  readonly from: number
  readonly to: number
  readonly seed?: number
  readonly restarts?: number
  readonly exactUpTo?: number
  readonly onProgress?: (k: number) => void
}): TypeCounts {
  const points = toPoints(rows)
  if (!Number.isInteger(from) || from < 1) throw new RangeError(`from: ${from} is not from 1 up`)
  if (!Number.isInteger(to) || to < from || to > points.count)
    throw new RangeError(`to: ${to} is not from ${from} to ${points.count}`)
  const counts = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const tree = method === 'ward' ? wardTree(points) : null
  const partitions = counts.map((k) => {
    onProgress?.(k)
    return tree === null
      ? kMeansPartition({ points, k, seed, restarts })
      : partitionOf(points, cutPoints(tree, k), k)
  })
  const isExact = points.count <= exactUpTo
  const silhouettes = isExact
    ? exactSilhouettes(points, partitions)
    : partitions.map((partition) => simplifiedSilhouette(points, partition))
  const table = partitions.map((partition, at) => {
    const typing = typingOf(points, partition)
    return {
      k: partition.k,
      typing,
      silhouetteMean: partition.k > 1 ? meanOf(silhouettes[at]!) : null,
      calinskiHarabasz: calinskiHarabaszOf(typing),
      explained: explainedBy(typing),
    }
  })
  return {
    table,
    silhouetteKind: isExact ? 'exact' : 'simplified',
    bestBySilhouette: placeOfLargest(table.map(({ silhouetteMean }) => silhouetteMean)),
    bestByCalinskiHarabasz: placeOfLargest(table.map(({ calinskiHarabasz }) => calinskiHarabasz)),
  }
}

function explainedBy({ between, totalWithin }: Typing): number {
  const all = between + totalWithin
  return all === 0 ? 0 : between / all
}

function placeOfLargest(values: readonly (number | null)[]): number {
  return values.reduce<number>(
    (best, value, at) => (value !== null && (best < 0 || value > values[best]!) ? at : best),
    -1,
  )
}
