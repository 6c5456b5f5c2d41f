import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absent,
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
} from '../rates/reference-files-for-tests.ts'
import { concentrationIndex, gini, palmaRatio, shortfall } from './index.ts'

describe.skipIf(!isThere('accessibility/bho_inequality.json'))(
  `R accessibility: jobs within reach in Belo Horizonte by income (or: ${absent})`,
  () => {
    const read = () => {
      const { values: expected, poverty_line: enough } = readReferenceJson<{
        poverty_line: number
        values: {
          palma: number
          concentration_standard: number
          concentration_corrected: number
          fgt: Record<'FGT0' | 'FGT1' | 'FGT2', number>
        }
      }>('accessibility/bho_inequality.json')
      const cells = new Map(
        readReferenceRows('accessibility/bho_land_use.csv').map((row) => [row['id'], row]),
      )
      const rows = readReferenceRows('accessibility/bho_result.csv')
      const column = (name: string) => rows.map(({ id }) => numberIn(cells.get(id) ?? {}, name))
      return {
        values: rows.map((row) => numberIn(row, 'cum30_jobs') ?? 0),
        weights: column('population').map((people) => people ?? 0),
        wealth: column('income_per_capita'),
        decile: column('income_decile'),
        expected,
        enough,
      }
    }

    test('concentration index: the reference puts cells of the same income in the order of its rows; in that order to 1e-12', () => {
      const { expected, ...given } = read()
      const order = [...given.wealth.keys()].toSorted(
        (a, b) => Number(given.wealth[a]) - Number(given.wealth[b]),
      )
      const inRows = given.wealth.map((own, at) => (own === null ? null : order.indexOf(at)))
      const standard = concentrationIndex({ ...given, wealth: inRows })!
      expect(relativeError(standard, expected.concentration_standard)).toBeLessThan(1e-12)
      // Ours does not change with the order of rows.
      expect(relativeError(concentrationIndex(given), expected.concentration_standard)).toBeLessThan(1e-4)
      // The reference also takes the range from cells without income: the least is 0 there, 1 where people live.
      const people = given.values.filter((_, at) => given.wealth[at] !== null)
      const range = (of: readonly number[]) => Math.max(...of) - Math.min(...of)
      const corrected = concentrationIndex({ ...given, wealth: inRows }, 'corrected')!
      const asTheirs = corrected * (range(people) / range(given.values))
      expect(relativeError(asTheirs, expected.concentration_corrected)).toBeLessThan(1e-12)
    })

    test('shortfall, to 1e-12', () => {
      const { values, weights, wealth, enough, expected } = read()
      const peopled = weights.map((people, at) => (wealth[at] === null ? 0 : people))
      for (const aversion of [0, 1, 2] as const)
        expect(
          relativeError(
            shortfall({ values, weights: peopled, enough, aversion }),
            expected.fgt[`FGT${aversion}`],
          ),
        ).toBeLessThan(1e-12)
    })

    test('Palma ratio: the reference puts cells whole into tenths; with its tenths ours is the same', () => {
      const { values, weights, wealth, decile, expected } = read()
      const mean = (isWanted: (tenth: number) => boolean) => {
        let [sum, people] = [0, 0]
        decile.forEach((tenth, at) => {
          if (tenth === null || !isWanted(tenth)) return
          sum += weights[at]! * values[at]!
          people += weights[at]!
        })
        return sum / people
      }
      expect(
        relativeError(mean((tenth) => tenth === 10) / mean((tenth) => tenth <= 4), expected.palma),
      ).toBeLessThan(1e-12)
      // Ours takes exactly a tenth and two fifths of the people: 0.6 % less.
      expect(palmaRatio({ values, weights, wealth })).toBeCloseTo(3.77930385863858, 10)
    })
  },
)

describe('by hand', () => {
  const wealth = [1, 2, 3, 4]
  test('only the wealthiest has something: 3/4; only the poorest: −3/4; all alike: 0', () => {
    expect(concentrationIndex({ values: [0, 0, 0, 8], wealth })).toBeCloseTo(0.75, 14)
    expect(concentrationIndex({ values: [8, 0, 0, 0], wealth })).toBeCloseTo(-0.75, 14)
    expect(concentrationIndex({ values: [3, 3, 3, 3], wealth })).toBeCloseTo(0, 14)
    // 4 · mean ÷ range · C = 4 · 2 ÷ 8 · 0.75
    expect(concentrationIndex({ values: [0, 0, 0, 8], wealth }, 'corrected')).toBeCloseTo(0.75, 14)
  })
  test('ten people with 1 … 10, the poorest first: (10) ÷ (mean of 1 … 4)', () => {
    const values = Array.from({ length: 10 }, (_, at) => at + 1)
    expect(palmaRatio({ values, wealth: values })).toBeCloseTo(10 / 2.5, 12)
  })
  test('one area of the poor and one of the rich: both hold parts of both groups', () => {
    // 20 % poor with 1, 80 % rich with 3: the poorest two fifths have (1 + 3) ÷ 2 a head.
    expect(palmaRatio({ values: [1, 3], wealth: [1, 2], weights: [20, 80] })).toBeCloseTo(3 / 2, 12)
  })
  test('half of the people lack half of what is enough', () => {
    const given = { values: [5, 20], enough: 10 }
    expect(shortfall({ ...given, aversion: 0 })).toBe(0.5)
    expect(shortfall({ ...given, aversion: 1 })).toBe(0.25)
    expect(shortfall({ ...given, aversion: 2 })).toBe(0.125)
  })
})

test('ordered by itself, the concentration index is Gini; whose wealth is the same stand beside each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 30 }), (values) => {
      fc.pre(values.some((value) => value > 0))
      expect(concentrationIndex({ values, wealth: values })).toBeCloseTo(gini({ values })!, 10)
      expect(concentrationIndex({ values, wealth: values.map(() => 1) })).toBeCloseTo(0, 10)
    }),
  )
})

describe('gaps and edges', () => {
  test('nothing to say without people, values or differences', () => {
    expect(concentrationIndex({ values: [], wealth: [] })).toBeNull()
    expect(concentrationIndex({ values: [0, 0], wealth: [1, 2] })).toBeNull()
    expect(concentrationIndex({ values: [2, 2], wealth: [1, 2] }, 'corrected')).toBeNull()
    expect(palmaRatio({ values: [0, 0, 1], wealth: [1, 2, 3] })).toBeNull()
    expect(palmaRatio({ values: [null], wealth: [1] })).toBeNull()
    expect(shortfall({ values: [null], enough: 1, aversion: 0 })).toBeNull()
  })
  test.each([
    ['wealth: 1 values instead of 2', () => palmaRatio({ values: [1, 2], wealth: [1] })],
    ['enough: 0', () => shortfall({ values: [1], enough: 0, aversion: 0 })],
  ])('an argument that does not fit is named: %s', (message, call) => {
    expect(call).toThrow(message)
  })
})
