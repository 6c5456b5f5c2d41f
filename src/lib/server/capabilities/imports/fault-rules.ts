import type { ImportIssue } from './import-target.ts'

/** What is wrong in one or many places of a file in the same way, and can be put right there at once. */
export type Fault = {
  code: string
  details: Record<string, string | number>
  /** Undefined where no single cell is to blame; then the line can be left out, or the file sent again. */
  column: string | undefined
  /** What the cell says, without blanks around it. */
  cell: string | undefined
  /** The first lines where it says so; 0 = the file as a whole. */
  lines: number[]
  count: number
}

const LINES_NAMED = 5

/**
 * Refused lines by what is wrong, in the file's order. Where the text itself is to blame (an area that nobody knows), all its
 * places are one fault; a figure that is out of range here may be right elsewhere.
 */
export function faultsOf(
  issues: readonly Pick<ImportIssue, 'line' | 'column' | 'cell' | 'code' | 'details' | 'weight'>[],
): Fault[] {
  const faults = new Map<string, Fault>()
  for (const { line, column, cell, code, details = {}, weight } of issues) {
    if (weight !== 'refused') continue
    const text = column === undefined ? undefined : cell?.trim()
    const isEverywhere = text !== undefined && text !== '' && isWrongEverywhere(code)
    const key = JSON.stringify([code, column, text, isEverywhere ? '' : line])
    const known = faults.get(key)
    if (known === undefined) faults.set(key, { code, details, column, cell: text, lines: [line], count: 1 })
    else {
      if (known.lines.at(-1) !== line) known.count += 1
      if (known.lines.length < LINES_NAMED && known.lines.at(-1) !== line) known.lines.push(line)
    }
  }
  return [...faults.values()]
}

/** Whether the same text in the same column is wrong wherever it stands: told by the names of the codes. */
export function isWrongEverywhere(code: string): boolean {
  return /\/(unknown|no-such|not-a-|.*unreadable|code-became-number|area-ended|coordinate-not-)/.test(code)
}
