import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floatingCatchment } from './index.ts'
import { read, town, type Town } from './random-town-for-tests.ts'

const catchment = (place: Town) => floatingCatchment(read(place))

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))

test('what arrives is what the sites that reach demand have: nothing is lost and nothing is counted twice', () => {
  fc.assert(
    fc.property(town, (place) => {
      const { access } = catchment(place)
      const reaching = place.capacity.filter((_, site) =>
        place.demand.some((demand, at) => demand * (place.weights[site]?.[at] ?? 0) > 0),
      )
      near(sum(place.demand.map((demand, at) => demand * (access[at] ?? 0))), sum(reaching))
    }),
  )
})

test('more capacity never lowers anybody’s access', () => {
  fc.assert(
    fc.property(town, fc.nat(7), fc.double({ min: 0, max: 100, noNaN: true }), (place, at, more) => {
      const site = at % place.capacity.length
      const capacity = place.capacity.map((own, position) => (position === site ? own + more : own))
      const [before, after] = [catchment(place).access, catchment({ ...place, capacity }).access]
      before.forEach((access, position) => {
        expect(after[position]).toBeGreaterThanOrEqual(access - 1e-12 * Math.abs(access))
      })
    }),
  )
})

test('more demand never raises anybody’s access', () => {
  fc.assert(
    fc.property(town, fc.nat(7), fc.double({ min: 0, max: 100, noNaN: true }), (place, at, more) => {
      const grown = at % place.demand.length
      fc.pre((place.demand[grown] ?? 0) > 0) // a first child can make a site count that nobody lived near
      const demand = place.demand.map((own, position) => (position === grown ? own + more : own))
      const [before, after] = [catchment(place).access, catchment({ ...place, demand }).access]
      before.forEach((access, position) => {
        expect(after[position]).toBeLessThanOrEqual(access + 1e-12 * Math.abs(access))
      })
    }),
  )
})

test('access grows with the capacities and shrinks with the demand in proportion', () => {
  fc.assert(
    fc.property(town, fc.double({ min: 0.1, max: 10, noNaN: true }), (place, factor) => {
      const { access } = catchment(place)
      const richer = catchment({ ...place, capacity: place.capacity.map((own) => own * factor) }).access
      const fuller = catchment({ ...place, demand: place.demand.map((own) => own * factor) }).access
      access.forEach((own, position) => {
        near(richer[position] ?? Number.NaN, own * factor)
        near(fuller[position] ?? Number.NaN, own / factor)
      })
    }),
  )
})

test('the order of sites and places does not matter', () => {
  fc.assert(
    fc.property(town, (place) => {
      const turned = {
        demand: place.demand.toReversed(),
        capacity: place.capacity.toReversed(),
        weights: place.weights.map((row) => row.toReversed()).toReversed(),
      }
      const [access, back] = [catchment(place).access, catchment(turned).access.toReversed()]
      access.forEach((own, position) => near(back[position] ?? Number.NaN, own))
    }),
  )
})
