import { createRandom } from '../composite-index/seeded-random.ts'
import { tablesWithMargins } from './tables-with-margins.ts'
import { chiSquareBeyond } from './distributions/tail-probabilities.ts'

export type Association = {
  /** Pearson's X², without correction. */
  readonly chiSquare: number
  readonly degrees: number
  /** 0 = no connection … 1 = one answer says the other. */
  readonly cramersV: number
  readonly smallestExpected: number
  /** Probability of tables with the same sums that differ from chance at least as much as this one. */
  readonly p: number
  /** How `p` was found: all tables counted, tables drawn, or the chi-square distribution. */
  readonly method: 'exact' | 'drawn' | 'chi-square'
}

/** Tables counted one by one at most; more are drawn. */
const MOST_TABLES = 100_000
const DRAWS = 9_999
/** Larger tables follow the distribution well enough where few are expected in some cells (Cochran 1954). */
const MOST_PEOPLE_DRAWN = 2_000

/**
 * Whether two answers go together: Pearson's chi-square with Cramér's V, and whether chance alone could have made it.
 *
 * Where five or more are expected in every cell `p` follows the chi-square distribution. Else all tables with the same sums are counted
 * with their probabilities (Freeman–Halton, by X²); where there are too many of them, some are drawn, always the same ones.
 *
 * @param counts rows of whole numbers; rows and columns without anybody are left out
 * @returns null with fewer than two rows or columns that hold somebody
 * @throws RangeError `counts`: rows of different lengths, or no whole numbers from 0
 *
 * Sources: H. Cramér, Mathematical Methods of Statistics (1946) §21.9; W. G. Cochran, Biometrics 10 (1954) 417–451,
 * doi 10.2307/3001616; G. H. Freeman, J. H. Halton, Biometrika 38 (1951) 141–149, doi 10.1093/biomet/38.1-2.141. Cost: at most
 * 100,000 tables.
 */
export function association(counts: readonly (readonly number[])[]): Association | null {
  const table = withoutEmpty(checked(counts))
  const rows = table.map(sum)
  const columns = (table[0] ?? []).map((_, at) => sum(table.map((row) => row[at] ?? 0)))
  if (rows.length < 2 || columns.length < 2) return null
  const total = sum(rows)
  const expected = rows.map((row) => columns.map((column) => (row * column) / total))
  const chiSquare = distance(table, expected)
  const degrees = (rows.length - 1) * (columns.length - 1)
  const smallestExpected = Math.min(...expected.flat())
  const cramersV = Math.sqrt(chiSquare / (total * (Math.min(rows.length, columns.length) - 1)))
  const facts = { chiSquare, degrees, cramersV: Math.min(1, cramersV), smallestExpected }
  if (smallestExpected >= 5 || total > MOST_PEOPLE_DRAWN)
    return { ...facts, p: chiSquareBeyond(chiSquare, degrees), method: 'chi-square' }
  const isAsFar = (other: readonly (readonly number[])[]) =>
    distance(other, expected) >= chiSquare * (1 - 1e-9) - 1e-12
  const exact = tablesWithMargins({ rows, columns, most: MOST_TABLES, isCounted: isAsFar })
  return exact === null
    ? { ...facts, p: drawn({ rows, columns, isAsFar }), method: 'drawn' }
    : { ...facts, p: Math.min(1, exact), method: 'exact' }
}

function checked(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  for (const row of counts) {
    if (row.length !== counts[0]?.length) throw new RangeError('counts: rows of different lengths')
    if (row.some((count) => !Number.isInteger(count) || count < 0))
      throw new RangeError('counts: not whole numbers from 0')
  }
  return counts
}

function withoutEmpty(counts: readonly (readonly number[])[]): number[][] {
  const filled = counts.filter((row) => sum(row) > 0)
  const isFilled = (filled[0] ?? []).map((_, at) => filled.some((row) => (row[at] ?? 0) > 0))
  return filled.map((row) => row.filter((_, at) => isFilled[at]))
}

function distance(table: readonly (readonly number[])[], expected: readonly (readonly number[])[]): number {
  let far = 0
  for (let row = 0; row < table.length; row++) {
    for (let column = 0; column < expected[row]!.length; column++) {
      const wanted = expected[row]![column]!
      far += (table[row]![column]! - wanted) ** 2 / wanted
    }
  }
  return far
}

/** Deals the people of the columns out to the rows at random; the table that was seen is one of them. */
function drawn({
  rows,
  columns,
  isAsFar,
}: {
  rows: readonly number[]
  columns: readonly number[]
  isAsFar: (table: readonly (readonly number[])[]) => boolean
}): number {
  const random = createRandom(1)
  const people = columns.flatMap((count, column) => Array.from({ length: count }, () => column))
  let far = 1
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let last = people.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const kept = people[last]!
      people[last] = people[other]!
      people[other] = kept
    }
    let at = 0
    const table = rows.map((count) => {
      const row = columns.map(() => 0)
      for (const end = at + count; at < end; at++) row[people[at]!]!++
      return row
    })
    if (isAsFar(table)) far++
  }
  return far / (DRAWS + 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
