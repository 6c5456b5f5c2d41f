import { toColumn } from '../columns/column.ts'

export type NaturalBreaks = {
  /** Half-way between the greatest value of a class and the least of the next; one fewer than classes. */
  readonly cuts: readonly number[]
  /** Values in each class, lowest class first; as many classes as asked for, or as there are different values. */
  readonly counts: readonly number[]
  /** Sum of squared distances from the class means: the least that so many classes can have. */
  readonly squaresWithin: number
  /** 1 − squares within / squares of all about their mean, 0 … 1: how well the classes say what the values say. */
  readonly goodnessOfFit: number
}

/**
 * Natural breaks: puts values on one line into classes that differ as little as possible within. Exactly: no other
 * cuts give a smaller sum of squared distances (Jenks's original procedure may stop before).
 *
 * @param values `null` = missing, left out
 * @param classCount whole number from 1
 * @returns cuts and counts; equal values are never torn apart, so there may be fewer classes than asked for. With no
 *   value present no classes, and a fit of 1
 * @throws RangeError `classCount`: not a whole number from 1. `values`: not a finite number
 *
 * Source: W. D. Fisher, On grouping for maximum homogeneity (1958), doi 10.1080/01621459.1958.10501479; H. Wang,
 * M. Song, Ckmeans.1d.dp (2011), doi 10.32614/RJ-2011-015, with divide and conquer: the best last break moves up with
 * the values. O(classCount · n log n) time, O(classCount · n) memory; checked against trying all cuts.
 */
export function naturalBreaks({
  values,
  classCount,
}: {
  readonly values: readonly (number | null)[]
  readonly classCount: number
}): NaturalBreaks {
  if (!Number.isInteger(classCount) || classCount < 1)
    throw new RangeError('classCount: not a whole number from 1')
  const sorted = toColumn(values, 'values')
    .filter((value) => !Number.isNaN(value))
    .sort()
  const points = distinctPoints(sorted)
  const size = points.value.length
  if (size === 0) return { cuts: [], counts: [], squaresWithin: 0, goodnessOfFit: 1 }
  const cost = costOf(points)
  const starts = bestStarts({ size, classCount: Math.min(classCount, size), cost })
  const ends = [...starts.slice(1), size]
  const all = cost(0, size - 1)
  const squaresWithin = starts.reduce((sum, start, at) => sum + cost(start, ends[at]! - 1), 0)
  return {
    cuts: starts.slice(1).map((start) => between(points.value[start - 1]!, points.value[start]!)),
    counts: starts.map((start, at) => points.countBefore[ends[at]!]! - points.countBefore[start]!),
    squaresWithin,
    goodnessOfFit: all > 0 ? 1 - squaresWithin / all : 1,
  }
}

/** Half-way, and never on the upper value, which belongs to the class above on either closed side. */
function between(lower: number, upper: number): number {
  const middle = lower + (upper - lower) / 2
  return middle < upper ? middle : lower
}

type Points = { readonly value: Float64Array; readonly countBefore: Float64Array }

function distinctPoints(sorted: Float64Array): Points {
  const value = sorted.filter((one, at) => at === 0 || one !== sorted[at - 1])
  const countBefore = new Float64Array(value.length + 1)
  let point = -1
  for (const [at, one] of sorted.entries()) {
    if (at === 0 || one !== sorted[at - 1]) point++
    countBefore[point + 1] = at + 1
  }
  return { value, countBefore }
}

/** The sum of squared distances from their mean of the points from `first` to `last`. */
type Cost = (first: number, last: number) => number

/** From running sums about the middle value, so that the squares keep their digits. */
function costOf({ value, countBefore }: Points): Cost {
  const size = value.length
  const anchor = value[size >> 1]!
  const sums = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1)
  for (let at = 0; at < size; at++) {
    const count = countBefore[at + 1]! - countBefore[at]!
    const distance = value[at]! - anchor
    sums[at + 1] = sums[at]! + count * distance
    squares[at + 1] = squares[at]! + count * distance * distance
  }
  return (first, last) => {
    if (first === last) return 0
    const sum = sums[last + 1]! - sums[first]!
    const count = countBefore[last + 1]! - countBefore[first]!
    return Math.max(0, squares[last + 1]! - squares[first]! - (sum * sum) / count)
  }
}

/** Where each class starts in the best division of all points. */
function bestStarts({ size, classCount, cost }: { size: number; classCount: number; cost: Cost }): number[] {
  let previous = Float64Array.from({ length: size }, (_, last) => cost(0, last))
  const startOfLast: Uint32Array[] = []
  for (let classes = 2; classes <= classCount; classes++) {
    const current = new Float64Array(size)
    const start = new Uint32Array(size)
    fillRow({
      previous,
      current,
      start,
      cost,
      from: classes - 1,
      to: size - 1,
      least: classes - 1,
      most: size - 1,
    })
    startOfLast.push(start)
    previous = current
  }
  const starts: number[] = []
  let last = size - 1
  for (const row of startOfLast.toReversed()) {
    starts.unshift(row[last]!)
    last = row[last]! - 1
  }
  return [0, ...starts]
}

/**
 * The best costs of the points up to each of `from` … `to`, when it is known that their last class starts at `least`
 * … `most`: tries all for the middle one, and thereby halves the choice for those on either side.
 */
function fillRow({
  previous,
  current,
  start,
  cost,
  from,
  to,
  least,
  most,
}: {
  previous: Float64Array
  current: Float64Array
  start: Uint32Array
  cost: Cost
  from: number
  to: number
  least: number
  most: number
}): void {
  if (from > to) return
  const middle = (from + to) >> 1
  let best = Number.POSITIVE_INFINITY
  let bestStart = least
  for (let first = least; first <= Math.min(most, middle); first++) {
    const total = previous[first - 1]! + cost(first, middle)
    if (total < best) {
      best = total
      bestStart = first
    }
  }
  current[middle] = best
  start[middle] = bestStart
  fillRow({ previous, current, start, cost, from, to: middle - 1, least, most: bestStart })
  fillRow({ previous, current, start, cost, from: middle + 1, to, least: bestStart, most })
}
