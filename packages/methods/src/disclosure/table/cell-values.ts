import { cellsAcross, type Layout } from './equations.ts'

/**
 * Adds up the values of all cells of linked tables from the rows given for their innermost cells. A table without any
 * such row of its own is added up from the rows for the innermost cells of all dimensions.
 *
 * @param rowOfCell per cell of the layout: position of its row, or −1
 * @param crossed per table and dimension: does the table cross it?
 */
export function cellValues({
  layout,
  rowOfCell,
  counts,
  crossed,
}: {
  layout: Layout
  rowOfCell: Int32Array
  counts: readonly number[]
  crossed: readonly (readonly boolean[])[]
}): { values: Float64Array; exists: Uint8Array } {
  const values = new Float64Array(layout.cellCount)
  const exists = new Uint8Array(layout.cellCount)
  const everything = layout.dimensions.map(() => true)
  for (const crosses of crossed) {
    const own = sumAcross({ layout, rowOfCell, counts, crosses })
    const summed = own ?? sumAcross({ layout, rowOfCell, counts, crosses: everything })
    for (const cell of cellsAcross({ layout, crosses })) {
      // Of two tables that share a margin the first says its value; `describeTable` compares.
      if (exists[cell] === 0) values[cell] = summed?.[cell] ?? 0
      exists[cell] = 1
    }
  }
  return { values, exists }
}

/** Sums one dimension after the other, so that a cell is added up once per dimension; null without any innermost row. */
function sumAcross({
  layout,
  rowOfCell,
  counts,
  crosses,
}: {
  layout: Layout
  rowOfCell: Int32Array
  counts: readonly number[]
  crosses: readonly boolean[]
}): Float64Array | null {
  let values = innermost({ layout, rowOfCell, counts, crosses })
  if (values === null) return null
  for (const [at, { codes, leavesOf }] of layout.dimensions.entries()) {
    if (!crosses[at]) continue
    const stride = layout.strides[at] ?? 1
    const summed = new Float64Array(layout.cellCount)
    for (let cell = 0; cell < layout.cellCount; cell++) {
      const code = Math.floor(cell / stride) % codes.length
      let sum = 0
      for (const leaf of leavesOf[code] ?? []) sum += values[cell + (leaf - code) * stride] ?? 0
      summed[cell] = sum
    }
    values = summed
  }
  return values
}

function innermost({
  layout: { dimensions, strides, cellCount },
  rowOfCell,
  counts,
  crosses,
}: {
  layout: Layout
  rowOfCell: Int32Array
  counts: readonly number[]
  crosses: readonly boolean[]
}): Float64Array | null {
  const values = new Float64Array(cellCount)
  let found = false
  for (let cell = 0; cell < cellCount; cell++) {
    const row = rowOfCell[cell] ?? -1
    if (row < 0) continue
    let isInner = true
    for (const [at, { codes, isLeaf, root }] of dimensions.entries()) {
      const code = Math.floor(cell / (strides[at] ?? 1)) % codes.length
      isInner &&= crosses[at] ? isLeaf[code] === 1 : code === root
    }
    if (!isInner) continue
    found = true
    values[cell] = counts[row] ?? 0
  }
  return found ? values : null
}
