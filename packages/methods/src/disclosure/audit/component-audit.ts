import { buildDictionary } from './dictionary.ts'
import { FeasibleTables } from './feasible-tables.ts'
import type { HiddenComponent } from './hidden-components.ts'
import { searchWholeTable } from './whole-table-search.ts'

const CLOSE = 1e-7
/** Values tried in a search for whole numbers. */
const MOST_CHOICES = 5000

/** Smallest and largest possible value of a cell; `isProven` false: the true range may be narrower. */
export type Range = { readonly lower: number; readonly upper: number; readonly isProven: boolean }

type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

/**
 * What an attacker can find out about the hidden cells of one component. Positions are those in `component.cells`.
 *
 * A range is proven by tables: the two ends are values in tables that satisfy every equation and bound. Between them
 * stands the simplex method, which shows that no table goes further.
 */
export class ComponentAudit {
  readonly #component: HiddenComponent
  readonly #truth: Float64Array
  readonly #bounds: Bounds
  readonly #isWhole: boolean
  readonly #tables: FeasibleTables
  /** The outermost values in any table seen so far, in whole ones only if counts are whole. */
  readonly #seen: { readonly lower: Float64Array; readonly upper: Float64Array }
  /** The walk may end when this cell's values seen are so far apart. */
  #enough = { at: 0, width: Infinity }
  /** Called with every table that is proven possible. */
  #onProven: (table: Float64Array) => boolean = () => false

