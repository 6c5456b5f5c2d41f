import type { RecognisedDecimal } from './recognise-decimal.ts'

/** Names of the time axis in the flat files that were asked for in English. */
const englishTimes = new Set([
  'Year',
  'Reference date',
  'Month',
  'Quarter',
  'Half-year',
  'School year',
  'Semester',
])

/**
 * The decimal mark of a flat file of GENESIS: it groups no thousands, so any mark in the values is the decimal one; where all
 * shown values are whole, the language decides.
 */
export function flatFileDecimal(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): RecognisedDecimal {
  const value = columns.indexOf('value')
  for (const row of rows) {
    const mark = /^-?\d+([.,])\d+$/.exec(row[value] ?? '')?.[1]
    if (mark === ',' || mark === '.') return { decimal: mark, shown: true }
  }
  const time = rows[0]?.[columns.indexOf('time_label')] ?? ''
  return { decimal: englishTimes.has(time) ? '.' : ',', shown: false }
}
