import type { Messages } from '#lib/messages/index.ts'
import type { CsvCell } from '#lib/server/platform/tables/csv-answer.ts'
import type { Column, Field, MapRow } from './map-view.ts'

/** The table as records for a file: bare numbers with the unit in the heading, signs as signs. */
export function tableRecords({
  columns,
  rows,
  texts: { table },
}: {
  columns: readonly Column[]
  rows: readonly MapRow[]
  texts: Messages['map']
}): CsvCell[][] {
  return [
    [table.code, table.area, ...columns.map((column) => titleWithUnit(column, rows))],
    ...rows.map(({ code, name, fields }) => [
      code,
      name,
      ...columns.map((column) => cellOf(fields[column.code])),
    ]),
  ]
}

function titleWithUnit({ code, title }: Column, rows: readonly MapRow[]): string {
  const field = rows.map(({ fields }) => fields[code]).find((one) => one?.kind === 'figure')
  const unit = field?.kind === 'figure' ? field.unitSign : null
  return unit === null || title.includes(unit) ? title : `${title} (${unit})`
}

function cellOf(field: Field | undefined): CsvCell {
  if (field === undefined) return ''
  if (field.kind === 'text') return field.text
  return field.cell.kind === 'sign' ? field.cell.sign : { value: field.cell.value, decimals: field.decimals }
}
