import { isEnough } from '../aggregate/aggregate.ts'
import { missingPatterns, presentWeights, type MissingPatterns } from './missing-patterns.ts'
import { momentsOf, type SdKind } from '../columns/moments.ts'
import type { Line } from '../normalise/standardise.ts'

/** A node above indicators of which units lack some, laid out to be computed for many draws of weights. */
export type GapNode = {
  readonly name: string
  readonly members: readonly number[]
  /** Row by row, 0 where missing. */
  readonly rows: Float64Array
  readonly missing: MissingPatterns
  /** The share of the members that a unit needs to have the node. */
  readonly leastPresent: number
  /** A unit that has the node, from the middle of the ranks. */
  readonly anchorUnit: number
  /** Distance between the ends of a member, to tell variation from rounding errors by. */
  readonly memberSpan: number
}

/**
 * @param members positions in `columns`
 * @param weights of the members; draws may multiply them, but 0 stays 0
 * @param columns one per indicator (NaN = missing)
 * @param leastPresent the share of the members that a unit needs
 */
export function createGapNode({
  name,
  members,
  weights,
  columns,
  leastPresent,
}: {
  readonly name: string
  readonly members: readonly number[]
  readonly weights: readonly number[]
  readonly columns: readonly Float64Array[]
  readonly leastPresent: number
}): GapNode {
  const own = members.map((member) => columns[member]!)
  const missing = missingPatterns(own)
  const { min, max } = momentsOf(own[0]!, 'population')
  const node = { name, members, rows: rowsOf(own), missing, leastPresent, memberSpan: max - min }
  return { ...node, anchorUnit: middleUnit(node, weights) }
}

/**
 * Per pattern 1 if units with it have the node, 0 if they have too few members, or none of positive weight.
 *
 * @param leftOut the indicator that this draw does without; its weight in `weighting` must be 0
 */
export function nodePresence(
  { members, missing, leastPresent }: Pick<GapNode, 'members' | 'missing' | 'leastPresent'>,
  weighting: ArrayLike<number>,
  leftOut: number | null,
): Uint8Array {
  const weights = presentWeights(missing, weighting)
  const counts = presentWeights(
    missing,
    members.map((member) => (member === leftOut ? 0 : 1)),
  )
  const all = members.includes(leftOut ?? -1) ? members.length - 1 : members.length
  return Uint8Array.from(weights, (weight, pattern) =>
    weight > 0 && isEnough(counts[pattern]!, all, leastPresent) ? 1 : 0,
  )
}

function rowsOf(columns: readonly Float64Array[]): Float64Array {
  const unitCount = columns[0]!.length
  const rows = new Float64Array(unitCount * columns.length)
  for (const [at, column] of columns.entries()) {
    for (let unit = 0; unit < unitCount; unit++) {
      const value = column[unit]!
      rows[unit * columns.length + at] = Number.isNaN(value) ? 0 : value
    }
  }
  return rows
}

function middleUnit(
  node: Pick<GapNode, 'members' | 'missing' | 'leastPresent'>,
  weights: readonly number[],
): number {
  const { patternOf } = node.missing
  const has = nodePresence(node, weights, null)
  const wanted = patternOf.filter((pattern) => has[pattern] === 1).length >> 1
  let seen = 0
  for (let unit = 0; unit < patternOf.length; unit++) {
    if (has[patternOf[unit]!] === 1 && seen++ === wanted) return unit
  }
  return 0
}

/** Per pattern what turns a weighted sum of what is present into the weighted mean; 0 without the node. */
export function meanFactors(
  { missing }: GapNode,
  has: Uint8Array,
  weighting: ArrayLike<number>,
): Float64Array {
  const present = presentWeights(missing, weighting)
  return present.map((weight, pattern) => (has[pattern] === 1 ? 1 / weight : 0))
}

/** Weighted sums of a node in one draw, and what belongs to each pattern of gaps. */
export type NodeDraw = {
  readonly node: GapNode
  readonly has: Uint8Array
  /** From `meanFactors`. */
  readonly factors: Float64Array
  /** One per unit. */
  readonly sums: Float64Array
}

/** A standard deviation below this share of the members' width is made of rounding errors. */
const roundingShare = 1e-13

/**
 * The straight line that brings the node's means to mean 0 and SD 1 over the units that have it, or null if they do not
 * differ.
 *
 * Moments about the value of one unit, in a single pass: one from the middle keeps the digits of the squares.
 */
export function standardLine(
  { node: { missing, anchorUnit, memberSpan }, has, factors, sums }: NodeDraw,
  sdKind: SdKind,
): Line | null {
  const { patternOf } = missing
  const anchor = sums[anchorUnit]! * factors[patternOf[anchorUnit]!]!
  let count = 0
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < sums.length; unit++) {
    const pattern = patternOf[unit]!
    const counts = has[pattern]!
    const distance = counts * (sums[unit]! * factors[pattern]! - anchor)
    count += counts
    sum += distance
    squares += distance * distance
  }
  const meanDistance = sum / count
  const divisor = sdKind === 'sample' ? count - 1 : count
  const sd = Math.sqrt(Math.max(0, squares - sum * meanDistance) / divisor)
  if (!(sd > roundingShare * memberSpan)) return null
  return { factor: 1 / sd, shift: -(anchor + meanDistance) / sd }
}

/** Adds weight · (factor · mean + shift) of the units that have the node. */
export function addWeighed({
  draw: { node, has, factors, sums },
  line: { factor, shift },
  weight,
  out,
}: {
  readonly draw: NodeDraw
  readonly line: Line
  readonly weight: number
  readonly out: Float64Array
}): void {
  const { patternOf } = node.missing
  const factorOf = factors.map((one) => weight * factor * one)
  const shiftOf = factors.map((_, pattern) => has[pattern]! * weight * shift)
  for (let unit = 0; unit < sums.length; unit++) {
    const pattern = patternOf[unit]!
    out[unit]! += factorOf[pattern]! * sums[unit]! + shiftOf[pattern]!
  }
}
