import { popLeast, pushLeast } from '../rounding/least-first.ts'

/**
 * Arithmetic is exact, modulo a prime below 2²⁶: products stay below 2⁵². Whatever is found this way is checked with
 * plain whole numbers by whoever reports it.
 */
const prime = 67_108_859

export type SparseRow = { readonly columns: Int32Array; readonly values: Float64Array }

/** The combinations of rows of zeros and ones, of which each independent one remembers what it was made from. */
export type RowSpace = {
  /** Takes in a row, given by its ascending columns with a 1. @returns false if it followed from those before */
  readonly add: (columns: ArrayLike<number>, label: number) => boolean
  /** By which sum of labelled rows a row of zeros and ones is made: label → factor modulo the prime; null if by none. */
  readonly combine: (columns: ArrayLike<number>) => Map<number, number> | null
  /** All rows of the space whose first column is this or a later one are combinations of these. */
  readonly basisFrom: (column: number) => SparseRow[]
}

/**
 * An echelon form that grows row by row. Only independent rows are kept, so every combination has one way to be made, in
 * which no row is superfluous: rows taken in first are preferred.
 *
 * O(m log m) per row, m the entries of the rows that it meets.
 */
export function rowSpace(columnCount: number): RowSpace {
  const pivots: ({ row: SparseRow; made: SparseRow } | undefined)[] = Array.from({ length: columnCount })
  const rest = new Float64Array(columnCount)
  const isMet = new Uint8Array(columnCount)

  /** What the rows known so far cannot make, by rising columns, and what was used, with the sign turned. */
  const reduce = (
    columns: ArrayLike<number>,
  ): { left: [column: number, value: number][]; used: Map<number, number> } => {
    const used = new Map<number, number>()
    const waiting: number[] = []
    const meet = (column: number) => {
      if (isMet[column] === 1) return
      isMet[column] = 1
      pushLeast(waiting, column)
    }
    for (let at = 0; at < columns.length; at++) {
      meet(columns[at]!)
      rest[columns[at]!] = 1
    }
    const left: [number, number][] = []
    for (let column = popLeast(waiting); column !== undefined; column = popLeast(waiting)) {
      const factor = rest[column]!
      const pivot = pivots[column]
      if (factor !== 0 && pivot === undefined) left.push([column, factor])
      if (factor !== 0 && pivot !== undefined) {
        const { row, made } = pivot
        for (let at = 1; at < row.columns.length; at++) {
          const other = row.columns[at]!
          meet(other)
          rest[other] = modulo(rest[other]! - factor * row.values[at]!)
        }
        for (let at = 0; at < made.columns.length; at++) {
          const label = made.columns[at]!
          const sum = modulo((used.get(label) ?? 0) - factor * made.values[at]!)
          if (sum === 0) used.delete(label)
          else used.set(label, sum)
        }
      }
      rest[column] = 0
      isMet[column] = 0
    }
    return { left, used }
  }

  return {
    add: (columns, label) => {
      const { left, used } = reduce(columns)
      const [first] = left
      if (first === undefined) return false
      const scale = inverse(first[1])
      const scaled = ([own, value]: readonly [number, number]) => [own, modulo(value * scale)] as const
      pivots[first[0]] = { row: sparse(left.map(scaled)), made: sparse([...used.set(label, 1)].map(scaled)) }
      return true
    },
    combine: (columns) => {
      const { left, used } = reduce(columns)
      return left.length > 0 ? null : new Map(Array.from(used, ([label, value]) => [label, modulo(-value)]))
    },
    basisFrom: (column) => pivots.slice(column).flatMap((pivot) => (pivot === undefined ? [] : [pivot.row])),
  }
}

function sparse(entries: readonly (readonly [column: number, value: number])[]): SparseRow {
  return {
    columns: Int32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, value]) => value),
  }
}

export function modulo(value: number): number {
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

/** By Fermat: value to the power of prime − 2. */
export function inverse(value: number): number {
  let [result, square] = [1, value]
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

/** Fractions up to this are told apart modulo the prime: 2 · 5000² is below it. */
const largestPart = 5000

/** The fraction that a number modulo the prime stands for, or null if it is none of small parts. */
export function fractionOf(
  value: number,
): { readonly numerator: number; readonly denominator: number } | null {
  let [before, current] = [prime, value]
  let [denominatorBefore, denominator] = [0, 1]
  while (current > largestPart) {
    const quotient = Math.floor(before / current)
    ;[before, current] = [current, before - quotient * current]
    ;[denominatorBefore, denominator] = [denominator, denominatorBefore - quotient * denominator]
  }
  if (denominator === 0 || Math.abs(denominator) > largestPart) return null
  const sign = denominator < 0 ? -1 : 1
  return { numerator: sign * current, denominator: sign * denominator }
}
