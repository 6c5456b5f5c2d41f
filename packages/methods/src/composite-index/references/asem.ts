/*
 * The ASEM example of COINr 1.1.14 (MIT), the reference implementation of composite indicators: 51 countries, 49
 * indicators, three levels above. Not part of the package: nothing but tests may import it.
 */
import { computeIndex, type IndexResult } from '../compute-index.ts'
import type { IndexColumns } from '../prepare-index.ts'
import type { IndexDesign } from '../spec/index-design.ts'
import { numbersOf, rowsOfCsv, type Row } from '../test-data.ts'

/** Relative: the reference's numbers have 15 digits. */
export const tolerance = 1e-12

/** @param read gives the text of a file of ../shared/vectors/composite; only when a function is called */
export function openAsem(read: (file: string) => string) {
  const known = new Map<string, Row[]>()
  const csv = (name: string): Row[] => {
    const rows = known.get(name) ?? rowsOfCsv(read(`${name}.csv`))
    known.set(name, rows)
    return rows
  }
  return {
    csv,
    json: (name: string) => JSON.parse(read(`${name}.json`)),
    asemDesign: (own: Partial<IndexDesign>, weightOf: (code: string) => number = () => 1) =>
      designFrom({ meta: csv('asem_meta'), own, weightOf }),
    asemColumns: (stage: string) => columnsFrom(csv(`pipeline_${stage}`)),
  }
}

/** Indicators, groups of two levels and the index, with the given weights; normalised as they are wanted. */
function designFrom({
  meta,
  own,
  weightOf,
}: {
  meta: readonly Row[]
  own: Partial<IndexDesign>
  weightOf: (code: string) => number
}): IndexDesign {
  const parentOf = (row: Row) => row['Parent']!
  const indicators = meta.filter((row) => row['Type'] === 'Indicator')
  const groups = meta.filter((row) => row['Level'] === '2' || row['Level'] === '3')
  return {
    indicators: indicators.map((row) => ({
      column: row['iCode']!,
      // Their index is high where things are good; the kernel does not mind.
      direction: row['Direction'] === '-1' ? 'higher-is-better' : 'higher-is-burden',
      weight: weightOf(row['iCode']!),
      group: parentOf(row),
    })),
    groups: groups.map((row) => ({
      name: row['iCode']!,
      weight: weightOf(row['iCode']!),
      ...(row['Level'] === '2' && { parent: parentOf(row) }),
    })),
    normalise: 'min-max',
    scale: { low: 0, high: 100 },
    ties: 'min',
    aggregate: 'arithmetic',
    restandardise: false,
    exclude: [],
    missing: 'ignore',
    ...own,
  }
}

function columnsFrom(rows: readonly Row[]): IndexColumns {
  const codes = Object.keys(rows[0]!).filter((name) => name !== 'uCode')
  return Object.fromEntries(codes.map((code) => [code, numbersOf(rows, code)]))
}

export function resultOf(spec: IndexDesign, columns: IndexColumns): IndexResult {
  const outcome = computeIndex({ spec, columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}
