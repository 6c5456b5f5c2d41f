/** One published total and the cells that it is the sum of, by their position in the list of cells. */
export type AdditiveEquation = { readonly total: number; readonly parts: readonly number[] }

/** The cells that are no total of anything, and for every cell the ones of them that it is the sum of. */
export type InnerCells = {
  /** Positions of the inner cells in the list of all cells, ascending. */
  readonly inner: Int32Array
  /** Per cell: ascending positions in `inner`; of an inner cell, its own only. */
  readonly members: readonly Int32Array[]
}

/**
 * Takes a table apart into its inner cells. A total may have several breakdowns (by area, by age); they must come down to
 * the same inner cells.
 *
 * @throws RangeError `equations`: a position that no cell has, a total that contains itself or counts a cell twice, or
 *   two breakdowns of one total with different inner cells (link such tables by their cross-classified cells)
 *
 * O(cells × inner cells per cell × breakdowns).
 */
export function takeApart({
  cellCount,
  equations,
}: {
  cellCount: number
  equations: readonly AdditiveEquation[]
}): InnerCells {
  const breakdowns = breakdownsByTotal(cellCount, equations)
  const inner = Int32Array.from({ length: cellCount }, (_, cell) => cell).filter(
    (cell) => breakdowns[cell] === undefined,
  )
  const members: (Int32Array | 'open' | undefined)[] = Array.from({ length: cellCount })
  inner.forEach((cell, position) => (members[cell] = Int32Array.of(position)))
  const resolve = (cell: number): Int32Array => {
    const known = members[cell]
    if (known === 'open') throw new RangeError(`equations: cell ${cell} contains itself`)
    if (known !== undefined) return known
    members[cell] = 'open'
    const [first, ...others] = breakdowns[cell]!.map((parts) => union(cell, parts.map(resolve)))
    if (others.some((other) => !isEqual(other, first!))) {
      throw new RangeError(`equations: the breakdowns of cell ${cell} do not have the same inner cells`)
    }
    return (members[cell] = first!)
  }
  return { inner, members: Array.from({ length: cellCount }, (_, cell) => resolve(cell)) }
}

function breakdownsByTotal(
  cellCount: number,
  equations: readonly AdditiveEquation[],
): (readonly (readonly number[])[] | undefined)[] {
  const breakdowns: ((readonly number[])[] | undefined)[] = Array.from({ length: cellCount })
  for (const { total, parts } of equations) {
    const unknown = [total, ...parts].find(
      (cell) => !(Number.isInteger(cell) && cell >= 0 && cell < cellCount),
    )
    if (unknown !== undefined) throw new RangeError(`equations: there is no cell ${unknown}`)
    if (parts.length === 0) throw new RangeError(`equations: cell ${total} is a total of nothing`)
    ;(breakdowns[total] ??= []).push(parts)
  }
  return breakdowns
}

function union(cell: number, sets: readonly Int32Array[]): Int32Array {
  const all = Int32Array.from(sets.flatMap((set) => [...set])).sort()
  if (all.some((member, at) => at > 0 && all[at - 1] === member)) {
    throw new RangeError(`equations: a breakdown of cell ${cell} counts something twice`)
  }
  return all
}

const isEqual = (one: Int32Array, other: Int32Array) =>
  one.length === other.length && one.every((member, at) => member === other[at])
