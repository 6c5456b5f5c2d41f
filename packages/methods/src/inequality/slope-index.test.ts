import { describe, expect, test } from 'vitest'
import {
  absent,
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
  type Row,
} from '../rates/reference-files-for-tests.ts'
import {
  quantileGroups,
  slopeIndex,
  slopeInterval,
  standardErrorOf,
  type SlopeInterval,
  type SlopeRequest,
} from './index.ts'

const kinds = ['measure', 'rate', 'share'] as const

/** Rows of the same test and area; the first holds the expected figures. */
function readCases(): Row[][] {
  const cases = new Map<string, Row[]>()
  for (const file of ['phe_sii_test_data.csv', 'phe_sii_test_grouped.csv']) {
    for (const row of readReferenceRows(`inequality/${file}`)) {
      const name = `${file} ${row['TestDescription']} ${row['Area']}`
      cases.set(name, [...(cases.get(name) ?? []), row])
    }
  }
  return [...cases.values()].filter(([first]) => first?.['sii'] !== '')
}

function requestOf(rows: Row[]): SlopeRequest & { standardErrors: (number | null)[] } {
  const description = rows[0]?.['TestDescription'] ?? ''
  return {
    populations: rows.map((row) => numberIn(row, 'Population')),
    values: rows.map((row) => numberIn(row, 'Value')),
    standardErrors: rows.map((row) => numberIn(row, 'StandardError')),
    kind: kinds[numberIn(rows[0]!, 'ValueType') ?? 0]!,
    line: description.includes('transform') ? 'on-scale' : 'straight',
  }
}

function multiplierOf([first]: Row[]): number {
  const description = first?.['TestDescription'] ?? ''
  if (description.includes('x 100')) return 100
  if (description.includes('x -100')) return -100
  return description.includes('negative multiplier') ? -1 : 1
}

describe.skipIf(!isThere('inequality/phe_sii_test_data.csv'))(
  `PHEindicatormethods’ phe_sii (or: ${absent})`,
  () => {
    const cases = isThere('inequality/phe_sii_test_data.csv') ? readCases() : []

    test('there are cases of every kind', () => {
      expect(cases.length).toBeGreaterThan(40)
      expect(new Set(cases.map((rows) => rows[0]?.['ValueType']))).toEqual(new Set(['0', '1', '2']))
    })

    test('slope, relative index and intercept, to 1e-11', () => {
      for (const rows of cases) {
        const found = slopeIndex(requestOf(rows))!
        const factor = multiplierOf(rows)
        const [first] = rows
        const expectedRelative = numberIn(first!, 'rii')
        const expectedIntercept = numberIn(first!, 'Intercept')
        const name = first?.['TestDescription']
        expect(relativeError(found.slope * factor, numberIn(first!, 'sii')!), name).toBeLessThan(1e-11)
        const relative = factor < 0 ? 1 / found.relative : found.relative
        if (expectedRelative !== null)
          expect(relativeError(relative, expectedRelative), name).toBeLessThan(1e-11)
        if (expectedIntercept !== null)
          expect(relativeError(found.intercept, expectedIntercept), name).toBeLessThan(1e-11)
      }
    })

    // The reference draws 100,000 (or 10,000) times, we 10,000: each end is known to about 2 % of the half width.
    test('intervals, to 8 % of their half width: what two simulations differ', () => {
      for (const rows of cases.filter(([first]) => first?.['sii_lowercl_1'] !== '')) {
        const [first] = rows
        const confidence = first?.['TestDescription']?.includes('multiple') ? 0.95 : confidenceOf(first!)
        const found = slopeInterval({ ...requestOf(rows), confidence, seed: 6 })!
        const turned = multiplierOf(rows)
        const ends = (
          isRateOnScale(rows) ? slopesAroundTheMiddle(found) : [found.slopeLower, found.slopeUpper]
        )
          .map((end) => end * turned)
          .sort((a, b) => a - b)
        const expected = [numberIn(first!, 'sii_lowercl_1')!, numberIn(first!, 'sii_uppercl_1')!]
        const half = (expected[1]! - expected[0]!) / 2
        expect(Math.abs(ends[0]! - expected[0]!), first?.['TestDescription']).toBeLessThan(0.08 * half)
        expect(Math.abs(ends[1]! - expected[1]!), first?.['TestDescription']).toBeLessThan(0.08 * half)
        if (first?.['rii'] === '') continue
        const relatives = [found.relativeLower, found.relativeUpper]
          .map((value) => (turned < 0 ? 1 / value : value))
          .sort((a, b) => a - b)
        const relative = [numberIn(first!, 'rii_lowercl_1')!, numberIn(first!, 'rii_uppercl_1')!]
        const width = (relative[1]! - relative[0]!) / 2
        expect(Math.abs(relatives[0]! - relative[0]!)).toBeLessThan(0.08 * width)
        expect(Math.abs(relatives[1]! - relative[1]!)).toBeLessThan(0.08 * width)
      }
    })

    function isRateOnScale(rows: Row[]): boolean {
      const { kind, line } = requestOf(rows)
      return kind === 'rate' && line === 'on-scale'
    }

    /**
     * The reference turns the line around its middle, whose height it takes for certain, to come from slopes on the scale to
     * slopes of the rate; we draw height and slope together, as they come. Where the last groups are the less certain ones,
     * as here, its ends lie up to 7 % further out.
     */
    function slopesAroundTheMiddle({ intercept, relative, relativeLower, relativeUpper }: SlopeInterval) {
      const middle = intercept * Math.sqrt(relative)
      return [relativeLower, relativeUpper].map((end) => middle * (Math.sqrt(end) - 1 / Math.sqrt(end)))
    }

    test('our ends of a slope on the scale lie within 12 % of the reference’s', () => {
      for (const rows of cases.filter((own) => isRateOnScale(own) && multiplierOf(own) === 1)) {
        const [first] = rows
        const found = slopeInterval({ ...requestOf(rows), confidence: confidenceOf(first!), seed: 6 })!
        const expected = [numberIn(first!, 'sii_lowercl_1')!, numberIn(first!, 'sii_uppercl_1')!]
        const half = (expected[1]! - expected[0]!) / 2
        expect(Math.abs(found.slopeLower - expected[0]!)).toBeLessThan(0.12 * half)
        expect(Math.abs(found.slopeUpper - expected[1]!)).toBeLessThan(0.12 * half)
      }
    })

    /** Some tests name another confidence than the column has. */
    function confidenceOf(row: Row): number {
      if (row['TestDescription']?.includes('99%')) return 0.99
      return /with 98%/i.test(row['TestDescription'] ?? '') ? 0.98 : 0.95
    }

    test('standard errors from intervals, to the digits that the intervals have', () => {
      for (const rows of cases) {
        for (const row of rows) {
          const found = standardErrorOf({
            lower: numberIn(row, 'LowerCL')!,
            upper: numberIn(row, 'UpperCL')!,
            kind: requestOf(rows).kind,
          })
          expect(relativeError(found, numberIn(row, 'StandardError')!)).toBeLessThan(0.001)
        }
      }
    })
  },
)

