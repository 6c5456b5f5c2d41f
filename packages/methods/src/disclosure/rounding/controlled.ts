import { createRandom } from '../../composite-index/seeded-random.ts'
import type { AdditiveEquation } from './additive-table.ts'
import { improveExactly } from './exact.ts'
import { improveByBlocks } from './blocks.ts'
import { blockOf, roundBlock } from './network.ts'
import { searchRounding } from './search.ts'
import { roundingTask, stepsBeyond, upsPerCell, worthOf, type RoundingTask } from './task.ts'

export type RoundedTable = {
  /** One per cell; all equations hold. */
  readonly values: number[]
  /** Sum over all cells of how far the shown value is from the true one. */
  readonly distance: number
  /** Cells that had to go further than to a neighbouring multiple, and how many multiples further. */
  readonly widerCells: readonly { readonly cell: number; readonly steps: number }[]
  /** No choice has fewer steps beyond the neighbouring multiples and, among those, a smaller distance. */
  readonly isProven: boolean
}

export type WhatToRound =
  /** Every cell becomes a multiple of the base. */
  | 'all'
  /** Only inner counts below the base become 0 or the base; totals follow from them and stay close. */
  | 'small'

/**
 * Rounds a table so that it still adds up. Each cell goes to one of the two multiples of the base next to its true value
 * (zero-restricted: a multiple stays). In tables of up to two dimensions, of which one may be a hierarchy, this is always
 * possible and the nearest such rounding is found. In others there may be none: then the fewest possible totals go a
 * multiple further.
 *
 * Tables of a few dozen cells are solved exactly, larger ones of three dimensions by a search that gives the same result for
 * the same seed; `roundBySolver` proves the nearest.
 *
 * @param values per cell, whole numbers from 0 up, none missing; all equations hold
 * @param base whole number from 2 up, usually 3, 5 or 10
 * @param rounded 'all' (default): every cell; 'small': inner counts below the base only
 * @throws RangeError `values`, `base`, `equations` (a sum that does not hold, or see the docs on linked tables), `seed`
 *
 * Source: Cox 1987, A Constructive Procedure for Unbiased Controlled Rounding, Journal of the American
 * Statistical Association 82(398), 520–524; small
 * counts: Langsrud and Heldal 2018, An algorithm for small count rounding of tabular data (Privacy in Statistical
 * Databases). Compared with SmallCountRounding (vectors sdc/medium_PLSrounding_base3.csv).
 */
export function roundControlled({
  values,
  base,
  equations,
  rounded = 'all',
  seed = 1,
}: {
  values: ArrayLike<number | null>
  base: number
  equations: readonly AdditiveEquation[]
  rounded?: WhatToRound
  seed?: number
}): RoundedTable {
  const task = taskFor({ values, base, equations, rounded })
  const whole = blockOf(task, Int32Array.from(task.rests.keys()))
  if (whole !== null) {
    const isUp = roundBlock({ task, block: whole, isUp: task.rests, stepWeight: overweight(task) })
    return roundedTable({ task, isUp, isProven: true })
  }
  const random = createRandom(seed)
  const found = improveByBlocks(task, searchRounding(task, random), random)
  return roundedTable({ task, ...improveExactly(task, found) })
}

/** Of a step beyond the neighbouring multiples: more than the distance it could ever save elsewhere. */
export const overweight = (task: RoundingTask) => 2 * task.base * task.members.length

export function taskFor({
  values,
  base,
  equations,
  rounded,
}: {
  values: ArrayLike<number | null>
  base: number
  equations: readonly AdditiveEquation[]
  rounded: WhatToRound
}): RoundingTask {
  const isFree = rounded === 'all' ? () => true : (value: number) => value < base
  return roundingTask({ values, base, equations, isFree })
}

export function roundedTable({
  task,
  isUp,
  isProven,
}: {
  task: RoundingTask
  isUp: ArrayLike<number>
  isProven: boolean
}): RoundedTable {
  const ups = Array.from(upsPerCell(task, isUp))
  const widerCells = ups.flatMap((own, cell) => {
    const steps = stepsBeyond(task, cell, own)
    return steps > 0 ? [{ cell, steps }] : []
  })
  const values = ups.map((own, cell) => task.allDown[cell]! + task.base * own)
  return { values, distance: worthOf(task, isUp).distance, widerCells, isProven }
}