  constructor({
    component,
    values,
    bounds,
    isWhole,
  }: {
    component: HiddenComponent
    /** Per cell of the table, as `bounds`. */
    values: Float64Array
    bounds: Bounds
    isWhole: boolean
  }) {
    const pick = (from: Float64Array) => Float64Array.from(component.cells, (cell) => from[cell] ?? 0)
    this.#component = component
    this.#truth = pick(values)
    this.#bounds = { lower: pick(bounds.lower), upper: pick(bounds.upper) }
    this.#isWhole = isWhole
    this.#seen = { lower: pick(values), upper: pick(values) }
    this.#tables = new FeasibleTables({
      dictionary: buildDictionary(component),
      values: this.#truth,
      ...this.#bounds,
      onVisit: (table) => {
        const isEnough = this.#see(table)
        return isEnough || this.#seenWidth(this.#enough.at) > this.#enough.width
      },
    })
  }

  range(at: number): Range {
    const upper = this.#end(at, 1)
    const lower = this.#end(at, -1)
    // Adding 0 turns −0 into 0.
    return { lower: lower.value + 0, upper: upper.value + 0, isProven: lower.isProven && upper.isProven }
  }

  /** Is the cell's range above 0 and at least `width`? Ends as soon as two tables show it. */
  isWide(at: number, width: number): boolean {
    const narrowest = this.#narrowest(width)
    this.#enough = { at, width: narrowest }
    for (const direction of [1, -1] as const) {
      if (this.#seenWidth(at) <= narrowest) this.#walk(at, direction)
    }
    this.#enough = { at: 0, width: Infinity }
    if (this.#seenWidth(at) > narrowest) return true
    const { lower, upper } = this.range(at)
    return upper - lower > narrowest
  }

  /**
   * Positions that differ between two tables in which the cell's values are at least `width` apart: whoever knows none of
   * these counts cannot tell the two. Null: no such tables were met on the way.
   */
  differing(at: number, width: number): number[] | null {
    const narrowest = this.#narrowest(width)
    let least = this.#truth
    let most = this.#truth
    this.#startAnew()
    const isEnough = () => (most[at] ?? 0) - (least[at] ?? 0) > narrowest
    this.#onProven = (table) => {
      if ((table[at] ?? 0) < (least[at] ?? 0)) least = table.slice()
      if ((table[at] ?? 0) > (most[at] ?? 0)) most = table.slice()
      return isEnough()
    }
    for (const direction of [1, -1] as const) {
      if (isEnough()) break
      this.#tables.restart()
      this.#tables.extreme(at, direction)
    }
    this.#onProven = () => false
    if (!isEnough()) return null
    return [...this.#truth.keys()].filter((other) => least[other] !== most[other])
  }

  /** From now on the attacker knows the count at one position more, which is the true one; what was seen before does not count. */
  know(at: number): void {
    const own = this.#truth[at] ?? 0
    this.#bounds.lower[at] = this.#bounds.upper[at] = own
    this.#tables.publish(at)
    this.#startAnew()
  }

  /** Takes `know` back. */
  forget(at: number, { lower, upper }: { lower: number; upper: number }): void {
    this.#bounds.lower[at] = lower
    this.#bounds.upper[at] = upper
    this.#tables.hide(at, { lower, upper })
    this.#startAnew()
  }

  #startAnew(): void {
    this.#tables.restart()
    this.#seen.lower.set(this.#truth)
    this.#seen.upper.set(this.#truth)
  }

  #narrowest(width: number): number {
    return Math.max((this.#isWhole ? Math.max(1, width) : width) - CLOSE, CLOSE)
  }

  #end(at: number, direction: 1 | -1): { value: number; isProven: boolean } {
    const seen = direction > 0 ? this.#seen.upper : this.#seen.lower
    const bound = (direction > 0 ? this.#bounds.upper[at] : this.#bounds.lower[at]) ?? 0
    if (seen[at] === bound) return { value: bound, isProven: true }
    const reached = this.#walk(at, direction)
    if (!this.#isWhole || !Number.isFinite(reached)) return { value: reached, isProven: true }
    const rounded = direction > 0 ? Math.floor(reached + CLOSE) : Math.ceil(reached - CLOSE)
    return this.#settle({ at, direction, rounded, seen })
  }

  /** From a table of whole numbers on, because fractions anywhere in the component would stay. */
  #walk(at: number, direction: 1 | -1): number {
    if (this.#isWhole && !isWholeTable(this.#tables.values)) this.#tables.restart()
    return this.#tables.extreme(at, direction)
  }

  /** No table goes beyond `rounded`; if none seen gets there, searches for one from there inwards. */
  #settle({
    at,
    direction,
    rounded,
    seen,
  }: {
    at: number
    direction: 1 | -1
    rounded: number
    seen: Float64Array
  }): { value: number; isProven: boolean } {
    let value = rounded
    while ((value - (seen[at] ?? 0)) * direction > 0) {
      const table = searchWholeTable({
        component: this.#component,
        near: this.#truth,
        ranges: this.#bounds,
        cell: at,
        value,
        mostChoices: MOST_CHOICES,
      })
      if (table === 'unknown') return { value, isProven: false }
      if (table === 'none') value -= direction
      else this.#see(table)
    }
    return { value, isProven: true }
  }

  /** @returns whether the walk may end */
  #see(table: Float64Array): boolean {
    if (this.#isWhole && !isWholeTable(table)) return false
    const { lower, upper } = this.#seen
    const isFurther = table.some((value, at) => value < (lower[at] ?? 0) || value > (upper[at] ?? 0))
    // Calculated in whole numbers, this is a proof, whatever rounding errors the walk has made.
    if (!isFurther || (this.#isWhole && !this.#isPossible(table))) return false
    for (let at = 0; at < table.length; at++) {
      const value = table[at] ?? 0
      if (value < (lower[at] ?? 0)) lower[at] = value
      if (value > (upper[at] ?? 0)) upper[at] = value
    }
    return this.#onProven(table)
  }

  #isPossible(table: Float64Array): boolean {
    const { lower, upper } = this.#bounds
    if (table.some((value, at) => value < (lower[at] ?? 0) || value > (upper[at] ?? 0))) return false
    return this.#component.equations.every(({ cells, signs }) => {
      let change = 0
      for (let k = 0; k < cells.length; k++) {
        const at = cells[k] ?? 0
        change += (signs[k] ?? 0) * ((table[at] ?? 0) - (this.#truth[at] ?? 0))
      }
      return change === 0
    })
  }

  #seenWidth(at: number): number {
    return (this.#seen.upper[at] ?? 0) - (this.#seen.lower[at] ?? 0)
  }
}

function isWholeTable(table: Float64Array): boolean {
  for (const value of table) if (!Number.isInteger(value)) return false
  return true
}
