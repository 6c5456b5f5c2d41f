import type { IntegerProgram, Solution, Solve, SolveOptions } from '../../optimisation/index.ts'
import type { AdditiveEquation } from './additive-table.ts'
import { overweight, roundedTable, taskFor, type RoundedTable, type WhatToRound } from './controlled.ts'
import type { RoundingTask } from './task.ts'

/**
 * As `roundControlled`, by the solver: the nearest rounding of tables of any kind, proven if time allows.
 *
 * @param options time limit, gap, signal and progress of the solver
 * @returns null if the solver found nothing in time; `isProven` if it found the optimum
 * @throws RangeError as `roundControlled`
 *
 * One variable per free inner cell (up or down) and three per cell for its distance, one row per cell.
 */
export async function roundBySolver({
  values,
  base,
  equations,
  rounded = 'all',
  solve,
  options = {},
}: {
  values: ArrayLike<number | null>
  base: number
  equations: readonly AdditiveEquation[]
  rounded?: WhatToRound
  solve: Solve
  options?: SolveOptions
}): Promise<RoundedTable | null> {
  const task = taskFor({ values, base, equations, rounded })
  const { values: found, status }: Solution = await solve(programOf(task), options)
  if (found === null) return null
  const isUp = Uint8Array.from(task.rests, (_, at) => Math.round(found[at]!))
  return roundedTable({ task, isUp, isProven: status === 'optimal' })
}

/**
 * For each cell: ups = lowest + one (0 or 1, if there is a rest) + above − below. What `one` costs is the distance it
 * adds or saves; `above` and `below` cost the base each and the weight of the step.
 */
function programOf(task: RoundingTask): IntegerProgram {
  const { base } = task
  const cells = Array.from(task.members.keys()).filter((cell) => task.members[cell]!.length > 0)
  const freeCount = task.rests.length
  const stepCost = base + overweight(task)
  const columns = freeCount + 3 * cells.length
  const cost = new Float64Array(columns)
  const upper = new Float64Array(columns).fill(1)
  const rowStarts = new Int32Array(cells.length + 1)
  const rowColumns: number[] = []
  const rowValues: number[] = []
  const rowBounds = Float64Array.from(cells, (cell) => task.lowest[cell]!)
  for (const [row, cell] of cells.entries()) {
    const [one, above, below] = [0, 1, 2].map((at) => freeCount + 3 * row + at) as [number, number, number]
    cost[one] = base - 2 * task.rest[cell]!
    upper[one] = task.rest[cell]! > 0 ? 1 : 0
    cost[above] = stepCost
    cost[below] = stepCost
    upper[above] = task.members[cell]!.length
    upper[below] = task.members[cell]!.length
    for (const at of task.members[cell]!) {
      rowColumns.push(at)
      rowValues.push(1)
    }
    rowColumns.push(one, above, below)
    rowValues.push(-1, -1, 1)
    rowStarts[row + 1] = rowColumns.length
  }
  return {
    cost,
    lower: new Float64Array(columns),
    upper,
    isInteger: new Uint8Array(columns).fill(1, 0, freeCount),
    rowStarts,
    rowColumns: Int32Array.from(rowColumns),
    rowValues: Float64Array.from(rowValues),
    rowLower: rowBounds,
    rowUpper: rowBounds,
  }
}
