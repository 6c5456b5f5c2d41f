/*
 * Against GaussSuppression 1.2.3, sdcTable 0.34.0 and an exact method (Fischetti and Salazar) on tables of area × age × sex,
 * with bounds of every hidden cell by HiGHS, and the cases of sdcTools/UserSupport #135 and #136. Patterns are not
 * unique: they are compared by their safety and their size.
 */
import { describe, expect, test } from 'vitest'
import { openSolver } from '../../../../../src/lib/server/platform/solver/index.ts'
import { cellAt, tableOf } from '../table/example-tables.ts'
import {
  auditSuppression,
  disclosedCells,
  disclosedToSingles,
  primaryCells,
  suppress,
  suppressOptimally,
  type CellStatus,
} from '../index.ts'
import { cellOf, csv, instance, isTrue, patternOf, there } from './sdc-tables-for-tests.ts'

const instances = [
  { name: 'small_maxN2', rule: { minimumCount: 3 } },
  { name: 'small_maxN4_zeros', rule: { minimumCount: 5, hidesZeros: true } },
  { name: 'medium_maxN2', rule: { minimumCount: 3 } },
]

describe.skipIf(!there)('patterns of others (skipped without ../shared/vectors/sdc)', () => {
  test.each(instances)('$name: the same cells are primary', ({ name, rule }) => {
    const { table, rows } = instance(name)
    const ours = primaryCells({ table, rule })
    expect(rows.map((row) => ours[cellOf(table, row)])).toEqual(rows.map((row) => isTrue(row['primary'])))
  })

  test.each(instances)(
    '$name: the naive attacker’s bounds of every hidden cell are those of HiGHS',
    ({ name }) => {
      const { table, rows } = instance(name)
      const methods = Object.keys(rows[0] ?? {}).flatMap((column) =>
        column.endsWith('_lo') ? [column.slice(0, -3)] : [],
      )
      expect(methods.length).toBeGreaterThan(5)
      for (const method of methods) {
        const pattern = patternOf(table, rows, method)
        const ours = auditSuppression({ table, pattern, attacker: 'naive', counts: 'continuous' })
        const numberOf = (cell: string | undefined) =>
          cell === '' ? null : cell === 'Inf' ? Infinity : Number(cell)
        for (const row of rows) {
          const cell = cellOf(table, row)
          expect([ours.lower[cell], ours.upper[cell]]).toEqual([
            numberOf(row[`${method}_lo`]),
            numberOf(row[`${method}_up`]),
          ])
        }
        const summary = csv('summary_methods.csv').find(
          (line) => line['instance'] === name && line['method'] === method,
        )
        expect(ours.disclosed).toHaveLength(Number(summary?.['primary_exactly_disclosed']))
        expect(ours.recovered).toHaveLength(Number(summary?.['secondary_exactly_disclosed']))
      }
    },
  )

  /*
   * The file says 6 disclosed cells and a smallest width of 0. HiGHS 1.15.3, asked again for all 47 primary cells, finds the
   * same bounds as this auditor: none disclosed, smallest width 3. Most of these cells are unbounded above.
   */
  const corrected = new Map([['medium_maxN2 sdcTable_HYPERCUBE', { disclosed: 0, width: 3 }]])

  test('the informed attacker discloses as many cells as the file says', () => {
    for (const line of csv('audit_informed.csv')) {
      const [name = '', method = ''] = [line['instance'], line['method']]
      const { table, rows } = instance(name)
      const pattern =
        method === 'EXACT_SPL1'
          ? patternOf(table, csv(`${name}_exact_SPL1.csv`), 'EXACT_SPL')
          : patternOf(table, rows, method)
      const { lower, upper, disclosed } = auditSuppression({
        table,
        pattern,
        attacker: 'informed',
        counts: 'continuous',
      })
      const widths = pattern.flatMap((status, cell) =>
        status === 'primary' ? [(upper[cell] ?? 0) - (lower[cell] ?? 0)] : [],
      )
      const file = {
        disclosed: Number(line['primary_exactly_disclosed_informed']),
        width: Number(line['min_width']),
      }
      expect({ name, method, disclosed: disclosed.length, width: Math.min(...widths) }).toEqual({
        name,
        method,
        ...(corrected.get(`${name} ${method}`) ?? file),
      })
    }
  })

  test.each([
    { name: 'small_maxN2', theirs: 5 },
    { name: 'medium_maxN2', theirs: 6 },
  ])(
    '$name: singles who know themselves find out something from GaussSuppression, and nothing where guarded against',
    ({ name, theirs }) => {
      const { table, rows } = instance(name)
      expect(disclosedToSingles({ table, pattern: patternOf(table, rows, 'GAUSS_default') })).toHaveLength(
        theirs,
      )
      const { status, secondaries } = suppress({ table, rule: { minimumCount: 3 } })
      expect(disclosedToSingles({ table, pattern: status })).toEqual([])
      expect(secondaries).toBeLessThanOrEqual(name === 'small_maxN2' ? 46 : 104)
    },
  )

  test('who knows that counts are whole finds one cell more in one pattern', () => {
    const { table, rows } = instance('medium_maxN2')
    const pattern = patternOf(table, rows, 'sdcTable_SIMPLEHEURISTIC')
    expect(disclosedCells({ table, pattern, attacker: 'informed' })).toHaveLength(12)
    expect(disclosedCells({ table, pattern, attacker: 'informed', counts: 'continuous' })).toHaveLength(11)
  })
})

