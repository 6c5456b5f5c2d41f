import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairsFromEntries, rationalAgents } from './index.ts'

type Town = { demand: number[]; capacity: number[]; minutes: (number | null)[][] }

/** Hard cases: small whole numbers bring many ties, and next to millions a thousandth loses its digits. */
const amount = fc.oneof(
  fc.nat(5),
  fc.double({ min: 0.5, max: 100, noNaN: true }),
  fc.integer({ min: -6, max: 6 }).map((power) => 10 ** power),
)
const way = fc.oneof(fc.constant(null), fc.nat(6), fc.double({ min: 0, max: 30, noNaN: true }))

const town: fc.Arbitrary<Town> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([sites, places]) =>
    fc.record({
      demand: fc.array(amount, { minLength: places, maxLength: places }),
      capacity: fc.array(amount, { minLength: sites, maxLength: sites }),
      minutes: fc.array(fc.array(way, { minLength: places, maxLength: places }), {
        minLength: sites,
        maxLength: sites,
      }),
    }),
  )

const tau = 10

function settle({ demand, capacity, minutes }: Town, demandPerCapacity?: number) {
  const pairs = pairsFromEntries({
    supplyCount: capacity.length,
    demandCount: demand.length,
    entries: minutes.flatMap((row, supply) => row.map((value, place) => ({ supply, demand: place, value }))),
  })
  return rationalAgents({
    pairs,
    demand,
    capacity,
    tau,
    ...(demandPerCapacity !== undefined && { demandPerCapacity }),
  })
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
const near = (actual: number, expected: number, slack = 1e-9) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(slack * Math.max(1, Math.abs(expected)))

test('it always gets to the equilibrium: nobody could pay less elsewhere', () => {
  fc.assert(
    fc.property(town, (place) => {
      const { cost, crowding, relativeGap } = settle(place)
      expect(relativeGap).toBeLessThanOrEqual(1e-12)
      place.demand.forEach((_, at) => {
        const offers = place.minutes.flatMap((row, site) => {
          const [minutes, crowd] = [row[at] ?? null, crowding[site] ?? null]
          return minutes === null || crowd === null ? [] : [crowd + minutes / tau]
        })
        if (offers.length === 0) expect(cost[at]).toBeNull()
        else near(cost[at] ?? NaN, Math.min(...offers))
      })
    }),
    { numRuns: 500 },
  )
})

test('everybody who reaches a site goes somewhere, and what they pay is what the sites and ways cost', () => {
  fc.assert(
    fc.property(town, (place) => {
      const { cost, crowding, load, meanWay } = settle(place)
      const people = place.demand.map((own, at) => (cost[at] === null ? 0 : own))
      near(sum(load), sum(people))
      near(
        sum(people.map((own, at) => own * (cost[at] ?? 0))),
        sum([...load].map((own, site) => own * (crowding[site] ?? 0))) +
          sum(people.map((own, at) => (own * (meanWay[at] ?? 0)) / tau)),
      )
    }),
  )
})

test('more capacity at a site never costs anybody more', () => {
  fc.assert(
    fc.property(town, fc.nat(8), fc.double({ min: 0, max: 100, noNaN: true }), (place, at, more) => {
      const site = at % place.capacity.length
      const capacity = place.capacity.map((own, position) => (position === site ? own + more : own))
      const [before, after] = [settle(place, 3).cost, settle({ ...place, capacity }, 3).cost]
      before.forEach((cost, position) => {
        if (cost !== null) expect(after[position] ?? Infinity).toBeLessThanOrEqual(cost + 1e-9 * (1 + cost))
      })
    }),
  )
})

test('neither the unit of people nor that of capacity changes the cost', () => {
  fc.assert(
    fc.property(town, fc.double({ min: 0.01, max: 100, noNaN: true }), (place, factor) => {
      const { cost } = settle(place)
      for (const scaled of [
        { ...place, demand: place.demand.map((own) => own * factor) },
        { ...place, capacity: place.capacity.map((own) => own * factor) },
      ]) {
        settle(scaled).cost.forEach((own, at) => {
          if (own === null) expect(cost[at]).toBeNull()
          else near(own, cost[at] ?? NaN)
        })
      }
    }),
  )
})
