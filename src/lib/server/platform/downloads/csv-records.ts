import type { CsvCell } from '../tables/csv-text.ts'
import type { DataCell, DataColumn, DataTable } from './data-table.ts'

/** The table as records for a spreadsheet: headings with their unit, signs as they are. */
export function csvRecords({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>): CsvCell[][] {
  return [columns.map(headingOf), ...rows.map((row) => row.map(csvCell))]
}

/** A column's title with its unit, unless the title already says it. */
export function headingOf({ title, unit }: DataColumn): string {
  return unit == null || title.includes(unit) ? title : `${title} (${unit})`
}

function csvCell(cell: DataCell): CsvCell {
  if (cell === null || typeof cell === 'string') return cell
  if (cell.kind === 'sign') return cell.sign
  const { value, decimals } = cell
  return decimals === undefined ? value : { value, decimals }
}
