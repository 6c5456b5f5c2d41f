/** Eigenvalues, greatest first, and the eigenvector of each, of length 1. */
export type Eigen = { readonly values: readonly number[]; readonly vectors: readonly (readonly number[])[] }

/** Rounds after which rotating has always long converged. */
const mostSweeps = 100

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by rotating one off-diagonal value after the other to 0 (cyclic
 * Jacobi method): exact to rounding, and fast enough for the tens of indicators of an index.
 *
 * Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), §8.5. O(size³) a sweep, some five sweeps.
 */
export function eigenOf(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const v = matrix.map((_, row) => Float64Array.from({ length: size }, (__, at) => (at === row ? 1 : 0)))
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) if (a[p]![q] !== 0) rotate({ a, v, p, q })
    }
  }
  const order = Array.from(a.keys()).toSorted((one, other) => a[other]![other]! - a[one]![one]!)
  return {
    values: order.map((at) => a[at]![at]!),
    vectors: order.map((at) => v.map((row) => row[at]!)),
  }
}

/** Largest value beside the diagonal; 0 where it is lost next to it. */
function offDiagonal(a: readonly Float64Array[]): number {
  let largest = 0
  let diagonal = 0
  for (const [row, values] of a.entries()) {
    for (const [at, value] of values.entries()) {
      if (at === row) diagonal = Math.max(diagonal, Math.abs(value))
      else largest = Math.max(largest, Math.abs(value))
    }
  }
  return largest > Number.EPSILON * 1e-3 * diagonal ? largest : 0
}

function rotate({ a, v, p, q }: { a: Float64Array[]; v: Float64Array[]; p: number; q: number }): void {
  const tau = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!)
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau))
  const c = 1 / Math.sqrt(1 + t * t)
  const s = t * c
  const turn = (row: Float64Array) => {
    const one = row[p]!
    const other = row[q]!
    row[p] = c * one - s * other
    row[q] = s * one + c * other
  }
  for (const row of a) turn(row)
  for (const at of a.keys()) {
    const one = a[p]![at]!
    const other = a[q]![at]!
    a[p]![at] = c * one - s * other
    a[q]![at] = s * one + c * other
  }
  a[p]![q] = 0
  a[q]![p] = 0
  for (const row of v) turn(row)
}
