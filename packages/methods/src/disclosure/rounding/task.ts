import { takeApart, type AdditiveEquation } from './additive-table.ts'
import { requireBase, requireCount } from './simple.ts'

/**
 * A table to be rounded, reduced to what there is to decide: which of the free inner cells go up, the others going down.
 *
 * For a cell that holds `ups` of them, the distance to its true value is base · (ups − lowest) − rest: the two multiples
 * next to it are `lowest` and `lowest + 1` ups, and with a rest of 0 it is one of them itself.
 */
export type RoundingTask = {
  readonly base: number
  /** Per free inner cell: its rest, 1 … base − 1, and the cells that hold it, itself among them. */
  readonly rests: Int32Array
  readonly holders: readonly Int32Array[]
  /** Per cell: the free inner cells that it holds. */
  readonly members: readonly Int32Array[]
  readonly lowest: Int32Array
  readonly rest: Int32Array
  /** Per cell: true value less the rests of its free cells: what it is if all go down. */
  readonly allDown: Float64Array
}

/**
 * @param isFree which inner cells may be rounded, by their value; those of rest 0 never need to be
 * @throws RangeError `base`, `values` (missing, negative, not whole), `equations` (see `takeApart`, or a sum that does not hold)
 */
export function roundingTask({
  values,
  base,
  equations,
  isFree,
}: {
  values: ArrayLike<number | null>
  base: number
  equations: readonly AdditiveEquation[]
  isFree: (value: number) => boolean
}): RoundingTask {
  requireBase(base)
  const counts = Float64Array.from(values, (value, cell) => {
    if (value === null) throw new RangeError(`values: the one at position ${cell} is missing`)
    requireCount(value, cell)
    return value
  })
  requireSums(counts, equations)
  const { inner, members } = takeApart({ cellCount: counts.length, equations })
  const free = new Int32Array(inner.length).fill(-1)
  const rests: number[] = []
  inner.forEach((cell, position) => {
    const rest = counts[cell]! % base
    if (rest > 0 && isFree(counts[cell]!)) free[position] = rests.push(rest) - 1
  })
  const freeMembers = members.map((parts) => parts.map((position) => free[position]!).filter((at) => at >= 0))
  const holders = rests.map((): number[] => [])
  freeMembers.forEach((parts, cell) => parts.forEach((at) => holders[at]!.push(cell)))
  const restSums = freeMembers.map((parts) => parts.reduce((sum, at) => sum + rests[at]!, 0))
  return {
    base,
    rests: Int32Array.from(rests),
    holders: holders.map((cells) => Int32Array.from(cells)),
    members: freeMembers,
    lowest: Int32Array.from(restSums, (sum) => Math.floor(sum / base)),
    rest: Int32Array.from(restSums, (sum) => sum % base),
    allDown: counts.map((count, cell) => count - restSums[cell]!),
  }
}

function requireSums(counts: Float64Array, equations: readonly AdditiveEquation[]): void {
  for (const { total, parts } of equations) {
    const sum = parts.reduce((before, part) => before + (counts[part] ?? 0), 0)
    if (counts[total] !== undefined && sum !== counts[total]) {
      throw new RangeError(`equations: cell ${total} is ${counts[total]}, its parts sum to ${sum}`)
    }
  }
}

/** How many multiples of the base a cell with `ups` lies beyond those next to its true value; 0 = on one of them. */
export function stepsBeyond(task: RoundingTask, cell: number, ups: number): number {
  const over = ups - task.lowest[cell]!
  const highest = task.rest[cell]! > 0 ? 1 : 0
  return over < 0 ? -over : Math.max(0, over - highest)
}

export function distanceOf(task: RoundingTask, cell: number, ups: number): number {
  return Math.abs(task.base * (ups - task.lowest[cell]!) - task.rest[cell]!)
}

/** Per cell: how many of the free cells that it holds go up. */
export function upsPerCell(task: RoundingTask, isUp: ArrayLike<number>): Int32Array {
  return Int32Array.from(task.members, (parts) => parts.reduce((sum, at) => sum + isUp[at]!, 0))
}

/** What a choice is worth: first the steps beyond the neighbouring multiples count, then the distance. */
export type RoundingWorth = { readonly steps: number; readonly distance: number }

export function worthOf(task: RoundingTask, isUp: ArrayLike<number>): RoundingWorth {
  let [steps, distance] = [0, 0]
  upsPerCell(task, isUp).forEach((ups, cell) => {
    steps += stepsBeyond(task, cell, ups)
    distance += distanceOf(task, cell, ups)
  })
  return { steps, distance }
}

export const isNearer = (one: RoundingWorth, other: RoundingWorth) =>
  one.steps < other.steps || (one.steps === other.steps && one.distance < other.distance)
