import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  binaryDecay,
  exponentialGaussianDecay,
  floatingCatchment,
  pairsFromEntries,
  pairsWithinReach,
  stepDecay,
  weighPairs,
  type Decay,
} from './index.ts'

type Fraction = [number, number]
type Expected = { ratio: Fraction[]; access: Fraction[] }
type Small = {
  demand: number[]
  capacity: number[]
  pairs: { supply: number; demand: number; value: number }[]
  binary: Expected & { reach: number }
  step: Expected & { rings: { upTo: number; weight: number }[] }
}

const small: Small = JSON.parse(
  readFileSync(new URL('../../vectors/accessibility/floating-catchment.json', import.meta.url), 'utf8'),
)
const sharedVectors = new URL('../../../../../shared/vectors/accessibility/', import.meta.url)
const absent = '../shared/vectors/accessibility is absent'

describe('the small vector in exact fractions', () => {
  const pairs = pairsFromEntries({
    supplyCount: small.capacity.length,
    demandCount: small.demand.length,
    entries: small.pairs,
  })
  test.each([
    ['2SFCA', binaryDecay(small.binary), small.binary],
    ['E2SFCA by rings', stepDecay(small.step.rings), small.step],
  ] as const)('%s', (_, decay, { ratio, access }) => {
    const result = floatingCatchment({
      pairs: weighPairs(pairs, decay),
      demand: small.demand,
      capacity: small.capacity,
    })
    ratio.forEach(([part, whole], site) => expect(result.ratio[site]).toBeCloseTo(part / whole, 14))
    access.forEach(([part, whole], place) => expect(result.access[place]).toBeCloseTo(part / whole, 14))
  })
})

type Reference = { geoid: string; pop: number } & Record<string, number>
type PySalSmall = {
  demand: { geoid: string; pop: number }[]
  supply: { geoid: string; kapa: number }[]
  cost: { origin: string; dest: string; cost: number }[]
  result: Reference[]
}

describe('PySAL access on 12 places and 5 sites with loaded costs', () => {
  const methods: [column: string, decay: Decay][] = [
    ['2sfca_kapa', binaryDecay({ reach: 8 })],
    [
      'e2sfca_step_kapa',
      stepDecay([
        { upTo: 4, weight: 1 },
        { upTo: 8, weight: 0.68 },
        { upTo: 12, weight: 0.22 },
      ]),
    ],
    ['e2sfca_gaussian_kapa', exponentialGaussianDecay({ sigma: 5, reach: 16 })],
  ]
  test.for(methods)('%s', ([column, decay], { skip }) => {
    const file = new URL('small_fca.json', sharedVectors)
    if (!existsSync(file)) skip(absent)
    const reference: PySalSmall = JSON.parse(readFileSync(file, 'utf8'))
    const pairs = pairsFromEntries({
      supplyCount: reference.supply.length,
      demandCount: reference.demand.length,
      entries: reference.cost.map(({ origin, dest, cost }) => ({
        supply: reference.supply.findIndex(({ geoid }) => geoid === dest),
        demand: reference.demand.findIndex(({ geoid }) => geoid === origin),
        value: cost,
      })),
    })
    const { access } = floatingCatchment({
      pairs: weighPairs(pairs, decay),
      demand: reference.demand.map(({ pop }) => pop),
      capacity: reference.supply.map(({ kapa }) => kapa),
    })
    reference.result.forEach((row) => {
      const place = reference.demand.findIndex(({ geoid }) => geoid === row.geoid)
      expect(access[place]).toBeCloseTo(row[column] ?? Number.NaN, 12)
    })
  })
})

function readCsv(name: string): Map<string, Record<string, string>> {
  const [head = '', ...lines] = readFileSync(new URL(name, sharedVectors), 'utf8').trim().split('\n')
  const columns = head.split(',')
  return new Map(
    lines.map((line) => {
      const cells = line.split(',')
      return [cells[0] ?? '', Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))]
    }),
  )
}

describe('PySAL access on 1,930 tracts of Chicago with distances from coordinates', () => {
  const rings = [
    { upTo: 5, weight: 1 },
    { upTo: 10, weight: 0.68 },
    { upTo: 15, weight: 0.22 },
  ]
  const methods: [method: string, reachKm: number, decay: Decay][] = [
    ['2sfca', 10, binaryDecay({ reach: 10 })],
    ['e2sfca_step', 15, stepDecay(rings)],
    ['e2sfca_gaussian', 20, exponentialGaussianDecay({ sigma: 5, reach: 20 })],
  ]
  test.for(methods)('%s', ([method, reach, decay], { skip }) => {
    if (!existsSync(new URL('chicago_tracts.csv', sharedVectors))) skip(absent)
    const tracts = [...readCsv('chicago_tracts.csv').values()]
    const places = {
      x: tracts.map(({ x }) => Number(x) / 1000),
      y: tracts.map(({ y }) => Number(y) / 1000),
    }
    const pairs = weighPairs(
      pairsWithinReach({ supply: places, demand: places, reach, metric: 'planar' }),
      decay,
    )
    const reference = readCsv('chicago_fca_result.csv')
    for (const kind of ['doc', 'dentist']) {
      const { access } = floatingCatchment({
        pairs,
        demand: tracts.map(({ pop }) => Number(pop)),
        capacity: tracts.map((tract) => Number(tract[kind])),
      })
      tracts.forEach(({ geoid }, place) => {
        const expected = Number(reference.get(geoid ?? '')?.[`${method}_${kind}`])
        expect(Math.abs((access[place] ?? Number.NaN) - expected)).toBeLessThanOrEqual(
          1e-12 + 1e-9 * expected,
        )
      })
    }
  })
})

test('nobody and nothing give nothing', () => {
  const pairs = pairsFromEntries({ supplyCount: 0, demandCount: 2, entries: [] })
  expect([...floatingCatchment({ pairs, demand: [1, 2], capacity: [] }).access]).toEqual([0, 0])
})

test.each([
  ['demand: 1 values for 2', { demand: [1], capacity: [1] }],
  ['demand: NaN at position 1', { demand: [1, Number.NaN], capacity: [1] }],
  ['capacity: -1 at position 0', { demand: [1, 1], capacity: [-1] }],
])('an argument that does not fit is named: %s', (message, amounts) => {
  const pairs = pairsFromEntries({ supplyCount: 1, demandCount: 2, entries: [] })
  expect(() => floatingCatchment({ pairs, ...amounts })).toThrow(message)
})
