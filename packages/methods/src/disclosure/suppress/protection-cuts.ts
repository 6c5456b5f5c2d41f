import { buildDictionary } from '../audit/dictionary.ts'
import { FeasibleTables } from '../audit/feasible-tables.ts'
import { hiddenComponents } from '../audit/hidden-components.ts'
import type { PatternTask } from './pattern-search.ts'

/** An inequality over cells (1 = hidden, 0 = shown) that every safe pattern satisfies: Σ weight · hidden ≥ atLeast. */
export type Cut = {
  readonly cells: readonly number[]
  readonly weights: readonly number[]
  readonly atLeast: number
}

const CLOSE = 1e-6

/** Every hidden cell needs another hidden one in each of its sums, or it is known by subtraction and hidden in vain. */
export function subtractionCuts({ table, price, primaries }: PatternTask): Cut[] {
  const isPrimary = new Set(primaries)
  const mayBeHidden = (cell: number) => isPrimary.has(cell) || (price[cell] ?? 0) < Infinity
  const { count, starts, cells } = table.equations
  return Array.from({ length: count }, (_, equation) =>
    [...cells.subarray(starts[equation], starts[equation + 1])].filter(mayBeHidden),
  ).flatMap((members) =>
    members.map((own) => ({
      cells: [own, ...members.filter((other) => other !== own)],
      weights: members.map((_, k) => (k === 0 ? -1 : 1)),
      atLeast: 0,
    })),
  )
}

/**
 * Finds, for a pattern, the inequalities that it breaks: one per primary cell whose range is narrower than asked for.
 *
 * Where the walk to the largest value of a primary cell ends, its change is a sum over free cells. No table can change a shown
 * cell, and none a hidden one by more than its room; so the rooms of the hidden cells in this sum must make up the
 * width. Rooms beyond the width count as the width, because cells are hidden whole.
 *
 * Source: M. Fischetti, J. J. Salazar, Management Science 47 (2001) 1008–1027, doi 10.1287/mnsc.47.7.1008.9805 (capacity
 * constraints, strengthened).
 */
export class ProtectionCuts {
  readonly #task: PatternTask
  readonly #systems: { cells: readonly number[]; tables: FeasibleTables }[]
  readonly #primaries: Set<number>

  /** @param guarded the primary cells that are to be protected; left out: all */
  constructor(task: PatternTask, guarded: readonly number[] = task.primaries) {
    const { table, bounds, price, primaries } = task
    this.#task = task
    this.#primaries = new Set(guarded)
    const isPrimary = new Set(primaries)
    const hidden = Uint8Array.from(price, (own, cell) => (own < Infinity || isPrimary.has(cell) ? 1 : 0))
    for (const [cell, exists] of table.exists.entries()) if (!exists) hidden[cell] = 0
    this.#systems = hiddenComponents({ table, hidden, seeds: guarded }).map((component) => ({
      cells: component.cells,
      tables: new FeasibleTables({
        dictionary: buildDictionary(component),
        values: Float64Array.from(component.cells, (cell) => table.values[cell] ?? 0),
        lower: Float64Array.from(component.cells, (cell) => bounds.lower[cell] ?? 0),
        upper: Float64Array.from(component.cells, (cell) => bounds.upper[cell] ?? 0),
        onVisit: () => false,
      }),
    }))
  }

  brokenBy(isHidden: (cell: number) => boolean): Cut[] {
    const { lower, upper } = this.#task.bounds
    return this.#systems.flatMap(({ cells, tables }) => {
      for (const [at, cell] of cells.entries()) {
        if (isHidden(cell)) tables.hide(at, { lower: lower[cell] ?? 0, upper: upper[cell] ?? 0 })
        else tables.publish(at)
      }
      return cells.flatMap((cell, at) =>
        this.#primaries.has(cell) ? this.#cutOf({ cell, at, cells, tables }) : [],
      )
    })
  }

  #cutOf({
    cell,
    at,
    cells,
    tables,
  }: {
    cell: number
    at: number
    cells: readonly number[]
    tables: FeasibleTables
  }) {
    const { table, step, bounds } = this.#task
    const [value, wanted] = [table.values[cell] ?? 0, step[cell] ?? 1]
    const weights = new Map<number, number>()
    let [width, atLeast] = [0, wanted]
    for (const direction of [1, -1] as const) {
      tables.restart()
      const change = Math.abs(tables.extreme(at, direction) - value)
      width += change
      if (width >= wanted - CLOSE) return []
      const own = direction > 0 ? (bounds.upper[cell] ?? 0) - value : value - (bounds.lower[cell] ?? 0)
      if (change >= own - CLOSE) {
        // Only its own bound stops the cell.
        atLeast -= own
        continue
      }
      for (const { cell: free, slope } of tables.slopes(at)) {
        const other = cells[free] ?? 0
        const otherValue = table.values[other] ?? 0
        const rises = slope * direction > 0
        const room = rises ? (bounds.upper[other] ?? 0) - otherValue : otherValue - (bounds.lower[other] ?? 0)
        if (room > 0) weights.set(other, (weights.get(other) ?? 0) + Math.abs(slope) * room)
      }
    }
    return [
      {
        cells: [...weights.keys()],
        weights: [...weights.values()].map((weight) => Math.min(weight, atLeast)),
        atLeast,
      },
    ]
  }
}
