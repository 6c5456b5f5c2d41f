import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import type { DataTable } from './data-table.ts'

const SHEET = 'xl/worksheets/sheet{id}.xml'

/** Gives the first sheet a filter in each heading; the library has no option for it. */
export function filterRow({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>) {
  const range = `A1:${getCellAddress(rows.length, Math.max(0, columns.length - 1))}`
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
    sheetIndex === 0
      ? insertElementMarkupAccordingToOrderOfSiblings(
          xml,
          getSelfClosingTagMarkup('autoFilter', { ref: range }),
          getOrderOfSiblings(SHEET, 'worksheet') ?? [],
          'worksheet',
        )
      : xml
  return { files: { transform: { [SHEET]: { transform } } } }
}
