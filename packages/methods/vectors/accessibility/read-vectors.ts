import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const sharedVectors = new URL('../../../../../shared/vectors/accessibility/', import.meta.url)

/** Said by tests that skip without the folder beside the project. */
export const absent = '../shared/vectors/accessibility is absent'

export function hasSharedVectors(): boolean {
  return existsSync(sharedVectors)
}

export function sharedText(name: string): string {
  const bytes = readFileSync(new URL(name, sharedVectors))
  return name.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
}

export function ownVector(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** Columns of a plain CSV file without quotes, by name. */
export function sharedColumns(name: string): Record<string, string[]> {
  const [head = '', ...lines] = sharedText(name).trim().split('\n')
  const names = head.split(',')
  const columns: Record<string, string[]> = Object.fromEntries(names.map((column) => [column, []]))
  for (const line of lines) line.split(',').forEach((cell, at) => columns[names[at] ?? '']?.push(cell))
  return columns
}

/** Largest |actual − expected| ÷ |expected| (the difference itself where 0 is expected). */
export function largestRelativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let largest = actual.length === expected.length ? 0 : Infinity
  for (let at = 0; at < expected.length; at++) {
    const wanted = expected[at] ?? NaN
    const error = Math.abs((actual[at] ?? NaN) - wanted) / (Math.abs(wanted) || 1)
    if (!(error <= largest)) largest = Number.isNaN(error) ? Infinity : error
  }
  return largest
}
