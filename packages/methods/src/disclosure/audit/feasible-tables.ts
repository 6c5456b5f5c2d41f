import { snapped, type Dictionary } from './dictionary.ts'

const ZERO = 1e-9

/**
 * Walks through the tables that an attacker cannot tell apart, from corner to corner, to the largest or smallest value
 * of one cell: the simplex method with bounded cells. It starts at the true table, which is always possible, so that
 * it needs no first phase; free cells may stand between their bounds. All positions are local to the component.
 */
export class FeasibleTables {
  readonly values: Float64Array
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  readonly #basic: Int32Array
  readonly #free: Int32Array
  readonly #entries: Float64Array
  /** Place in #basic if ≥ 0, else −1 − place in #free. */
  readonly #place: Int32Array
  readonly #onVisit: (values: Float64Array) => boolean
  readonly #truth: Float64Array

  /** @param onVisit called at every table reached; true ends the walk */
  constructor({
    dictionary,
    values,
    lower,
    upper,
    onVisit,
  }: {
    dictionary: Dictionary
    values: Float64Array
    lower: Float64Array
    upper: Float64Array
    onVisit: (values: Float64Array) => boolean
  }) {
    this.values = values.slice()
    this.#truth = values.slice()
    this.#lower = lower.slice()
    this.#upper = upper.slice()
    this.#basic = dictionary.basic.slice()
    this.#free = dictionary.free.slice()
    this.#entries = dictionary.entries.slice()
    this.#place = new Int32Array(values.length)
    for (const [place, cell] of this.#basic.entries()) this.#place[cell] = place
    for (const [place, cell] of this.#free.entries()) this.#place[cell] = -1 - place
    this.#onVisit = onVisit
  }

  /** Goes back to the true table. */
  restart(): void {
    this.values.set(this.#truth)
  }

  /** From now on the attacker knows the cell, as if it were published. Call `restart` before the next walk. */
  publish(cell: number): void {
    this.#lower[cell] = this.#truth[cell] ?? 0
    this.#upper[cell] = this.#truth[cell] ?? 0
  }

  /** Takes `publish` back. */
  hide(cell: number, { lower, upper }: { lower: number; upper: number }): void {
    this.#lower[cell] = lower
    this.#upper[cell] = upper
  }

  /**
   * The cell's change as a sum over the free cells where the last walk ended: Σ slope · change of cell. Holds for all
   * tables that satisfy the equations; a free cell is itself.
   */
  slopes(cell: number): { readonly cell: number; readonly slope: number }[] {
    const place = this.#place[cell] ?? 0
    if (place < 0) return [{ cell, slope: 1 }]
    const width = this.#free.length
    const own = this.#entries.subarray(place * width, (place + 1) * width)
    return [...own].flatMap((slope, at) => (slope === 0 ? [] : [{ cell: this.#free[at] ?? 0, slope }]))
  }

  /** Walks to the largest (direction 1) or smallest (−1) value of the cell; ±Infinity without end. */
  extreme(cell: number, direction: 1 | -1): number {
    let standing = 0
    const goal = direction > 0 ? (this.#upper[cell] ?? 0) : (this.#lower[cell] ?? 0)
    while (Math.abs((this.values[cell] ?? 0) - goal) > ZERO) {
      const entering = this.#entering(cell, direction, standing > this.#free.length)
      if (entering === null) break
      const step = this.#step(entering.place, entering.sign)
      if (step.length === Infinity) return direction * Infinity
      this.#move(entering.place, entering.sign * step.length)
      standing = step.length > ZERO ? 0 : standing + 1
      if (step.row >= 0) this.#pivot(step.row, entering.place)
      if (step.length > ZERO && this.#onVisit(this.values)) break
    }
    return this.values[cell] ?? 0
  }

  /** A free cell whose change takes `cell` further; by the steepest, or by the first (Bland) where it would circle. */
  #entering(cell: number, direction: number, first: boolean): { place: number; sign: number } | null {
    const own = this.#place[cell] ?? 0
    if (own < 0) return { place: -1 - own, sign: direction }
    const width = this.#free.length
    let [best, steepest, bestCell] = [-1, 0, Infinity]
    for (let place = 0; place < width; place++) {
      const slope = direction * (this.#entries[own * width + place] ?? 0)
      if (Math.abs(slope) < ZERO) continue
      const free = this.#free[place] ?? 0
      const value = this.values[free] ?? 0
      const room = slope > 0 ? (this.#upper[free] ?? 0) - value : value - (this.#lower[free] ?? 0)
      if (room < ZERO) continue
      if (first ? free < bestCell : Math.abs(slope) > Math.abs(steepest))
        [best, steepest, bestCell] = [place, slope, free]
    }
    return best < 0 ? null : { place: best, sign: Math.sign(steepest) }
  }

  /** How far the free cell may go, and the basic row that stops it (−1: its own bound). */
  #step(place: number, sign: number): { length: number; row: number } {
    const width = this.#free.length
    const entering = this.#free[place] ?? 0
    const value = this.values[entering] ?? 0
    let length = sign > 0 ? (this.#upper[entering] ?? 0) - value : value - (this.#lower[entering] ?? 0)
    let [row, largest] = [-1, 0]
    for (let at = 0; at < this.#basic.length; at++) {
      const slope = sign * (this.#entries[at * width + place] ?? 0)
      if (slope === 0) continue
      const cell = this.#basic[at] ?? 0
      const own = this.values[cell] ?? 0
      const room = slope > 0 ? (this.#upper[cell] ?? 0) - own : own - (this.#lower[cell] ?? 0)
      const reach = Math.max(0, room) / Math.abs(slope)
      const tied = reach < length + ZERO && Math.abs(slope) > largest
      if (reach < length - ZERO || (tied && row >= 0)) [length, row, largest] = [reach, at, Math.abs(slope)]
    }
    return { length, row }
  }

  #move(place: number, change: number): void {
    const width = this.#free.length
    const entering = this.#free[place] ?? 0
    this.values[entering] = snapped((this.values[entering] ?? 0) + change)
    for (let at = 0; at < this.#basic.length; at++) {
      const slope = this.#entries[at * width + place] ?? 0
      if (slope === 0) continue
      const cell = this.#basic[at] ?? 0
      this.values[cell] = snapped((this.values[cell] ?? 0) + slope * change)
    }
  }

  /** The cell of `row` becomes free, the one at `place` basic. */
  #pivot(row: number, place: number): void {
    const width = this.#free.length
    const entries = this.#entries
    const start = row * width
    const pivot = entries[start + place] ?? 1
    const columns: number[] = []
    for (let k = 0; k < width; k++) {
      const value = entries[start + k] ?? 0
      if (value === 0) continue
      columns.push(k)
      entries[start + k] = k === place ? snapped(1 / pivot) : snapped(-value / pivot)
    }
    for (let at = 0; at < this.#basic.length; at++) {
      const factor = entries[at * width + place] ?? 0
      if (at === row || factor === 0) continue
      const base = at * width
      entries[base + place] = 0
      for (const k of columns) {
        entries[base + k] = snapped((entries[base + k] ?? 0) + factor * (entries[start + k] ?? 0))
      }
    }
    const [leaving, entering] = [this.#basic[row] ?? 0, this.#free[place] ?? 0]
    this.#basic[row] = entering
    this.#free[place] = leaving
    this.#place[entering] = row
    this.#place[leaving] = -1 - place
  }
}
