/*
 * Patterns proven to hide the fewest cells (Fischetti and Salazar, solved by HiGHS: exact_results.jsonl): our auditor finds
 * them safe and finds the same ranges, and our own patterns are never below what was proved.
 */
import { describe, expect, test } from 'vitest'
import { auditSuppression, describeTable, disclosedCells, suppress } from '../index.ts'
import { cellOf, csv, dimensionsOf, instance, patternOf, text, there } from './sdc-tables-for-tests.ts'

type Proof = {
  attacker?: string
  instance: string
  SPL: number
  secondary: number | null
  suppressed: number | null
  sum_suppressed: number | null
  lower_bound_secondary: number
}

const proofs = there
  ? text('exact_results.jsonl')
      .trim()
      .split('\n')
      .map((line): Proof => JSON.parse(line))
  : []
const solved = [
  { file: 'small_maxN2_exact_SPL1', column: 'EXACT_SPL', attacker: 'naive', name: 'small_maxN2', width: 1 },
  { file: 'small_maxN2_exact_SPL2', column: 'EXACT_SPL', attacker: 'naive', name: 'small_maxN2', width: 2 },
  { file: 'small_maxN2_exact_SPL3', column: 'EXACT_SPL', attacker: 'naive', name: 'small_maxN2', width: 3 },
  {
    file: 'small_maxN2_exactinformed_SPL1',
    column: 'EXACTINF_SPL',
    attacker: 'informed',
    name: 'small_maxN2',
    width: 1,
  },
  {
    file: 'small_maxN4_zeros_exact_SPL1',
    column: 'EXACT_SPL',
    attacker: 'naive',
    name: 'small_maxN4_zeros',
    width: 1,
  },
  { file: 'medium_maxN2_exact_SPL1', column: 'EXACT_SPL', attacker: 'naive', name: 'medium_maxN2', width: 1 },
] as const

describe.skipIf(!there)('the fewest cells (skipped without ../shared/vectors/sdc)', () => {
  test.each(solved)('$file is safe, of the size proved, and its ranges are ours', (given) => {
    const { file, column, attacker, name, width } = given
    const { table } = instance(name)
    const rows = csv(`${file}.csv`)
    const pattern = patternOf(table, rows, column)
    const hidden = [...pattern.keys()].filter((cell) => pattern[cell] !== 'published')
    const proof = proofs.find(
      (one) =>
        one.instance === name &&
        one.SPL === width &&
        (one.attacker !== undefined) === (attacker === 'informed'),
    )
    expect(pattern.filter((status) => status === 'secondary')).toHaveLength(proof?.secondary ?? NaN)
    expect(hidden).toHaveLength(proof?.suppressed ?? NaN)
    expect(hidden.reduce((sum, cell) => sum + (table.values[cell] ?? 0), 0)).toBe(proof?.sum_suppressed)
    expect(disclosedCells({ table, pattern, attacker, protection: width, counts: 'continuous' })).toEqual([])

    if (attacker === 'informed') return
    const { lower, upper } = auditSuppression({ table, pattern, attacker, counts: 'continuous' })
    const bounds = rows.filter((row) => row['lo'] !== '')
    expect(bounds).toHaveLength(hidden.length)
    for (const row of bounds) {
      const cell = cellOf(table, row)
      expect(lower[cell], `lowest of ${cell}`).toBeCloseTo(Number(row['lo']), 6)
      expect(upper[cell], `highest of ${cell}`).toBeCloseTo(Number(row['up']), 6)
    }
  })

  test.each([
    { protection: 1, attackers: ['naive'] },
    { protection: 3, attackers: ['naive'] },
    { protection: 1, attackers: ['naive', 'informed'] },
  ] as const)(
    'medium_maxN2, $attackers, width $protection: ours is safe and not below the proof',
    (given) => {
      const { table } = instance('medium_maxN2')
      const { secondaries } = suppress({ table, rule: { minimumCount: 3 }, guardsSingles: false, ...given })
      const informed = given.attackers.some((attacker) => attacker === 'informed')
      const proof = proofs.find(
        (one) =>
          one.instance === 'medium_maxN2' &&
          one.SPL === given.protection &&
          (one.attacker !== undefined) === informed,
      )
      expect(secondaries).toBeGreaterThanOrEqual(proof?.lower_bound_secondary ?? NaN)
    },
  )

  test.each(['small_maxN2', 'small_maxN4_zeros', 'medium_maxN2'])(
    '%s: all totals come out of the innermost cells',
    (name) => {
      const inner = csv(`${name}_inner.csv`)
      const made = describeTable({
        dimensions: dimensionsOf(name),
        codes: inner.map((row) => [row['area'] ?? '', row['age'] ?? '', row['sex'] ?? '']),
        counts: inner.map((row) => Number(row['freq'])),
      })
      if (!made.ok) throw new Error(made.problem.code)
      expect([...made.table.values]).toEqual([...instance(name).table.values])
    },
  )
})
