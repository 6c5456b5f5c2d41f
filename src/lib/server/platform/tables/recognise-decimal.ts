import { parseCell } from './parse-cell.ts'
import type { Decimal } from './table-types.ts'

export type RecognisedDecimal = { decimal: Decimal; shown: boolean }

/**
 * The decimal mark that the cells show: 4,2 and 0,125 show a comma, 4.2 and 1234.567 a point, 1.234 may be either. Each
 * column has one vote, so that a long column of coordinates does not outvote the others' rows.
 *
 * @param fallback where no cell shows one, or as many columns show the one as the other
 */
export function recogniseDecimal(rows: readonly (readonly string[])[], fallback: Decimal): RecognisedDecimal {
  const shownBy: { comma: number; point: number }[] = []
  for (const row of rows) {
    for (const [place, cell] of row.entries()) {
      const mark = markShownBy(cell)
      if (mark === undefined) continue
      const votes = (shownBy[place] ??= { comma: 0, point: 0 })
      if (mark === ',') votes.comma += 1
      else votes.point += 1
    }
  }
  const votes = shownBy.reduce((sum, { comma, point }) => sum + Math.sign(comma - point), 0)
  if (votes === 0) return { decimal: fallback, shown: false }
  return { decimal: votes > 0 ? ',' : '.', shown: true }
}

function markShownBy(cell: string): Decimal | undefined {
  const text = cell.trim()
  if (!/^[+-]?\d*[.,]\d/.test(text) && !/^[+-]?\d{1,3}([.,\s]\d{3})+[.,]\d/.test(text)) return undefined
  const german = parseCell(text, ',').kind === 'number'
  const english = parseCell(text, '.').kind === 'number'
  if (german !== english) return german ? ',' : '.'
  // Nobody groups thousands after a leading zero.
  const afterZero = german ? /^[+-]?0([.,])/.exec(text)?.[1] : undefined
  return afterZero === ',' || afterZero === '.' ? afterZero : undefined
}
