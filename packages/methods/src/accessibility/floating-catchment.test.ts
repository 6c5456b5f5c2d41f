import { describe, expect, test } from 'vitest'
import { binaryDecay, floatingCatchment, pairsFromEntries, stepDecay, weighPairs } from './index.ts'
import { ownVector } from '../../vectors/accessibility/read-vectors.ts'

type Fraction = [number, number]
type Expected = { ratio: Fraction[]; access: Fraction[] }
type Small = {
  demand: number[]
  capacity: number[]
  pairs: { supply: number; demand: number; value: number }[]
  binary: Expected & { reach: number }
  step: Expected & { rings: { upTo: number; weight: number }[] }
}

const small: Small = JSON.parse(ownVector('floating-catchment.json'))

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
