import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
} from 'write-excel-file/utility'
import type { DataTable } from './data-table.ts'

const SHEET = 'xl/worksheets/sheet{id}.xml'
const WORKBOOK = 'xl/workbook.xml'

/**
 * Gives the first sheet a filter in each heading, and its heading on each printed page; the library has no options for them.
 * Excel and LibreOffice want the filter's range named in the workbook, too.
 */
export function filterRow({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>, sheetName: string) {
  const last = getCellAddress(rows.length, Math.max(0, columns.length - 1))
  const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` })
  const named = (name: string, range: string, more = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="0"${more}>${sheetName}!${range}</definedName>`
  const names =
    named('_FilterDatabase', `$A$1:${last.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`, ' hidden="1"') +
    named('Print_Titles', '$1:$1')
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0 ? withFilter(xml, filter) : xml,
        },
        [WORKBOOK]: { transform: (xml: string) => withNames(xml, names) },
      },
    },
  }
}

function withFilter(xml: string, filter: string): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, filter, order, 'worksheet')
}

/** The library writes an empty list of names, and a second one would make the file a broken one. */
function withNames(xml: string, names: string): string {
  const list = `<definedNames>${names}</definedNames>`
  const known = findElement(xml, 'definedNames')
  if (known !== undefined) return replaceElement(xml, known, list)
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    list,
    getOrderOfSiblings(WORKBOOK, 'workbook') ?? [],
    'workbook',
  )
}
