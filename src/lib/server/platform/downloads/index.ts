export type { DataCell, DataColumn, DataTable, Note, Shape } from './data-table.ts'
export { tableAnswer, tableFile, tableFormats, type TableFormat } from './table-file.ts'
export { openWorkbookWriter, type WorkbookWriter } from './open-workbook-writer.ts'
