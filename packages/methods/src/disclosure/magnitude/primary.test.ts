import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import published from '../../../vectors/disclosure/magnitude-hand-computed.json' with { type: 'json' }
import { rowsOfCsv } from '../../composite-index/test-data.ts'
import { magnitudePrimary, type MagnitudeRules } from '../index.ts'

const folder = new URL('../../../../../../shared/vectors/sdc/', import.meta.url)
const there = existsSync(folder)
const csv = (name: string) => rowsOfCsv(readFileSync(new URL(name, folder), 'utf8'))

describe.skipIf(!there)('against GaussSuppression on magnitude1 (../shared/vectors absent: skipped)', () => {
  test.each([
    [
      'nk_primary',
      {
        dominance: [
          { largest: 1, sharePercent: 80 },
          { largest: 2, sharePercent: 95 },
        ],
      },
    ],
    ['p10_primary', { pPercent: 10 }],
    ['p10_primary', { priorPosterior: { pPercent: 10, qPercent: 100 } }],
    ['few2_primary', { minimumContributors: 3 }],
  ] satisfies [string, MagnitudeRules][])('%s is ours for %o', (column, rules) => {
    const expected = csv('magnitude1_result.csv')
    const at = (sector: string, place: string) =>
      expected.findIndex(({ sector4, geo }) => sector4 === sector && geo === place)
    const of = (name: string) =>
      [...new Set(expected.map((row) => row[name]!))].filter((code) => code !== 'Total')
    const [sectors, places] = [of('sector4'), of('geo')]
    const equations = [...sectors, 'Total'].flatMap((sector) => ({
      total: at(sector, 'Total'),
      parts: places.map((place) => at(sector, place)),
    }))
    const bySector = [...places, 'Total'].flatMap((place) => ({
      total: at('Total', place),
      parts: sectors.map((sector) => at(sector, place)),
    }))
    const reports = csv('magnitude1.csv')
    const cells = magnitudePrimary({
      cellCount: expected.length,
      equations: [...equations, ...bySector],
      contributions: {
        cell: reports.map(({ sector4, geo }) => at(sector4!, geo!)),
        contributor: reports.map(({ company }) => company!),
        amount: reports.map(({ value }) => Number(value)),
      },
      rules,
    })
    cells.forEach(({ total }, cell) => expect(total).toBeCloseTo(Number(expected[cell]!['value']), 9))
    expect(cells.map(({ broken }) => broken.length > 0)).toEqual(
      expected.map((row) => row[column] === 'TRUE'),
    )
  })
})

test.each(published.cells)('one cell worked out by hand: $why', ({ amounts, rules, broken }) => {
  const [cell] = magnitudePrimary({
    cellCount: 1,
    contributions: { cell: amounts.map(() => 0), contributor: amounts.map((_, at) => at), amount: amounts },
    rules,
  })
  expect(cell!.broken).toEqual(broken)
})

test('a contributor with several reports in a total is one contributor', () => {
  const cells = magnitudePrimary({
    cellCount: 3,
    equations: [{ total: 0, parts: [1, 2] }],
    contributions: {
      cell: [1, 1, 2, 2],
      contributor: ['AWO', 'Caritas', 'AWO', 'Caritas'],
      amount: [10, 20, 30, 40],
    },
    rules: { minimumContributors: 3 },
  })
  expect(cells.map(({ total, contributors }) => [total, contributors])).toEqual([
    [100, 2],
    [30, 2],
    [70, 2],
  ])
  expect(cells.every(({ broken }) => broken.includes('minimum-contributors'))).toBe(true)
})

test('nobody, a missing amount and an amount of 0 break no rule and count for nobody', () => {
  const cells = magnitudePrimary({
    cellCount: 3,
    contributions: { cell: [1, 2], contributor: ['a', 'b'], amount: [null, 0] },
    rules: { minimumContributors: 3, pPercent: 10, dominance: [{ largest: 1, sharePercent: 80 }] },
  })
  expect(cells).toEqual(Array.from({ length: 3 }, () => ({ total: 0, contributors: 0, broken: [] })))
})

test.each([
  [{ minimumContributors: 0 }, 'minimumContributors'],
  [{ dominance: [{ largest: 1.5, sharePercent: 80 }] }, 'largest'],
  [{ dominance: [{ largest: 1, sharePercent: 101 }] }, 'sharePercent'],
  [{ pPercent: 0 }, 'pPercent'],
  [{ priorPosterior: { pPercent: 30, qPercent: 20 } }, 'priorPosterior'],
] satisfies [MagnitudeRules, string][])('rules that make no sense are refused: %o', (rules, named) => {
  const contributions = { cell: [], contributor: [], amount: [] }
  expect(() => magnitudePrimary({ cellCount: 1, contributions, rules })).toThrow(
    expect.objectContaining({ name: 'RangeError', message: expect.stringContaining(named) }),
  )
})

test('contributions to a total, to no cell, or without an end are refused', () => {
  const equations = [{ total: 0, parts: [1, 2] }]
  const primary = (cell: number, amount: number) =>
    magnitudePrimary({
      cellCount: 3,
      equations,
      contributions: { cell: [cell], contributor: ['a'], amount: [amount] },
      rules: {},
    })
  expect(() => primary(0, 1)).toThrow(RangeError)
  expect(() => primary(3, 1)).toThrow(RangeError)
  expect(() => primary(1, Infinity)).toThrow(RangeError)
  expect(primary(1, 1)).toHaveLength(3)
})

const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 })

test('another unit of the amounts, or their order, changes nothing', () => {
  const rules: MagnitudeRules = {
    minimumContributors: 3,
    dominance: [{ largest: 2, sharePercent: 85 }],
    pPercent: 15,
    priorPosterior: { pPercent: 10, qPercent: 40 },
  }
  const broken = (amount: number[]) =>
    magnitudePrimary({
      cellCount: 1,
      contributions: { cell: amount.map(() => 0), contributor: amount.map((_, at) => at), amount },
      rules,
    })[0]!.broken
  fc.assert(
    fc.property(amounts, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (own, unit) => {
      expect(broken(own.map((amount) => amount * unit))).toEqual(broken(own))
      expect(broken(own.toReversed())).toEqual(broken(own))
    }),
  )
})

test('what the p% rule lets pass, the second largest really cannot estimate within p percent', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 50 }), (amount, pPercent) => {
      const sorted = amount.toSorted((one, other) => other - one)
      const [first, second = 0] = sorted
      const [cell] = magnitudePrimary({
        cellCount: 1,
        contributions: { cell: amount.map(() => 0), contributor: amount.map((_, at) => at), amount },
        rules: { pPercent },
      })
      const estimate = cell!.total - second // all that is not mine may be the largest's
      expect(cell!.broken.length > 0).toBe((estimate - first!) * 100 < pPercent * first!)
    }),
  )
})
