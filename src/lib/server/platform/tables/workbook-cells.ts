import { readSheet } from 'read-excel-file/node'
import { numberText } from './number-text.ts'
import type { Decimal } from './table-types.ts'
import type { ShowsPercent } from './workbook-percents.ts'

/** A number is kept as its own text, so that it can be told from a text that looks like one. */
export type Cell = string | NumberText | boolean | Date | null
export class NumberText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** One line of a sheet; line 1 is the first. */
export type SheetLine = { line: number; cells: Cell[] }

/** The lines of a sheet that hold something. @returns undefined where it cannot be read */
export async function readSheetLines(
  path: string,
  sheetNumber: number,
  showsPercent: ShowsPercent,
): Promise<SheetLine[] | undefined> {
  try {
    const grid = await readSheet(path, sheetNumber, {
      trim: false,
      parseNumber: (text) => new NumberText(text),
    })
    // The package types a date as `typeof Date`; it hands over instances.
    return (grid as Cell[][])
      .map((cells, at) => ({
        line: at + 1,
        cells: cells.map((cell, place) => shown(cell, showsPercent(at, place))),
      }))
      .filter(({ cells }) => cells.some(isFilled))
  } catch {
    return undefined
  }
}

/** A share of 0.123 that the sheet shows as 12,3 % is one of 12.3 per cent. */
function shown(cell: Cell, isPercent: boolean): Cell {
  if (!isPercent || !(cell instanceof NumberText)) return cell
  return new NumberText(String(Number((Number(cell.text) * 100).toPrecision(14))))
}

export function isFilled(cell: Cell): boolean {
  return cell !== null && (typeof cell !== 'string' || cell.trim() !== '')
}

export function textAlone(cell: Cell): string {
  return typeof cell === 'string' ? cell : ''
}

export function textOf(cell: Cell, decimal: Decimal): string {
  if (cell === null) return ''
  if (cell instanceof NumberText) return numberText(cell.text, decimal)
  if (cell instanceof Date) return dateText(cell)
  return String(cell)
}

function dateText(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}
