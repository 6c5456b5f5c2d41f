import { describe, expect, test } from 'vitest'
import {
  balancedCatchment,
  pairsFromEntries,
  spatialAvailability,
  stepDecay,
  threeStepCatchment,
  weighPairs,
} from './index.ts'
import { ownVector } from '../../vectors/accessibility/read-vectors.ts'

type Fraction = [number, number]
type Expected = { ratio: Fraction[]; access: Fraction[] }
type Attracting = 'with-capacity' | 'all'

const town: {
  demand: number[]
  capacity: number[]
  pairs: { supply: number; demand: number; value: number }[]
  rings: { upTo: number; weight: number }[]
  threeStep: Record<Attracting, Expected>
  balanced: Record<Attracting, Expected>
  availability: { alpha1: Fraction[]; alpha2: Fraction[] }
} = JSON.parse(ownVector('shared-catchment.json'))

const { demand, capacity } = town
const pairs = weighPairs(
  pairsFromEntries({ supplyCount: 4, demandCount: 4, entries: town.pairs }),
  stepDecay(town.rings),
)
const expectFractions = (actual: Float64Array, expected: Fraction[]) => {
  expect(actual).toHaveLength(expected.length)
  expected.forEach(([part, whole], at) => expect(actual[at]).toBeCloseTo(part / whole, 13))
}

describe('the small town in exact fractions, one site without capacity', () => {
  test.each(['with-capacity', 'all'] as const)('three steps, people go to sites: %s', (attractingSites) => {
    const { access, ratio } = threeStepCatchment({ pairs, demand, capacity, attractingSites })
    expectFractions(access, town.threeStep[attractingSites].access)
    expectFractions(ratio, town.threeStep[attractingSites].ratio)
  })

  test.each(['with-capacity', 'all'] as const)('balanced, people go to sites: %s', (attractingSites) => {
    const { access, ratio } = balancedCatchment({ pairs, demand, capacity, attractingSites })
    expectFractions(access, town.balanced[attractingSites].access)
    expectFractions(ratio, town.balanced[attractingSites].ratio)
  })

  test.each([
    [1, town.availability.alpha1],
    [2, town.availability.alpha2],
  ])('spatial availability, α = %d', (alpha, expected) => {
    expectFractions(spatialAvailability({ pairs, demand, capacity, alpha }).available, expected)
  })

  test('people go to sites with capacity only, if nothing else is said', () => {
    expect(threeStepCatchment({ pairs, demand, capacity })).toEqual(
      threeStepCatchment({ pairs, demand, capacity, attractingSites: 'with-capacity' }),
    )
    expect(balancedCatchment({ pairs, demand, capacity })).toEqual(
      balancedCatchment({ pairs, demand, capacity, attractingSites: 'with-capacity' }),
    )
  })
})

describe('degenerate towns', () => {
  const measures = {
    'three steps': (given: Parameters<typeof threeStepCatchment>[0]) => threeStepCatchment(given).access,
    balanced: (given: Parameters<typeof threeStepCatchment>[0]) => balancedCatchment(given).access,
    availability: (given: Parameters<typeof threeStepCatchment>[0]) => spatialAvailability(given).available,
  }
  const nowhere = pairsFromEntries({ supplyCount: 4, demandCount: 4, entries: [] })
  test.each(Object.entries(measures))('%s: nobody, no capacity, nothing in reach give 0', (_, measure) => {
    const zeros = [0, 0, 0, 0]
    expect([...measure({ pairs, demand: zeros, capacity })]).toEqual(zeros)
    expect([...measure({ pairs, demand, capacity: zeros })]).toEqual(zeros)
    expect([...measure({ pairs: nowhere, demand, capacity })]).toEqual(zeros)
  })

  test.each(Object.entries(measures))('%s: amounts that do not fit are named', (_, measure) => {
    expect(() => measure({ pairs, demand: [1], capacity })).toThrow('demand: 1 values for 4')
    expect(() => measure({ pairs, demand, capacity: [1, 2, 3, Number.NaN] })).toThrow('capacity: NaN')
  })

  test('availability per head is unknown where nobody lives', () => {
    expect(spatialAvailability({ pairs, demand, capacity }).perDemand[3]).toBeNull()
    expect(() => spatialAvailability({ pairs, demand, capacity, alpha: -1 })).toThrow('alpha')
  })
})
