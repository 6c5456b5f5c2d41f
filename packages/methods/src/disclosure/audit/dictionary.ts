import type { HiddenComponent } from './hidden-components.ts'

/**
 * The hidden cells of a component, `rows.length` of them (basic) written as sums over the others (free):
 * change of basic[i] = Σ_j entries[i · free.length + j] · change of free[j].
 */
export type Dictionary = {
  readonly basic: Int32Array
  readonly free: Int32Array
  readonly entries: Float64Array
}

/** Numbers this close to a whole number are that number: the systems are made of −1, 0 and 1. */
const SNAP = 1e-9

export function snapped(value: number): number {
  const whole = Math.round(value)
  return Math.abs(value - whole) < SNAP ? whole : value
}

/**
 * Solves the equations for as many cells as they determine (Gauss-Jordan, shortest rows first so that little fills in).
 * A basic cell whose row is empty is known to whoever knows the equations.
 */
export function buildDictionary({ cells, equations }: HiddenComponent): Dictionary {
  const rows = equations.map(
    (equation) => new Map(equation.cells.map((cell, k) => [cell, equation.signs[k] ?? 0])),
  )
  const rowsOf: Set<number>[] = cells.map(() => new Set())
  for (const [row, entries] of rows.entries()) for (const cell of entries.keys()) rowsOf[cell]?.add(row)
  const rowOfBasic = new Map<number, number>()
  const waiting = new RowQueue(rows.map((row) => row.size))
  for (let row = waiting.next(); row >= 0; row = waiting.next()) {
    const entries = rows[row]
    if (entries === undefined || entries.size === 0) continue
    const pivot = sparsestCell(entries, rowsOf)
    const scale = entries.get(pivot) ?? 1
    if (scale !== 1) for (const [cell, value] of entries) entries.set(cell, snapped(value / scale))
    rowOfBasic.set(pivot, row)
    for (const other of rowsOf[pivot] ?? []) {
      if (other === row) continue
      subtractRow({ target: rows[other] ?? new Map(), row: entries, pivot, rowsOf, at: other })
      waiting.changed(other, rows[other]?.size ?? 0)
    }
  }
  return toDense({ cellCount: cells.length, rowOfBasic, rows })
}

function sparsestCell(entries: Map<number, number>, rowsOf: readonly Set<number>[]): number {
  let [best, fewest] = [-1, Infinity]
  for (const cell of entries.keys()) {
    const size = rowsOf[cell]?.size ?? 0
    if (size < fewest) [best, fewest] = [cell, size]
  }
  return best
}

function subtractRow({
  target,
  row,
  pivot,
  rowsOf,
  at,
}: {
  target: Map<number, number>
  row: Map<number, number>
  pivot: number
  rowsOf: readonly Set<number>[]
  at: number
}): void {
  const factor = target.get(pivot) ?? 0
  for (const [cell, value] of row) {
    const before = target.get(cell)
    const after = snapped((before ?? 0) - factor * value)
    if (after === 0) {
      target.delete(cell)
      rowsOf[cell]?.delete(at)
    } else {
      target.set(cell, after)
      if (before === undefined) rowsOf[cell]?.add(at)
    }
  }
}

function toDense({
  cellCount,
  rowOfBasic,
  rows,
}: {
  cellCount: number
  rowOfBasic: ReadonlyMap<number, number>
  rows: readonly Map<number, number>[]
}): Dictionary {
  const basic = Int32Array.from(rowOfBasic.keys())
  const place = new Int32Array(cellCount).fill(-1)
  const free: number[] = []
  for (let cell = 0; cell < cellCount; cell++) {
    if (rowOfBasic.has(cell)) continue
    place[cell] = free.length
    free.push(cell)
  }
  const entries = new Float64Array(basic.length * free.length)
  for (const [position, cell] of basic.entries()) {
    for (const [other, value] of rows[rowOfBasic.get(cell) ?? -1] ?? []) {
      if (other !== cell) entries[position * free.length + (place[other] ?? 0)] = -value
    }
  }
  return { basic, free: Int32Array.from(free), entries }
}

/** Gives each row once, the shortest waiting first. */
class RowQueue {
  readonly #buckets: number[][] = []
  readonly #size: number[]
  readonly #done: Uint8Array
  #shortest = 0

  constructor(sizes: readonly number[]) {
    this.#size = [...sizes]
    this.#done = new Uint8Array(sizes.length)
    for (const [row, size] of sizes.entries()) this.#put(row, size)
  }

  next(): number {
    while (this.#shortest < this.#buckets.length) {
      const row = this.#buckets[this.#shortest]?.pop()
      if (row === undefined) this.#shortest++
      else if (!this.#done[row] && this.#size[row] === this.#shortest) {
        this.#done[row] = 1
        return row
      }
    }
    return -1
  }

  changed(row: number, size: number): void {
    if (this.#done[row] || this.#size[row] === size) return
    this.#size[row] = size
    this.#put(row, size)
    this.#shortest = Math.min(this.#shortest, size)
  }

  #put(row: number, size: number): void {
    while (this.#buckets.length <= size) this.#buckets.push([])
    this.#buckets[size]?.push(row)
  }
}
