import { buildDictionary } from '../audit/dictionary.ts'
import { FeasibleTables } from '../audit/feasible-tables.ts'
import { hiddenComponents, type HiddenComponent } from '../audit/hidden-components.ts'
import type { DisclosureTable } from '../table/table.ts'

type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

/**
 * Proves cells of a pattern protected by finding whole-number tables that the attacker cannot tell from the true one.
 * Says nothing about a cell where it finds none.
 */
export class ProtectionProofs {
  readonly #bounds: Bounds
  readonly #published = new Set<number>()
  readonly #systems: readonly System[]
  readonly #systemOf = new Map<number, { system: System; at: number }>()

  /**
   * @param seeds only the components that hold one of these; left out: all
   * @param largest components with more cells are left out: nothing is proved about them
   */
  constructor({
    table,
    hidden,
    bounds,
    seeds,
    largest,
  }: {
    table: DisclosureTable
    hidden: Uint8Array
    bounds: Bounds
    seeds?: Iterable<number> | undefined
    largest: number
  }) {
    this.#bounds = bounds
    this.#systems = hiddenComponents({ table, hidden, ...(seeds && { seeds }) })
      .filter(({ cells }) => cells.length <= largest)
      .map((component) => new System({ component, table, bounds }))
    for (const system of this.#systems)
      for (const [at, cell] of system.cells.entries()) this.#systemOf.set(cell, { system, at })
  }

  /** The cells that change in tables where `cell` differs by `step`: hiding them protects it. Null: no proof found. */
  support(cell: number, step: number): number[] | null {
    const found = this.#systemOf.get(cell)
    return found === undefined ? null : found.system.support(found.at, step)
  }

  /** About how many steps it took so far to solve equations. */
  get work(): number {
    return this.#systems.reduce((sum, { cells, isSolved }) => sum + (isSolved ? cells.length ** 2 : 0), 0)
  }

  covers(cell: number): boolean {
    return this.#systemOf.has(cell)
  }

  isPublished(cell: number): boolean {
    return this.#published.has(cell)
  }

  publish(cell: number): void {
    this.#published.add(cell)
    const found = this.#systemOf.get(cell)
    found?.system.tables.publish(found.at)
  }

  hide(cell: number): void {
    this.#published.delete(cell)
    const found = this.#systemOf.get(cell)
    found?.system.tables.hide(found.at, {
      lower: this.#bounds.lower[cell] ?? 0,
      upper: this.#bounds.upper[cell] ?? 0,
    })
  }
}

class System {
  readonly cells: readonly number[]
  readonly #component: HiddenComponent
  readonly #truth: Float64Array
  readonly #bounds: Bounds
  #tables: FeasibleTables | null = null
  #wanted = { at: 0, step: 1 }
  #least: Float64Array | null = null
  #most: Float64Array | null = null

  constructor({
    component,
    table,
    bounds,
  }: {
    component: HiddenComponent
    table: DisclosureTable
    bounds: Bounds
  }) {
    this.cells = component.cells
    this.#component = component
    this.#truth = Float64Array.from(component.cells, (cell) => table.values[cell] ?? 0)
    this.#bounds = {
      lower: Float64Array.from(component.cells, (cell) => bounds.lower[cell] ?? 0),
      upper: Float64Array.from(component.cells, (cell) => bounds.upper[cell] ?? 0),
    }
  }

  get isSolved(): boolean {
    return this.#tables !== null
  }

  /** Solving the equations is put off until somebody asks. */
  get tables(): FeasibleTables {
    return (this.#tables ??= new FeasibleTables({
      dictionary: buildDictionary(this.#component),
      values: this.#truth,
      ...this.#bounds,
      onVisit: (values) => this.#visit(values),
    }))
  }

  support(at: number, step: number): number[] | null {
    this.#wanted = { at, step }
    this.#least = this.#most = this.#truth
    for (const direction of [1, -1] as const) {
      this.tables.restart()
      this.tables.extreme(at, direction)
      if (this.#isEnough()) return this.#changed()
    }
    return null
  }

  #visit(values: Float64Array): boolean {
    const { at } = this.#wanted
    const value = values[at] ?? 0
    const isFurther = value < (this.#least?.[at] ?? 0) || value > (this.#most?.[at] ?? 0)
    if (!isFurther || !this.#isWhole(values)) return false
    if (value < (this.#least?.[at] ?? 0)) this.#least = values.slice()
    else this.#most = values.slice()
    return this.#isEnough()
  }

  #isWhole(values: Float64Array): boolean {
    return values.every((value, at) => Number.isInteger(value) || !Number.isInteger(this.#truth[at]))
  }

  #isEnough(): boolean {
    const { at, step } = this.#wanted
    return (this.#most?.[at] ?? 0) - (this.#least?.[at] ?? 0) >= step
  }

  #changed(): number[] {
    return this.cells.filter(
      (_, at) => this.#least?.[at] !== this.#truth[at] || this.#most?.[at] !== this.#truth[at],
    )
  }
}
