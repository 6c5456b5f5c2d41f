import type { IndexedDimension } from './dimension.ts'

/**
 * All additive equations: total = Σ parts. Both ways round in compressed rows: the cells of equation e are `cells[k]`
 * for k from `starts[e]` up to `starts[e + 1]`, the total first; the equations of cell c are `ofCell[k]` for k from
 * `cellStarts[c]` up to `cellStarts[c + 1]`.
 */
export type Equations = {
  readonly count: number
  readonly starts: Int32Array
  readonly cells: Int32Array
  readonly cellStarts: Int32Array
  readonly ofCell: Int32Array
}

export type Layout = {
  readonly dimensions: readonly IndexedDimension[]
  readonly strides: readonly number[]
  readonly cellCount: number
}

/** @param crossed per linked table and dimension: does the table cross it (else it stands at the dimension's root)? */
export function buildEquations({
  layout,
  crossed,
}: {
  layout: Layout
  crossed: readonly (readonly boolean[])[]
}): Equations {
  const starts: number[] = [0]
  const cells: number[] = []
  const known = new Set<number>()
  let sumsBefore = 0
  for (const [at, { sums }] of layout.dimensions.entries()) {
    const stride = layout.strides[at] ?? 1
    for (const crosses of crossed) {
      if (!crosses[at]) continue
      for (const base of cellsAcross({ layout, crosses, without: at })) {
        for (const [position, { total, parts }] of sums.entries()) {
          if (crossed.length > 1 && isKnown((sumsBefore + position) * layout.cellCount + base)) continue
          cells.push(base + total * stride)
          for (const part of parts) cells.push(base + part * stride)
          starts.push(cells.length)
        }
      }
    }
    sumsBefore += sums.length
  }
  return { ...turnAround({ cells, starts, cellCount: layout.cellCount }), count: starts.length - 1 }

  /** Tables that share a margin share its equations. */
  function isKnown(key: number): boolean {
    if (known.has(key)) return true
    known.add(key)
    return false
  }
}

/**
 * The cells of a table, those of other dimensions at the root.
 * @param without this dimension only at position 0
 */
export function cellsAcross({
  layout: { dimensions, strides },
  crosses,
  without = -1,
}: {
  layout: Layout
  crosses: readonly boolean[]
  without?: number
}): Int32Array {
  let found = new Int32Array(1)
  for (const [at, { codes, root }] of dimensions.entries()) {
    if (at === without) continue
    const stride = strides[at] ?? 1
    const [first, count] = crosses[at] ? [0, codes.length] : [root, 1]
    const grown = new Int32Array(found.length * count)
    for (let k = 0; k < grown.length; k++) {
      grown[k] = (found[Math.floor(k / count)] ?? 0) + (first + (k % count)) * stride
    }
    found = grown
  }
  return found
}

function turnAround({ cells, starts, cellCount }: { cells: number[]; starts: number[]; cellCount: number }) {
  const cellStarts = new Int32Array(cellCount + 1)
  for (const cell of cells) cellStarts[cell + 1] = (cellStarts[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < cellCount; cell++)
    cellStarts[cell + 1] = (cellStarts[cell + 1] ?? 0) + (cellStarts[cell] ?? 0)
  const next = cellStarts.slice(0, cellCount)
  const ofCell = new Int32Array(cells.length)
  for (let equation = 0; equation + 1 < starts.length; equation++) {
    for (let k = starts[equation] ?? 0; k < (starts[equation + 1] ?? 0); k++) {
      const cell = cells[k] ?? 0
      ofCell[next[cell] ?? 0] = equation
      next[cell] = (next[cell] ?? 0) + 1
    }
  }
  return { starts: Int32Array.from(starts), cells: Int32Array.from(cells), cellStarts, ofCell }
}
