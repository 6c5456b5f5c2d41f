import { typedPoints } from './silhouette.ts'
import { standardiseRows } from './standardise-rows.ts'
import { squaredDistance, type Rows } from './points.ts'

export type TypeProfile = {
  readonly type: number
  readonly size: number
  /** One per indicator: mean of the members, in its own unit. */
  readonly means: number[]
  /** One per indicator: (mean of the members − mean of all) ÷ SD of all; 0 where all are equal. */
  readonly deviations: number[]
  /** Places of the indicators that deviate by at least the threshold, the farthest first. */
  readonly standsOut: number[]
  /** Rows of the members nearest to the middle of the type, the nearest first. */
  readonly typical: number[]
}

/**
 * What makes a type: its means, what stands out against all units, and the members that show it most purely.
 *
 * @param rows one per unit, in the indicators' own units
 * @param types one per row, from 0; `null` = without type: does not count, not even for the mean of all
 * @param threshold from how many SD on something stands out; default 0.5
 * @param typicalCount how many members to name; default 3
 * @returns one per type that has members
 * @throws RangeError `rows`, `types`, `threshold`, `typicalCount`
 */
export function profileTypes({
  rows,
  types,
  threshold = 0.5,
  typicalCount = 3,
}: {
  readonly rows: Rows
  readonly types: readonly (number | null)[]
  readonly threshold?: number
  readonly typicalCount?: number
}): TypeProfile[] {
  if (!(threshold >= 0)) throw new RangeError(`threshold: ${threshold} is not from 0 up`)
  if (!Number.isInteger(typicalCount) || typicalCount < 0)
    throw new RangeError(`typicalCount: ${typicalCount} is not a whole number from 0 up`)
  const { points, partition } = typedPoints(rows, types)
  const { dimensions, position } = points
  const counted = Array.from(position, (row) => rows[row]!)
  const { rows: standardised } = standardiseRows(counted)
  const scaled = typedPoints(standardised, Array.from(partition.typeOf))
  return Array.from(partition.sizes, (size, type) => ({ size, type })).flatMap(({ size, type }) => {
    if (size === 0) return []
    const line = (centres: Float64Array) =>
      Array.from(centres.subarray(type * dimensions, (type + 1) * dimensions))
    const deviations = line(scaled.partition.centres)
    const distance = (point: number) =>
      squaredDistance(
        scaled.points.values,
        point * dimensions,
        scaled.partition.centres,
        type * dimensions,
        dimensions,
      )
    const members = Array.from(partition.typeOf.keys()).filter((point) => partition.typeOf[point] === type)
    return {
      type,
      size,
      means: line(partition.centres),
      deviations,
      standsOut: [...deviations.keys()]
        .filter((at) => Math.abs(deviations[at]!) >= threshold)
        .sort((a, b) => Math.abs(deviations[b]!) - Math.abs(deviations[a]!)),
      typical: members
        .map((point) => ({ row: position[point]!, far: distance(point) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, typicalCount)
        .map(({ row }) => row),
    }
  })
}
