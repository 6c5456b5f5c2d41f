import { missingPatterns, presentWeights, type MissingPatterns } from './missing-patterns.ts'
import { momentsOf, type SdKind } from './moments.ts'
import type { Line } from './standardise.ts'

/** A node above indicators of which units lack some, laid out to be computed for many draws of weights. */
export type GapNode = {
  readonly name: string
  readonly members: readonly number[]
  /** Row by row, 0 where missing. */
  readonly rows: Float64Array
  readonly missing: MissingPatterns
  /** Per pattern 1 if units with it have the node, 0 if they have no member of positive weight. */
  readonly has: Uint8Array
  /** A unit that has the node, from the middle of the ranks. */
  readonly anchorUnit: number
  /** Distance between the ends of a member, to tell variation from rounding errors by. */
  readonly memberSpan: number
}

/**
 * @param members positions in `columns`
 * @param weights of the members; draws may multiply them, but 0 stays 0
 * @param columns one per indicator (NaN = missing)
 */
export function createGapNode({
  name,
  members,
  weights,
  columns,
}: {
  readonly name: string
  readonly members: readonly number[]
  readonly weights: readonly number[]
  readonly columns: readonly Float64Array[]
}): GapNode {
  const own = members.map((member) => columns[member]!)
  const missing = missingPatterns(own)
  const has = Uint8Array.from(presentWeights(missing, weights), (weight) => (weight > 0 ? 1 : 0))
  const units = missing.patternOf.filter((pattern) => has[pattern] === 1)
  const wanted = units.length >> 1
  const { min, max } = momentsOf(own[0]!, 'population')
  return {
    name,
    members,
    rows: rowsOf(own),
    missing,
    has,
    anchorUnit: nthUnitWith(missing, has, wanted),
    memberSpan: max - min,
  }
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

function nthUnitWith({ patternOf }: MissingPatterns, has: Uint8Array, wanted: number): number {
  let seen = 0
  for (let unit = 0; unit < patternOf.length; unit++) {
    if (has[patternOf[unit]!] === 1 && seen++ === wanted) return unit
  }
  return 0
}

/** Turns weighted sums of what is present into weighted means. Units without the node keep 0. */
export function toMeans({ missing, has }: GapNode, weighting: ArrayLike<number>, sums: Float64Array): void {
  const present = presentWeights(missing, weighting)
  const factors = present.map((weight, pattern) => (has[pattern] === 1 ? 1 / weight : 0))
  for (let unit = 0; unit < sums.length; unit++) sums[unit]! *= factors[missing.patternOf[unit]!]!
}

/** A standard deviation below this share of the members' width is made of rounding errors. */
const roundingShare = 1e-13

/**
 * The straight line to mean 0 and SD 1 of the units that have the node, or null if they do not differ.
 *
 * Moments about the value of one unit, in a single pass: one from the middle keeps the digits of the squares.
 */
export function standardLine(
  { missing, has, anchorUnit, memberSpan }: GapNode,
  values: Float64Array,
  sdKind: SdKind,
): Line | null {
  const anchor = values[anchorUnit]!
  let count = 0
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < values.length; unit++) {
    const counts = has[missing.patternOf[unit]!]!
    const distance = counts * (values[unit]! - anchor)
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

/** Adds weight · (factor · value + shift) of the units that have the node. */
export function addWeighed({
  node: { missing, has },
  values,
  line: { factor, shift },
  weight,
  out,
}: {
  readonly node: GapNode
  readonly values: Float64Array
  readonly line: Line
  readonly weight: number
  readonly out: Float64Array
}): void {
  for (let unit = 0; unit < values.length; unit++) {
    out[unit]! += has[missing.patternOf[unit]!]! * weight * (factor * values[unit]! + shift)
  }
}
