/* What the tests of this method share. Not part of the package: nothing but tests may import it. */
import type { IndexDesign } from './spec/index-design.ts'
import type { IndexSpec } from './spec/index-spec.ts'
import { parseIndexDesign } from './spec/parse-index-design.ts'
import { parseIndexSpec } from './spec/parse-index-spec.ts'

export type Row = Readonly<Record<string, string>>

/** Rows of a CSV file with a header; fields may be quoted, but hold no line break. */
export function rowsOfCsv(text: string): Row[] {
  const [header, ...lines] = text.trimEnd().split(/\r?\n/u).map(fieldsOf)
  return lines.map((fields) => Object.fromEntries(header!.map((name, at) => [name, fields[at] ?? ''])))
}

function fieldsOf(line: string): string[] {
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)
  return Array.from(fields, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

/** A column of numbers, empty fields as null. */
export function numbersOf(rows: readonly Row[], column: string): (number | null)[] {
  return rows.map((row) => (row[column] === '' ? null : Number(row[column])))
}

/** The spec of `json`, with a failing test if it is not one. */
export function specOf(json: unknown): IndexSpec {
  const parsed = parseIndexSpec(json)
  if (!parsed.ok) throw new Error(`not a spec: ${JSON.stringify(parsed.problems)}`)
  return parsed.spec
}

/** The design of `json`, with a failing test if it is not one. */
export function designOf(json: unknown): IndexDesign {
  const parsed = parseIndexDesign(json)
  if (!parsed.ok) throw new Error(`not a design: ${JSON.stringify(parsed.problems)}`)
  return parsed.design
}

/** Largest distance between two lists of numbers, relative where they are large; null matches only null. */
export function largestDistance(
  ours: readonly (number | null)[],
  theirs: readonly (number | null)[],
): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY
  const distances = ours.map((value, at) => {
    const other = theirs[at] ?? null
    if (value === null || other === null) return value === other ? 0 : Number.POSITIVE_INFINITY
    return Math.abs(value - other) / Math.max(1, Math.abs(other))
  })
  return Math.max(0, ...distances)
}
