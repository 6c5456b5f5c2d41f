import type { OfficialSign } from './parse-cell.ts'

/** How a figure about people leaves the server: a number, or the official sign that says why there is none. */
export type TableCell = { kind: 'value'; value: number } | { kind: 'sign'; sign: OfficialSign }

const signs: readonly string[] = ['–', '.', '/', 'x', '…', '0'] satisfies OfficialSign[]

/** The official sign that a text from the database is; the column takes no other. */
export function officialSign(text: string): OfficialSign {
  if (!signs.includes(text)) throw new RangeError(`sign: "${text}" is none of the official ones`)
  // Checked on the line above.
  return text as OfficialSign
}