test.skipIf(!isThere('inequality/inequality_r.json'))('phe_sii on ten groups, to 1e-11', () => {
  type Expected = { sii: number; rii: number }[]
  type Ends = 'sii_lower95_0cl' | 'sii_upper95_0cl' | 'rii_lower95_0cl' | 'rii_upper95_0cl'
  const vector = readReferenceJson<{
    sii_input: { pop: number; value: number; se: number }[]
    linear_value_type0: (Expected[number] & Record<Ends, number>)[]
    rate_log_value_type1: Expected
    prop_logit_value_type2: Expected
  }>('inequality/inequality_r.json')
  const populations = vector.sii_input.map(({ pop }) => pop)
  const values = vector.sii_input.map(({ value }) => value)
  for (const [kind, line, factor, [expected]] of [
    ['measure', 'straight', 1, vector.linear_value_type0],
    ['rate', 'on-scale', 1, vector.rate_log_value_type1],
    ['share', 'on-scale', 0.01, vector.prop_logit_value_type2],
  ] as const) {
    const found = slopeIndex({ populations, values: values.map((value) => value * factor), kind, line })
    expect(relativeError(found?.slope, expected?.sii ?? 0), kind).toBeLessThan(1e-11)
    expect(relativeError(found?.relative, expected?.rii ?? 0), kind).toBeLessThan(1e-11)
  }
  // The reference's ends come out of 10,000 draws, ours too: to 8 % of the half width.
  const { sii_lower95_0cl, sii_upper95_0cl, rii_lower95_0cl, rii_upper95_0cl } = vector.linear_value_type0[0]!
  const standardErrors = vector.sii_input.map(({ se }) => se)
  const found = slopeInterval({
    populations,
    values,
    standardErrors,
    kind: 'measure',
    line: 'straight',
    seed: 6,
  })!
  const expectEnds = (ours: number[], theirs: number[]) =>
    ours.forEach((end, at) =>
      expect(Math.abs(end - theirs[at]!)).toBeLessThan(0.04 * Math.abs(theirs[1]! - theirs[0]!)),
    )
  expectEnds([found.slopeLower, found.slopeUpper], [sii_lower95_0cl, sii_upper95_0cl])
  expectEnds([found.relativeLower, found.relativeUpper], [rii_lower95_0cl, rii_upper95_0cl])
})

