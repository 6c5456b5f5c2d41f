import { between, quantilePosition } from './quantile.ts'

/** Below this length a plain insertion sort beats selection. */
const shortLength = 24

/**
 * Type-7 quantile of a part of all values, when it is known how many lie below the part. Reorders the part.
 *
 * @param part the values at ranks `below` … `below + part.length − 1` (counted from 0) among `count` values, in any
 *   order; it must contain the two order statistics that the quantile lies between
 * @param from place in `part` from which on it is unsorted, because a lower quantile has been taken from it before
 */
export function quantileOfPart({
  part,
  below,
  count,
  level,
  from = 0,
}: {
  readonly part: Float64Array
  readonly below: number
  readonly count: number
  readonly level: number
  readonly from?: number
}): number {
  const { lower, upper, share } = quantilePosition(count, level)
  select(part, from, lower - below)
  const low = part[lower - below]!
  if (share === 0 || upper === lower) return low
  // After selection all later values are at least as large; the next order statistic is the smallest of them.
  let high = Number.POSITIVE_INFINITY
  for (let at = upper - below; at < part.length; at++) if (part[at]! < high) high = part[at]!
  return between(low, high, share)
}

/** Moves the value of rank `wanted` ≥ `from` to its place, smaller ones before it, larger ones behind it (quickselect). */
function select(part: Float64Array, from: number, wanted: number): void {
  let first = from
  let last = part.length - 1
  while (last - first >= shortLength) {
    const pivot = medianOfThree(part[first]!, part[(first + last) >> 1]!, part[last]!)
    let left = first
    let right = last
    while (left <= right) {
      while (part[left]! < pivot) left++
      while (part[right]! > pivot) right--
      if (left <= right) {
        const held = part[left]!
        part[left++] = part[right]!
        part[right--] = held
      }
    }
    if (wanted <= right) last = right
    else if (wanted >= left) first = left
    else return
  }
  sortBetween(part, first, last)
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

function sortBetween(part: Float64Array, first: number, last: number): void {
  for (let at = first + 1; at <= last; at++) {
    const value = part[at]!
    let gap = at
    while (gap > first && part[gap - 1]! > value) {
      part[gap] = part[gap - 1]!
      gap--
    }
    part[gap] = value
  }
}
