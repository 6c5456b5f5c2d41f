import { numberedByFirstMember } from './partition.ts'
import type { UnionTree } from './ward.ts'

/**
 * Types from a tree: the unions are undone from the top until k groups are left.
 *
 * @param k from 1 to the number of complete rows
 * @returns one per row: its type, numbered from 0 by first member; `null` for a row with a missing value
 * @throws RangeError `k`
 */
export function cutTree(tree: UnionTree, k: number): (number | null)[] {
  const types: (number | null)[] = Array.from({ length: tree.rowCount }, () => null)
  cutPoints(tree, k).forEach((type, point) => (types[tree.positions[point]!] = type))
  return types
}

/** As `cutTree`, for the complete rows only. */
export function cutPoints({ unions, positions }: UnionTree, k: number): Int32Array {
  const count = positions.length
  if (!Number.isInteger(k) || k < 1 || k > count)
    throw new RangeError(`k: ${k} is not a whole number from 1 to ${count}`)
  const groupOf = Int32Array.from({ length: 2 * count - 1 }, (_, at) => at)
  // From the top down, so that every part takes over what its union belongs to.
  for (let at = count - k - 1; at >= 0; at--) {
    for (const part of unions[at]!) groupOf[part] = groupOf[count + at]!
  }
  return numberedByFirstMember(groupOf.subarray(0, count))
}