describe.skipIf(!there)('our patterns (skipped without ../shared/vectors/sdc)', () => {
  /** Secondary cells: of GaussSuppression (default), and the fewest possible (exact_results.jsonl; medium: our own proof). */
  test.each([
    { name: 'small_maxN2', attackers: ['naive'] as const, gauss: 36, most: 24 },
    { name: 'small_maxN2', attackers: ['naive', 'informed'] as const, gauss: 42, most: 26 },
    { name: 'small_maxN4_zeros', attackers: ['naive', 'informed'] as const, gauss: 20, most: 20 },
    { name: 'medium_maxN2', attackers: ['naive', 'informed'] as const, gauss: 102, most: 92 },
  ])('$name, $attackers: safe, and at most $most secondary cells', ({ name, attackers, gauss, most }) => {
    const { table } = instance(name)
    const own = instances.find((one) => one.name === name)?.rule ?? { minimumCount: 3 }
    const { status: pattern, secondaries } = suppress({ table, rule: own, attackers, guardsSingles: false })
    expect(secondaries).toBeLessThanOrEqual(Math.min(most, gauss))
    const hidesZeros = own.hidesZeros === true
    for (const attacker of attackers) {
      expect(disclosedCells({ table, pattern, attacker, hidesZeros })).toEqual([])
      expect(auditSuppression({ table, pattern, attacker, hidesZeros }).disclosed).toEqual([])
    }
  })

  test.each([
    { name: 'small_maxN2', attackers: ['naive'] as const, protection: 1, fewest: 24 },
    { name: 'small_maxN2', attackers: ['naive'] as const, protection: 2, fewest: 24 },
    { name: 'small_maxN2', attackers: ['naive'] as const, protection: 3, fewest: 26 },
    { name: 'small_maxN2', attackers: ['naive', 'informed'] as const, protection: 1, fewest: 26 },
    { name: 'small_maxN4_zeros', attackers: ['naive'] as const, protection: 1, fewest: 20 },
  ])(
    '$name, $attackers, width $protection: the proven optimum is $fewest',
    { timeout: 60_000 },
    async ({ name, attackers, protection, fewest }) => {
      const { table } = instance(name)
      const rule = instances.find((one) => one.name === name)?.rule ?? { minimumCount: 3 }
      const solver = openSolver()
      try {
        const result = await suppressOptimally({
          table,
          rule,
          attackers,
          protection,
          guardsSingles: false,
          solve: solver.solve,
        })
        expect(result).toMatchObject({ secondaries: fewest, lowerBound: fewest, isOptimal: true })
        const hidesZeros = 'hidesZeros' in rule
        for (const attacker of attackers)
          expect(disclosedCells({ table, pattern: result.status, attacker, protection, hidesZeros })).toEqual(
            [],
          )
      } finally {
        await solver.close()
      }
    },
  )

  test(
    'small_maxN2, safe also from singles who know themselves: 41 cells are the fewest (46 by the fast search)',
    { timeout: 240_000 },
    async () => {
      const { table } = instance('small_maxN2')
      const rule = { minimumCount: 3 }
      const fast = suppress({ table, rule })
      const solver = openSolver()
      try {
        const result = await suppressOptimally({ table, rule, solve: solver.solve, timeLimitSeconds: 20 })
        expect(result).toMatchObject({ secondaries: 41, lowerBound: 41, isOptimal: true })
        expect(fast.secondaries).toBeGreaterThanOrEqual(41)
        expect(disclosedToSingles({ table, pattern: result.status })).toEqual([])
        for (const attacker of ['naive', 'informed'] as const)
          expect(disclosedCells({ table, pattern: result.status, attacker })).toEqual([])
      } finally {
        await solver.close()
      }
    },
  )

  test('UserSupport #136: regions by county and by size at once', () => {
    const inner = csv('issue136_linked_inner.csv')
    const grouping = (column: string) => {
      const groups = [...new Set(inner.map((row) => row[column] ?? ''))]
      const partsOf = (group: string) =>
        inner.filter((row) => row[column] === group).map((row) => row['region'] ?? '')
      return [
        { total: 'Total', parts: groups },
        ...groups.map((group) => ({ total: group, parts: partsOf(group) })),
      ]
    }
    const published = csv('issue136_linked_gauss.csv')
    const table = tableOf({
      dimensions: [{ name: 'region', sums: [...grouping('county'), ...grouping('group')] }],
      codes: published.map((row) => [row['region'] ?? '']),
      counts: published.map((row) => Number(row['n'])),
    })
    const rule = { minimumCount: 4 }
    const theirs = published.filter((row) => isTrue(row['suppressed']) && !isTrue(row['primary'])).length
    const { status: pattern, secondaries } = suppress({ table, rule })
    expect(secondaries).toBeLessThanOrEqual(theirs)
    for (const attacker of ['naive', 'informed'] as const)
      expect(disclosedCells({ table, pattern, attacker })).toEqual([])
  })

  test('UserSupport #135: ones that betray each other', () => {
    const rows = csv('issue135_singletons.csv')
    const flat = (name: string, column: string) => ({
      name,
      sums: [
        {
          total: 'Total',
          parts: [...new Set(rows.map((row) => row[column] ?? ''))].filter((code) => code !== 'Total'),
        },
      ],
    })
    const table = tableOf({
      dimensions: [flat('var1', 'var1'), flat('var2', 'var2')],
      codes: rows.map((row) => [row['var1'] ?? '', row['var2'] ?? '']),
      counts: rows.map((row) => Number(row['values'])),
    })
    const theirs = Array.from(table.values, (): CellStatus => 'published')
    for (const row of rows)
      if (isTrue(row['sdcTable_SIMPLE']))
        theirs[cellAt(table, row['var1'] ?? '', row['var2'] ?? '')] = 'primary'
    expect(disclosedCells({ table, pattern: theirs, attacker: 'informed' }).length).toBeGreaterThan(0)

    const { status: pattern } = suppress({ table, rule: { minimumCount: 3 } })
    expect(disclosedCells({ table, pattern, attacker: 'informed' })).toEqual([])
  })
})
