import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateBiproportionally } from './biproportional.ts'

const table = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    size: fc.constantFrom(3, 50, 1_000_000_000),
  })
  .chain(({ rows, columns, size }) =>
    fc.record({
      weights: fc.array(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
      // Amounts where weights are above 0 make totals that can be met.
      amounts: fc.array(fc.array(fc.nat(size), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  )
  .map(({ weights, amounts }) => {
    const possible = amounts.map((line, i) =>
      line.map((amount, j) => (weights[i]![j]! > 0 ? BigInt(amount) : 0n)),
    )
    return {
      weights,
      rowTotals: possible.map((line) => line.reduce((a, b) => a + b, 0n)),
      columnTotals: possible[0]!.map((_, j) => possible.reduce((all, line) => all + line[j]!, 0n)),
    }
  })

test('rows and columns meet their totals, and nothing goes where no weight is', () => {
  let shared = 0
  fc.assert(
    fc.property(table, ({ weights, rowTotals, columnTotals }) => {
      const outcome = allocateBiproportionally({ weights, rowTotals, columnTotals })
      if (!outcome.ok) return expect(outcome.refusal.code).toBe('allocation/not-settled')
      shared++
      const { amounts } = outcome.allocation
      expect(amounts.map((line) => line.reduce((a, b) => a + b, 0n))).toEqual(rowTotals)
      expect(columnTotals.map((_, j) => amounts.reduce((all, line) => all + line[j]!, 0n))).toEqual(
        columnTotals,
      )
      amounts.forEach((line, i) =>
        line.forEach((amount, j) => expect(weights[i]![j] === 0 ? amount : 0n).toBe(0n)),
      )
    }),
    { numRuns: 60 },
  )
  expect(shared).toBeGreaterThan(40)
})

test('weight ÷ row divisor ÷ column divisor, rounded, is the amount', () => {
  fc.assert(
    fc.property(table, ({ weights, rowTotals, columnTotals }) => {
      const outcome = allocateBiproportionally({ weights, rowTotals, columnTotals })
      if (!outcome.ok || !outcome.allocation.isUnique) return
      const { amounts, rowDivisors, columnDivisors } = outcome.allocation
      fc.pre(rowTotals.every((total) => total < 10_000n))
      weights.forEach((line, i) =>
        line.forEach((weight, j) => {
          const share = weight / rowDivisors[i]! / columnDivisors[j]!
          expect(Math.abs(share - Number(amounts[i]![j]))).toBeLessThanOrEqual(0.5 + 1e-9)
        }),
      )
    }),
    { numRuns: 60 },
  )
})

test('without a tie, turning rows into columns turns the amounts', () => {
  fc.assert(
    fc.property(table, ({ weights, rowTotals, columnTotals }) => {
      const outcome = allocateBiproportionally({ weights, rowTotals, columnTotals })
      if (!outcome.ok || !outcome.allocation.isUnique) return
      const turned = allocateBiproportionally({
        weights: weights[0]!.map((_, j) => weights.map((line) => line[j]!)),
        rowTotals: columnTotals,
        columnTotals: rowTotals,
      })
      if (!turned.ok) throw new Error(turned.refusal.code)
      expect(weights.map((line, i) => line.map((_, j) => turned.allocation.amounts[j]![i]))).toEqual(
        outcome.allocation.amounts,
      )
    }),
    { numRuns: 60 },
  )
})
