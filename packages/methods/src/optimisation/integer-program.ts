/**
 * A mixed-integer linear program: minimise cost·x subject to rowLower ≤ A·x ≤ rowUpper, lower ≤ x ≤ upper, and x whole
 * where `isInteger` is 1. Missing bounds are ±Infinity.
 *
 * Shapes: n columns (variables), m rows (constraints). A is given by rows: the entries of row r are
 * `rowColumns[k]`, `rowValues[k]` for k from `rowStarts[r]` up to, but not including, `rowStarts[r + 1]`.
 */
export type IntegerProgram = {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly isInteger: Uint8Array
  /** m + 1 numbers, the first 0. */
  readonly rowStarts: Int32Array
  readonly rowColumns: Int32Array
  readonly rowValues: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
}

export type SolveOptions = {
  readonly timeLimitSeconds?: number
  /** (objective − bound) / |objective| at which the search may end; 0 = proven optimum. */
  readonly relativeGap?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (state: { readonly objective: number | null; readonly bound: number | null }) => void
}

/**
 * What was found: `values` and `objective` of the best solution, null without one; `bound`: no solution is below it
 * (null where nothing is known). `optimal` only if proven within the gap asked for; `feasible` = stopped before.
 */
export type Solution = {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped'
  readonly values: Float64Array | null
  readonly objective: number | null
  readonly bound: number | null
}

/** The solver is passed in: the methods know no library. */
export type Solve = (program: IntegerProgram, options?: SolveOptions) => Promise<Solution>
