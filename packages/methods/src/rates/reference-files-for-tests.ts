import { existsSync, readFileSync } from 'node:fs'

/** A row of a reference's CSV: cells by column, as text. For tests only. */
export type Row = Record<string, string>

const sharedVectors = new URL('../../../../../shared/vectors/', import.meta.url)

/** Why a test that reads the shared vectors is skipped. */
export const absent = '../shared/vectors is absent'

export function isThere(path: string): boolean {
  return existsSync(new URL(path, sharedVectors))
}

export function readReferenceRows(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(new URL(path, sharedVectors), 'utf8').trim().split(/\r?\n/)
  const columns = cellsOf(head)
  return lines.map((line) =>
    Object.fromEntries(cellsOf(line).map((cell, at) => [columns[at] ?? '', cell === 'NA' ? '' : cell])),
  )
}

export function readReferenceJson<T>(path: string): T {
  // The shape is the vector's own; the caller names it.
  return JSON.parse(readFileSync(new URL(path, sharedVectors), 'utf8')) as T
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)]
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map(([, raw, quoted]) => quoted ?? raw ?? '')
}

/** `Number`, but an empty cell is missing. A column that is not there is a mistake of the test. */
export function numberIn(row: Row, column: string): number | null {
  const cell = row[column]
  if (cell === undefined) throw new Error(`no column ${column}`)
  return cell === '' ? null : Number(cell.replace('Inf', 'Infinity'))
}

/** Relative distance, absolute below 1e-300. */
export function relativeError(value: number | null | undefined, expected: number): number {
  if (value === null || value === undefined) return Infinity
  return Math.abs(value - expected) / Math.max(Math.abs(expected), 1e-300)
}
