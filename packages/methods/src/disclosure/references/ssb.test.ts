/*
 * Against the examples that come with GaussSuppression 1.2.3: municipalities × kind of income, alone and under counties
 * and groups of municipalities at once.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { cellAt, flat, tableOf } from '../table/example-tables.ts'
import { disclosedCells, primaryCells, suppress, type Dimension, type DisclosureTable } from '../index.ts'

const folder = new URL('../../../../../../shared/vectors/sdc/', import.meta.url)
const csv = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(name, folder), 'utf8'), { columns: true })

const examples = [
  { input: 'ssb_z1', result: 'ssb_z1_maxN3_default', groupings: [], hidesZeros: true },
  { input: 'ssb_z2', result: 'ssb_z2_maxN3_default', groupings: ['fylke', 'kostragr'], hidesZeros: true },
  { input: 'ssb_z2', result: 'ssb_z2_maxN3_nozeros', groupings: ['fylke', 'kostragr'], hidesZeros: false },
]

describe.skipIf(!existsSync(folder))(
  'GaussSuppression’s examples (skipped without ../shared/vectors/sdc)',
  () => {
    test.each(examples)(
      '$result: the same sums, the same primary cells, safe with at most as many hidden',
      ({ input, result, groupings, hidesZeros }) => {
        const table = tableOfExample(input, groupings)
        const theirs = csv(`${result}.csv`)
        const cellOf = (row: Record<string, string>) =>
          cellAt(table, row['region'] ?? '', row['hovedint'] ?? '')
        expect(theirs.map((row) => table.values[cellOf(row)])).toEqual(theirs.map(({ ant }) => Number(ant)))

        const rule = { minimumCount: 4, hidesZeros }
        const primary = primaryCells({ table, rule })
        expect(theirs.map((row) => primary[cellOf(row)])).toEqual(
          theirs.map((row) => row['primary'] === 'TRUE'),
        )
        const { status: pattern, primaries, secondaries } = suppress({ table, rule, guardsSingles: false })
        for (const attacker of ['naive', 'informed'] as const)
          expect(disclosedCells({ table, pattern, attacker, hidesZeros })).toEqual([])
        const hiddenByThem = theirs.filter(({ suppressed }) => suppressed === 'TRUE').length
        expect(primaries + secondaries).toBeLessThanOrEqual(hiddenByThem)
      },
    )
  },
)

test.skipIf(!existsSync(folder))(
  'ssb_example1 (no result given): safe at countries in unions by age and year',
  () => {
    const rows = csv('ssb_example1.csv')
    const different = (column: string) => [...new Set(rows.map((row) => row[column] ?? ''))]
    const unions = [...Map.groupBy(rows, (row) => row['eu'] ?? '')].map(([total, own]) => ({
      total,
      parts: [...new Set(own.map((row) => row['geo'] ?? ''))],
    }))
    const table = tableOf({
      dimensions: [
        flat('age', 'all', different('age')),
        { name: 'geo', sums: [{ total: 'Total', parts: unions.map(({ total }) => total) }, ...unions] },
        flat('year', 'years', different('year')),
      ],
      codes: rows.map((row) => [row['age'] ?? '', row['geo'] ?? '', row['year'] ?? '']),
      counts: rows.map((row) => Number(row['freq'])),
    })
    for (const hidesZeros of [false, true]) {
      const { status: pattern, unprotected } = suppress({ table, rule: { minimumCount: 4, hidesZeros } })
      expect(unprotected).toEqual([])
      for (const attacker of ['naive', 'informed'] as const)
        expect(disclosedCells({ table, pattern, attacker, hidesZeros })).toEqual([])
    }
  },
)

function tableOfExample(input: string, groupings: readonly string[]): DisclosureTable {
  const rows = csv(`${input}.csv`)
  const regions = [...new Set(rows.map(({ region = '' }) => region))]
  const kinds = [...new Set(rows.map(({ hovedint = '' }) => hovedint))]
  const groups = groupings.flatMap((grouping) =>
    [...Map.groupBy(rows, (row) => row[grouping] ?? '')].map(([total, own]) => ({
      total,
      parts: [...new Set(own.map(({ region = '' }) => region))],
    })),
  )
  const region: Dimension = { name: 'region', sums: [{ total: 'Total', parts: regions }, ...groups] }
  return tableOf({
    dimensions: [region, flat('hovedint', 'Total', kinds)],
    codes: rows.map((row) => [row['region'] ?? '', row['hovedint'] ?? '']),
    counts: rows.map(({ ant }) => Number(ant)),
  })
}
