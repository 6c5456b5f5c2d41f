import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  balancedCatchment,
  floatingCatchment,
  reachableCapacity,
  reachableDemand,
  spatialAvailability,
  threeStepCatchment,
} from './index.ts'
import { read, town, type Town } from './random-town-for-tests.ts'

const threeStep = (place: Town) => threeStepCatchment(read(place)).access
const balanced = (place: Town) => balancedCatchment(read(place)).access
const availability = (place: Town) =>
  Float64Array.from(spatialAvailability(read(place)).perDemand, (own) => own ?? 0)
const gravity = (place: Town) => reachableCapacity(read(place))

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
const capacityInReach = ({ demand, capacity, weights }: Town) =>
  sum(capacity.filter((_, site) => demand.some((own, at) => own * (weights[site]?.[at] ?? 0) > 0)))

describe('what arrives is what the sites that reach demand have', () => {
  test.each([
    ['three steps', threeStep],
    ['availability', availability],
  ])('%s', (_, measure) => {
    fc.assert(
      fc.property(town, (place) => {
        near(sum(measure(place).map((own, at) => own * (place.demand[at] ?? 0))), capacityInReach(place))
      }),
    )
  })
})

test('balanced: demand is only shared out, and so is the level of service', () => {
  fc.assert(
    fc.property(town, (place) => {
      const { access, ratio } = balancedCatchment(read(place))
      near(sum(access), sum(ratio))
      const reaching = place.demand.filter((_, at) =>
        place.capacity.some((own, site) => own * (place.weights[site]?.[at] ?? 0) > 0),
      )
      const served = sum(ratio.map((own, site) => (own > 0 ? (place.capacity[site] ?? 0) / own : 0)))
      near(served, sum(reaching))
    }),
  )
})

test('availability with α = 1 is the access of the two-step method, wherever somebody lives', () => {
  fc.assert(
    fc.property(town, (place) => {
      const { access } = floatingCatchment(read(place))
      spatialAvailability(read(place)).perDemand.forEach((own, at) => {
        if (own === null) expect(place.demand[at]).toBe(0)
        else near(own, access[at] ?? NaN)
      })
    }),
  )
})

test('capacity reached from all places and people reaching all sites are two sides of the same sum', () => {
  fc.assert(
    fc.property(town, (place) => {
      const given = read(place)
      near(
        sum(reachableCapacity(given).map((own, at) => own * (place.demand[at] ?? 0))),
        sum(reachableDemand(given).map((own, site) => own * (place.capacity[site] ?? 0))),
      )
    }),
  )
})

describe('every measure', () => {
  const measures = { threeStep, balanced, availability, gravity }

  test.each(Object.entries(measures))(
    '%s: more capacity at a site with capacity never lowers anybody’s access',
    (_, measure) => {
      fc.assert(
        fc.property(town, fc.nat(7), fc.double({ min: 0, max: 100, noNaN: true }), (place, at, more) => {
          const site = at % place.capacity.length
          // A new site draws people away from others, so that a measure that shares people may fall somewhere.
          fc.pre((place.capacity[site] ?? 0) > 0)
          const capacity = place.capacity.map((own, position) => (position === site ? own + more : own))
          const [before, after] = [measure(place), measure({ ...place, capacity })]
          before.forEach((own, position) => {
            expect(after[position]).toBeGreaterThanOrEqual(own - 1e-12 * Math.abs(own))
          })
        }),
      )
    },
  )

  test.each(Object.entries(measures))(
    '%s: twice the capacity everywhere is twice the access',
    (_, measure) => {
      fc.assert(
        fc.property(town, fc.double({ min: 0.1, max: 10, noNaN: true }), (place, factor) => {
          const richer = measure({ ...place, capacity: place.capacity.map((own) => own * factor) })
          measure(place).forEach((own, at) => near(richer[at] ?? NaN, own * factor))
        }),
      )
    },
  )

  test.each(Object.entries({ threeStep, balanced, availability }))(
    '%s: twice the demand everywhere is half the access',
    (_, measure) => {
      fc.assert(
        fc.property(town, fc.double({ min: 0.1, max: 10, noNaN: true }), (place, factor) => {
          const fuller = measure({ ...place, demand: place.demand.map((own) => own * factor) })
          measure(place).forEach((own, at) => near(fuller[at] ?? NaN, own / factor))
        }),
      )
    },
  )

  test.each(Object.entries({ threeStep, balanced, availability }))(
    '%s: weights count relative to each other',
    (_, measure) => {
      fc.assert(
        fc.property(town, fc.double({ min: 0.1, max: 10, noNaN: true }), (place, factor) => {
          const weights = place.weights.map((row) => row.map((own) => own * factor))
          const scaled = measure({ ...place, weights })
          measure(place).forEach((own, at) => near(scaled[at] ?? NaN, own))
        }),
      )
    },
  )
})
