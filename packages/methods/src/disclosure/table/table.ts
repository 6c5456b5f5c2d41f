import { indexDimension, type Dimension, type IndexedDimension } from './dimension.ts'
import { cellValues } from './cell-values.ts'
import { buildEquations, type Equations, type Layout } from './equations.ts'

/**
 * A table of counts over hierarchical dimensions with everything that can be added up in it.
 * A cell's number is Σ over dimensions of code position × stride; cells outside all linked tables have `exists` 0.
 */
export type DisclosureTable = Layout & {
  readonly values: Float64Array
  readonly exists: Uint8Array
  readonly equations: Equations
}

export type TableRequest = {
  readonly dimensions: readonly Dimension[]
  /** One row per cell: a code per dimension, in their order. */
  readonly codes: readonly (readonly string[])[]
  /** One per row, at least 0. */
  readonly counts: readonly number[]
  /**
   * Linked tables, each the names of the dimensions it crosses; in the others it stands at the total. Left out: one
   * table over all dimensions.
   */
  readonly tables?: readonly (readonly string[])[]
}

export type TableProblem = {
  readonly code:
    | 'table/unknown-code'
    | 'table/row-twice'
    | 'table/total-differs'
    | 'table/count-missing'
    | 'table/cell-missing'
    | 'table/impossible'
  /** Position of the row in the request; −1 where it is none. */
  readonly row: number
  readonly details: Readonly<Record<string, string | number>>
}

/**
 * Makes the table that its innermost cells imply: all totals are computed, all additive equations listed.
 *
 * Rows may hold the innermost cells only, or totals too; totals given are compared. Innermost cells without a row count 0,
 * as long tables usually leave zeros out.
 *
 * @returns the table, or the first row that does not fit
 * @throws RangeError `dimensions` (see `indexDimension`), `tables`: an unknown dimension, or one to stand at a total it does
 *   not have; `counts`: not as many as rows
 */
export function describeTable({
  dimensions: given,
  codes,
  counts,
  tables,
}: TableRequest): { ok: true; table: DisclosureTable } | { ok: false; problem: TableProblem } {
  if (counts.length !== codes.length) throw new RangeError('counts: not one per row')
  if (given.length === 0) throw new RangeError('dimensions: none')
  const dimensions = given.map(indexDimension)
  const layout = layOut(dimensions)
  const rows = locateRows({ layout, codes, counts })
  if (!rows.ok) return rows
  const crossed = tables?.map((names) => crossedDimensions(dimensions, names)) ?? [dimensions.map(() => true)]
  const { values, exists } = cellValues({ layout, rowOfCell: rows.rowOfCell, counts, crossed })
  for (const [row, cell] of rows.cellOfRow.entries()) {
    if (exists[cell] === 0) continue
    const [stated = 0, sum = 0] = [counts[row], values[cell]]
    if (Math.abs(stated - sum) > 1e-9 * Math.max(1, Math.abs(sum)))
      return problem('table/total-differs', row, { stated, sum })
    values[cell] = stated
  }
  const equations = buildEquations({ layout, crossed })
  const broken = brokenEquation(equations, values)
  if (broken !== null) {
    const row = Math.max(0, rows.rowOfCell[broken.cell] ?? 0)
    return problem('table/total-differs', row, broken)
  }
  return { ok: true, table: { ...layout, values, exists, equations } }
}

/** The first total that is not the sum of its parts; linked tables may contradict each other where they meet. */
export function brokenEquation({ count, starts, cells }: Equations, values: Float64Array) {
  for (let equation = 0; equation < count; equation++) {
    const cell = cells[starts[equation] ?? 0] ?? 0
    let sum = 0
    for (let k = (starts[equation] ?? 0) + 1; k < (starts[equation + 1] ?? 0); k++)
      sum += values[cells[k] ?? 0] ?? 0
    const stated = values[cell] ?? 0
    if (Math.abs(stated - sum) > 1e-9 * Math.max(1, Math.abs(sum))) return { cell, stated, sum }
  }
  return null
}

/** The codes of a cell, one per dimension. */
export function codesOfCell(
  { dimensions, strides }: Pick<DisclosureTable, 'dimensions' | 'strides'>,
  cell: number,
): string[] {
  return dimensions.map(({ codes }, at) => codes[Math.floor(cell / (strides[at] ?? 1)) % codes.length] ?? '')
}

/** Numbers the cells of the whole product, the last dimension fastest. */
export function layOut(dimensions: readonly IndexedDimension[]): Layout {
  const strides: number[] = []
  let cellCount = 1
  for (const { codes } of dimensions.toReversed()) {
    strides.unshift(cellCount)
    cellCount *= codes.length
  }
  return { dimensions, strides, cellCount }
}

/** Finds the cell of each row. */
export function locateRows({
  layout: { dimensions, strides, cellCount },
  codes,
  counts,
}: Pick<TableRequest, 'codes' | 'counts'> & { layout: Layout }):
  { ok: true; cellOfRow: number[]; rowOfCell: Int32Array } | { ok: false; problem: TableProblem } {
  const rowOfCell = new Int32Array(cellCount).fill(-1)
  const cellOfRow: number[] = []
  for (const [row, own] of codes.entries()) {
    let cell = 0
    for (const [at, dimension] of dimensions.entries()) {
      const code = own[at] ?? ''
      const position = dimension.position.get(code)
      if (position === undefined)
        return problem('table/unknown-code', row, { dimension: dimension.name, unknown: code })
      cell += position * (strides[at] ?? 0)
    }
    const count = counts[row]
    if (count === undefined || !(count >= 0)) return problem('table/count-missing', row, {})
    const earlier = rowOfCell[cell] ?? -1
    if (earlier >= 0) return problem('table/row-twice', row, { earlier })
    rowOfCell[cell] = row
    cellOfRow.push(cell)
  }
  return { ok: true, cellOfRow, rowOfCell }
}

/** What is wrong with a row. */
export function problem(code: TableProblem['code'], row: number, details: TableProblem['details']) {
  return { ok: false as const, problem: { code, row, details } }
}

/** Which dimensions a linked table crosses. */
export function crossedDimensions(
  dimensions: readonly IndexedDimension[],
  names: readonly string[],
): boolean[] {
  const unknown = names.find((name) => !dimensions.some((dimension) => dimension.name === name))
  if (unknown !== undefined) throw new RangeError(`tables: ${unknown} is no dimension`)
  return dimensions.map(({ name, root }) => {
    if (!names.includes(name) && root < 0) throw new RangeError(`tables: ${name} has no single total`)
    return names.includes(name)
  })
}