test.skipIf(!isThere('smallarea/phe/test_quantiles_ug.csv'))(
  'phe_quantile: groups of 982 areas and indicators',
  () => {
    const cuts: Record<string, number> = { Decile: 10, Septile: 7, Quartile: 4 }
    const sets = new Map<string, Row[]>()
    for (const row of readReferenceRows('smallarea/phe/test_quantiles_ug.csv')) {
      // The set without groups ranks all indicators of the table together.
      const parts = { None: [], IndSex: ['IndSexRef'], IndSexReg: ['IndSexRef', 'ParentCode'] }[
        row['GroupSet'] ?? ''
      ]
      const name = ['GroupSet', ...(parts ?? [])].map((part) => row[part]).join()
      sets.set(name, [...(sets.get(name) ?? []), row])
    }
    for (const [name, rows] of sets) {
      const found = quantileGroups({
        values: rows.map((row) => numberIn(row, 'Value')),
        groups: cuts[rows[0]?.['QuantileNm'] ?? ''] ?? 0,
        order: rows[0]?.['Polarity'] === 'TRUE' ? 'descending' : 'ascending',
      })
      expect(found, name).toEqual(rows.map((row) => numberIn(row, 'QuantileInGrp')))
    }
  },
)

describe('by hand', () => {
  test('two equal halves with 30 and 20: the line runs from 35 to 15', () => {
    const found = slopeIndex({ populations: [5, 5], values: [30, 20], kind: 'measure', line: 'straight' })!
    expect(found.slope).toBeCloseTo(-20, 12)
    expect(found.intercept).toBeCloseTo(35, 12)
    expect(found.relative).toBeCloseTo(15 / 35, 12)
  })
  test('everywhere the same: slope 0, relative index 1', () => {
    for (const line of ['straight', 'on-scale'] as const) {
      const found = slopeIndex({ populations: [3, 9, 4], values: [0.2, 0.2, 0.2], kind: 'share', line })!
      expect(found.slope).toBeCloseTo(0, 14)
      expect(found.relative).toBeCloseTo(1, 14)
    }
  })
  test('of a measure the interval is the normal one: ± 1.96 times the error of the slope', () => {
    // Slope = 2 (y₂ − y₁), its error 2 √(1 + 1).
    const found = slopeInterval({
      populations: [5, 5],
      values: [30, 20],
      standardErrors: [1, 1],
      kind: 'measure',
      line: 'straight',
      draws: 20_000,
      seed: 2,
    })!
    expect(found.slopeUpper - found.slopeLower).toBeCloseTo(2 * 1.96 * Math.sqrt(8), 0)
  })
  test('groups by rank: equal values share one, missing ones have none', () => {
    expect(quantileGroups({ values: [5, 1, null, 4, 2, 3, 6], groups: 3 })).toEqual([3, 1, null, 2, 1, 2, 3])
    expect(quantileGroups({ values: [1, 1, 1, 2], groups: 2 })).toEqual([1, 1, 1, 2])
    expect(quantileGroups({ values: [1, 2], groups: 3 })).toEqual([null, null])
    expect(quantileGroups({ values: [1, 2], groups: 2, order: 'descending' })).toEqual([2, 1])
  })
})

describe('gaps and edges', () => {
  const request = { kind: 'share', line: 'on-scale' } as const
  test('a missing value leaves no index', () => {
    expect(slopeIndex({ populations: [1, 2], values: [0.5, null], ...request })).toBeNull()
    expect(
      slopeInterval({
        populations: [1, 2],
        values: [0.5, 0.4],
        standardErrors: [1, null],
        seed: 1,
        ...request,
      }),
    ).toBeNull()
  })
  test.each([
    ['populations: a group', () => slopeIndex({ populations: [0, 2], values: [0.1, 0.2], ...request })],
    ['populations: fewer', () => slopeIndex({ populations: [2], values: [0.1], ...request })],
    ['values: 1 instead of 2', () => slopeIndex({ populations: [1, 2], values: [0.1], ...request })],
    ['values: 1 has no place', () => slopeIndex({ populations: [1, 2], values: [0.1, 1], ...request })],
    ['values: 2 is no share', () => slopeIndex({ populations: [1, 2], values: [0.1, 2], ...request })],
    [
      'draws: 3',
      () =>
        slopeInterval({
          populations: [1, 2],
          values: [0.1, 0.2],
          standardErrors: [1, 1],
          draws: 3,
          seed: 1,
          ...request,
        }),
    ],
    ['lower: above', () => standardErrorOf({ lower: 2, upper: 1, kind: 'rate' })],
    ['leaves the scale', () => standardErrorOf({ lower: 0, upper: 1, kind: 'rate' })],
    ['groups: 1', () => quantileGroups({ values: [], groups: 1 })],
    ['values: NaN', () => quantileGroups({ values: [Number.NaN], groups: 2 })],
  ])('an argument that does not fit is named: %s', (message, call) => {
    expect(call).toThrow(message)
  })
})
