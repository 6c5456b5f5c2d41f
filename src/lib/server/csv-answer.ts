import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null

/**
 * A table for German spreadsheets: UTF-8 with BOM, semicolons, numbers with a decimal comma, no cell that a spreadsheet
 * would run as a formula.
 *
 * @param rows `null` is an empty cell; truth values should be words already
 * @param fileName without `.csv`
 */
export function csvAnswer({
  header,
  rows,
  fileName,
}: {
  header: readonly string[]
  rows: readonly (readonly CsvCell[])[]
  fileName: string
}): Response {
  const csv = stringify(
    [header, ...rows].map((cells) => cells.map(cellText)),
    { delimiter: ';', bom: true },
  )
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w-]+/g, '-')}.csv"`,
    },
  })
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', ',') : harmless(String(cell))
}

/** What begins like a formula gets an apostrophe; numbers and telephone numbers cannot call anything and stay as they are. */
function harmless(text: string): string {
  const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?[\d\s.,()/-]+$/.test(text)
  return isFormula ? `'${text}` : text
}
