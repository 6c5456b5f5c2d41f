import { partitionOf, type Partition } from './partition.ts'
import { besideRows, squaredDistance, toPoints, type Points, type Rows } from './points.ts'

export type Silhouette = {
  /** One per row, −1 … 1: near 1 = at home in its type, below 0 = nearer to another; `null` where there is no type. */
  readonly values: (number | null)[]
  /** Mean over all with a type; `null` with fewer than two types. */
  readonly mean: number | null
}

/**
 * How well units fit their types: (b − a) ÷ max(a, b), with a = mean distance from the others of the own type, b = mean distance
 * from the members of the nearest other type. 0 for the only member of a type.
 *
 * @param types one per row, from 0; `null` = without type
 * @param kind `exact`: distances between all pairs, O(n²); `simplified`: distances from the means of the types, O(n · k)
 * @throws RangeError `rows`, `types`
 *
 * Source: P. J. Rousseeuw, J. Comput. Appl. Math. 20 (1987) 53–65, doi 10.1016/0377-0427(87)90125-7; simplified: E. R. Hruschka,
 * R. Campello, L. N. de Castro, Inf. Sci. 176 (2006) 1898–1927, doi 10.1016/j.ins.2005.07.015. Checked against R
 * cluster::silhouette (shared vectors, cluster/swiss_results.json).
 */
export function silhouette({
  rows,
  types,
  kind = 'exact',
}: {
  readonly rows: Rows
  readonly types: readonly (number | null)[]
  readonly kind?: 'exact' | 'simplified'
}): Silhouette {
  const { points, partition } = typedPoints(rows, types)
  const [values] =
    kind === 'exact' ? exactSilhouettes(points, [partition]) : [simplifiedSilhouette(points, partition)]
  const isDefined = partition.sizes.filter((size) => size > 0).length > 1
  return {
    values: besideRows(points, (point) => (isDefined ? values![point]! : null)),
    mean: isDefined ? meanOf(values!) : null,
  }
}

/** The rows that are complete and have a type, as points in their types. */
export function typedPoints(
  rows: Rows,
  types: readonly (number | null)[],
): { points: Points; partition: Partition } {
  if (types.length !== rows.length) throw new RangeError(`types: ${types.length} for ${rows.length} rows`)
  if (types.some((type) => type !== null && (!Number.isInteger(type) || type < 0)))
    throw new RangeError('types: not whole numbers from 0 up')
  const points = toPoints(rows.map((row, at) => (types[at] === null ? row.map(() => null) : row)))
  const typeOf = Int32Array.from(points.position, (position) => types[position]!)
  return { points, partition: partitionOf(points, typeOf, typeOf.reduce((a, b) => Math.max(a, b), 0) + 1) }
}

export function meanOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

/** Silhouettes of several partitions of the same points: every distance is computed once for all of them. */
export function exactSilhouettes(points: Points, partitions: readonly Partition[]): Float64Array[] {
  const { count, dimensions, values } = points
  const sums = partitions.map(({ k }) => new Float64Array(count * k))
  for (let one = 1; one < count; one++) {
    for (let other = 0; other < one; other++) {
      const distance = Math.sqrt(
        squaredDistance(values, one * dimensions, values, other * dimensions, dimensions),
      )
      for (let at = 0; at < partitions.length; at++) {
        const { k, typeOf } = partitions[at]!
        const sum = sums[at]!
        sum[one * k + typeOf[other]!]! += distance
        sum[other * k + typeOf[one]!]! += distance
      }
    }
  }
  return partitions.map((partition, at) =>
    Float64Array.from({ length: count }, (_, point) => fromSums(point, partition, sums[at]!)),
  )
}

function fromSums(point: number, { k, typeOf, sizes }: Partition, sums: Float64Array): number {
  const own = typeOf[point]!
  if (sizes[own] === 1) return 0
  let nearest = Infinity
  for (let type = 0; type < k; type++) {
    if (type !== own && sizes[type]! > 0) nearest = Math.min(nearest, sums[point * k + type]! / sizes[type]!)
  }
  return contrast(sums[point * k + own]! / (sizes[own]! - 1), nearest)
}

/** With distances from the means of the types in place of those from their members. */
export function simplifiedSilhouette(points: Points, { k, typeOf, sizes, centres }: Partition): Float64Array {
  const { count, dimensions, values } = points
  return Float64Array.from({ length: count }, (_, point) => {
    const distanceTo = (type: number) =>
      Math.sqrt(squaredDistance(values, point * dimensions, centres, type * dimensions, dimensions))
    const own = typeOf[point]!
    if (sizes[own] === 1) return 0
    let nearest = Infinity
    for (let type = 0; type < k; type++) {
      if (type !== own && sizes[type]! > 0) nearest = Math.min(nearest, distanceTo(type))
    }
    return contrast(distanceTo(own), nearest)
  })
}

function contrast(own: number, nearest: number): number {
  const larger = Math.max(own, nearest)
  return larger === 0 || larger === Infinity ? 0 : (nearest - own) / larger
}
