import { tidy } from './read-form-rules.ts'

export type PastedTable<Column extends string> = {
  /** Headings that mean nothing here; their cells are passed over. */
  readonly unknown: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: Partial<Record<Column, string>> }[]
}

/**
 * A table copied from somewhere: cells parted by tabs, else by semicolons; else each line is one name. The first line is taken as
 * headings if one of its cells is a word for a column; else the first cell of each line is the first column, and no other is read.
 *
 * @param words for each column what it may be called, in small letters; the first column is the one that each row must have
 */
export function readPastedTable<Column extends string>(
  text: string,
  words: Readonly<Record<Column, readonly string[]>>,
): PastedTable<Column> {
  const lines = text
    .split(/\r\n?|\n/)
    .map((raw, at) => ({ line: at + 1, raw }))
    .filter(({ raw }) => raw.trim() !== '')
  const delimiter = text.includes('\t') ? '\t' : ';'
  const cellsOf = (raw: string) => raw.split(delimiter).map((cell) => tidy(cell.replaceAll('"', ' ')))
  const columns = Object.keys(words) as Column[] // the keys of the record
  const [first, ...rest] = lines
  const headings = first === undefined ? [] : cellsOf(first.raw)
  const meant = headings.map(
    (heading) => columns.find((column) => words[column].includes(heading.toLocaleLowerCase('de'))) ?? null,
  )
  const hasHeadings = meant.some((column) => column !== null)
  const order = hasHeadings ? meant : columns.slice(0, 1)
  return {
    unknown: hasHeadings ? headings.filter((heading, at) => meant[at] === null && heading !== '') : [],
    rows: (hasHeadings ? rest : lines).map(({ line, raw }) => {
      const cells: Partial<Record<Column, string>> = {}
      cellsOf(raw).forEach((cell, at) => {
        const column = order[at]
        if (column != null && cell !== '') cells[column] = cell
      })
      return { line, cells }
    }),
  }
}
