import { buildDictionary } from '../audit/dictionary.ts'
import { indexDimension } from './dimension.ts'
import { buildEquations, cellsAcross } from './equations.ts'
import { FeasibleTables } from '../audit/feasible-tables.ts'
import { hiddenComponents, type HiddenComponent } from '../audit/hidden-components.ts'
import {
  brokenEquation,
  codesOfCell,
  crossedDimensions,
  layOut,
  locateRows,
  problem,
  type DisclosureTable,
  type TableProblem,
  type TableRequest,
} from './table.ts'
import { searchWholeTable } from '../audit/whole-table-search.ts'

const CLOSE = 1e-6

/**
 * Makes a table of a publication in which counts are hidden: puts some possible count where none is shown, so that
 * `auditSuppression` can start from it. What can be found out does not depend on which possible counts these are.
 *
 * @param request one row for every cell of the table; count null = hidden
 * @returns the table and, per cell, whether it is hidden; or what is wrong: a row that does not fit, a cell without row,
 *   or published counts that contradict each other (`table/impossible`)
 * @throws RangeError as `describeTable`
 */
export function completeTable({
  dimensions: given,
  codes,
  counts,
  tables,
}: Omit<TableRequest, 'counts'> & { readonly counts: readonly (number | null)[] }):
  { ok: true; table: DisclosureTable; hidden: boolean[] } | { ok: false; problem: TableProblem } {
  if (counts.length !== codes.length) throw new RangeError('counts: not one per row')
  const dimensions = given.map(indexDimension)
  const layout = layOut(dimensions)
  const rows = locateRows({ layout, codes, counts: counts.map((count) => count ?? 0) })
  if (!rows.ok) return rows
  const crossed = tables?.map((names) => crossedDimensions(dimensions, names)) ?? [dimensions.map(() => true)]
  const exists = new Uint8Array(layout.cellCount)
  const hidden = new Uint8Array(layout.cellCount)
  const values = new Float64Array(layout.cellCount)
  for (const cell of crossed.flatMap((crosses) => [...cellsAcross({ layout, crosses })])) {
    const row = rows.rowOfCell[cell] ?? -1
    if (row < 0) return problem('table/cell-missing', -1, { codes: codesOfCell(layout, cell).join(', ') })
    exists[cell] = 1
    hidden[cell] = counts[row] === null ? 1 : 0
    values[cell] = counts[row] ?? 0
  }
  const table = { ...layout, values, exists, equations: buildEquations({ layout, crossed }) }
  for (const component of hiddenComponents({ table, hidden })) {
    const found = possibleCounts(table, component)
    if (found === null) return problem('table/impossible', rows.rowOfCell[component.cells[0] ?? 0] ?? -1, {})
    for (const [at, cell] of component.cells.entries()) values[cell] = found[at] ?? 0
  }
  const broken = brokenEquation(table.equations, values)
  if (broken === null) return { ok: true, table, hidden: Array.from(hidden, (own) => own === 1) }
  return problem('table/total-differs', rows.rowOfCell[broken.cell] ?? -1, {
    stated: broken.stated,
    sum: broken.sum,
  })
}

/** Counts of at least 1 if there are such, else of at least 0; whole ones if they are found. Null: impossible. */
function possibleCounts(table: DisclosureTable, component: HiddenComponent): Float64Array | null {
  const found = balance({ table, component, least: 1 }) ?? balance({ table, component, least: 0 })
  if (found === null || found.every((value) => Number.isInteger(value))) return found
  const least = Math.min(...found) >= 1 ? 1 : 0
  const ranges = { lower: found.map(() => least), upper: found.map(() => Infinity) }
  for (const value of [Math.floor(found[0] ?? 0), Math.ceil(found[0] ?? 0)]) {
    const whole = searchWholeTable({ component, near: found, ranges, cell: 0, value, mostChoices: 5000 })
    if (typeof whole !== 'string') return whole
  }
  return found
}

/**
 * Begins with the least count everywhere and gives each sum a cell of its own for what is missing; then takes the total of
 * these down to 0.
 */
function balance({
  table: { values, equations },
  component,
  least,
}: {
  table: DisclosureTable
  component: HiddenComponent
  least: number
}): Float64Array | null {
  const count = component.cells.length
  const start = component.cells.map(() => least)
  const missingCells: number[] = []
  const extended = component.equations.map(({ equation, cells, signs }) => {
    const [from, to] = [equations.starts[equation] ?? 0, equations.starts[equation + 1] ?? 0]
    let excess = -(values[equations.cells[from] ?? 0] ?? 0)
    for (let k = from + 1; k < to; k++) excess += values[equations.cells[k] ?? 0] ?? 0
    excess += signs.reduce((sum, sign) => sum + sign * least, 0)
    const own = start.length
    start.push(Math.abs(excess))
    missingCells.push(own)
    return { equation, cells: [...cells, own], signs: [...signs, excess > 0 ? -1 : 1] }
  })
  const total = start.length
  start.push(missingCells.reduce((sum, cell) => sum + (start[cell] ?? 0), 0))
  const sum = { equation: -1, cells: [total, ...missingCells], signs: [-1, ...missingCells.map(() => 1)] }
  const tables = new FeasibleTables({
    dictionary: buildDictionary({ cells: start.map((_, at) => at), equations: [...extended, sum] }),
    values: Float64Array.from(start),
    lower: Float64Array.from(start, (_, at) => (at < count ? least : 0)),
    upper: new Float64Array(start.length).fill(Infinity),
    onVisit: () => false,
  })
  return tables.extreme(total, -1) < CLOSE ? tables.values.slice(0, count) : null
}
