import type { Options } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { Delimiter } from './table-types.ts'

/** One record with the line on which it starts. */
export type TextRecord = { line: number; cells: string[] }

/** How csv-parse reads our files: forgiving about stray quotes and row lengths, which are checked by us. */
export function csvOptions({ delimiter, sample }: { delimiter: Delimiter; sample: string }): Options {
  return {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: sample.includes('\n') ? ['\r\n', '\n'] : ['\r'],
    // A quote that is never closed would otherwise swallow the rest of the file into memory.
    max_record_size: LONGEST_RECORD_BYTES,
  }
}

const LONGEST_RECORD_BYTES = 4_000_000

/** The first records of a text, as far as they can be read; a record that the sample cuts off is left out. */
export function sampleRecords({
  sample,
  delimiter,
  most,
}: {
  sample: string
  delimiter: Delimiter
  most: number
}): TextRecord[] {
  const records: TextRecord[] = []
  const lines = countLines()
  try {
    parseAtOnce(sample, {
      ...csvOptions({ delimiter, sample }),
      to: most,
      on_record: (parsed: unknown) => {
        // With the option `info`, csv-parse hands over this shape; its types only know the plain record.
        const { record, info } = parsed as ParsedRecord
        records.push({ line: lines.startOf(record, info.lines), cells: record })
        return null
      },
    })
  } catch {
    // Broken further down, or cut off by the end of the sample: reading the whole file will tell.
  }
  return records
}

/** What csv-parse hands over with the option `info`. */
export type ParsedRecord = { record: string[]; info: { lines: number } }

/**
 * Counts lines in one pass over a file: csv-parse tells the line on which a record ends, and takes a CRLF inside quotes for
 * two lines.
 */
export function countLines() {
  let told = 0
  let counted = 0
  return {
    /** The line on which a record starts; to be asked for each record, in the file's order. */
    startOf(record: string[], endLineTold: number): number {
      // Only a record that may have swallowed a line break is worth looking at.
      const breaks = endLineTold - told > 1 ? lineBreaksIn(record) : { lines: 0, twoByte: 0 }
      counted += endLineTold - told - breaks.twoByte
      told = endLineTold
      return counted - breaks.lines
    },
    /** The line after the last record. */
    next: () => counted + 1,
  }
}

function lineBreaksIn(record: string[]): { lines: number; twoByte: number } {
  let lines = 0
  let twoByte = 0
  for (const cell of record) {
    for (const found of cell.match(/\r\n|\n|\r/g) ?? []) {
      lines += 1
      if (found.length === 2) twoByte += 1
    }
  }
  return { lines, twoByte }
}
