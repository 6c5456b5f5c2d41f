import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EARTH_RADIUS_METRES, greatCircleMetres, pairsWithinReach, type SparsePairs } from './index.ts'

type Place = readonly [x: number, y: number]

const oneDegree = (2 * Math.PI * EARTH_RADIUS_METRES) / 360

function columns(places: readonly Place[]) {
  return { x: places.map(([x]) => x), y: places.map(([, y]) => y) }
}

function listed(pairs: SparsePairs): string[] {
  return Array.from({ length: pairs.supplyCount }, (_, site) =>
    Array.from(
      pairs.demand.subarray(pairs.start[site], pairs.start[site + 1]),
      (place) => `${site}-${place}`,
    ),
  )
    .flat()
    .sort()
}

function everyPair(
  supply: readonly Place[],
  demand: readonly Place[],
  isNear: (a: Place, b: Place) => boolean,
): string[] {
  return supply
    .flatMap((site, j) => demand.flatMap((place, i) => (isNear(site, place) ? `${j}-${i}` : [])))
    .sort()
}

describe('on the plane', () => {
  test('a pair exactly at the reach counts, with its distance', () => {
    const pairs = pairsWithinReach({
      supply: columns([[0, 0]]),
      demand: columns([
        [3, 4],
        [3.0001, 4],
      ]),
      reach: 5,
      metric: 'planar',
    })
    expect(listed(pairs)).toEqual(['0-0'])
    expect([...pairs.value]).toEqual([5])
  })

  test('finds what a look at every pair finds', () => {
    const place: fc.Arbitrary<Place> = fc.tuple(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
    )
    const places = fc.array(place, { maxLength: 40 })
    fc.assert(
      fc.property(places, places, fc.integer({ min: 0, max: 60 }), (supply, demand, reach) => {
        const pairs = pairsWithinReach({
          supply: columns(supply),
          demand: columns(demand),
          reach,
          metric: 'planar',
        })
        const near = (a: Place, b: Place) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 <= reach * reach
        expect(listed(pairs)).toEqual(everyPair(supply, demand, near))
      }),
    )
  })
})

describe('on the globe', () => {
  test('neighbours on both sides of the date line find each other', () => {
    const [west, east]: Place[] = [
      [179.999, 10],
      [-179.999, 10],
    ]
    for (const [site, place] of [
      [west!, east!],
      [east!, west!],
    ]) {
      const pairs = pairsWithinReach({
        supply: columns([site!]),
        demand: columns([place!]),
        reach: 300,
        metric: 'great-circle',
      })
      expect(listed(pairs)).toEqual(['0-0'])
    }
  })

  test('finds what a look at every pair finds, at the poles and over the date line too', () => {
    const place: fc.Arbitrary<Place> = fc.tuple(
      fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.9, -179.9)),
      fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.9)),
    )
    const places = fc.array(place, { maxLength: 40 })
    const reach = fc.double({ min: 0, max: 180 * oneDegree, noNaN: true })
    fc.assert(
      fc.property(places, places, reach, (supply, demand, metres) => {
        const pairs = pairsWithinReach({
          supply: columns(supply),
          demand: columns(demand),
          reach: metres,
          metric: 'great-circle',
        })
        const slack = 1 // metre: two formulas, each loses digits for places on opposite sides of the globe
        expect(listed(pairs)).toEqual(
          expect.arrayContaining(
            everyPair(supply, demand, (a, b) => greatCircleMetres(a, b) < metres - slack),
          ),
        )
        expect(everyPair(supply, demand, (a, b) => greatCircleMetres(a, b) <= metres + slack)).toEqual(
          expect.arrayContaining(listed(pairs)),
        )
        expect(new Set(listed(pairs)).size).toBe(pairs.demand.length)
      }),
    )
  })

  test('distances agree with the haversine formula to a tenth of a millimetre in a town', () => {
    const inTown = fc.tuple(
      fc.double({ min: 13.2, max: 13.5, noNaN: true }),
      fc.double({ min: 52.4, max: 52.6, noNaN: true }),
    )
    fc.assert(
      fc.property(inTown, inTown, (a, b) => {
        const pairs = pairsWithinReach({
          supply: columns([a]),
          demand: columns([b]),
          reach: 60_000,
          metric: 'great-circle',
        })
        expect(pairs.value[0]).toBeCloseTo(greatCircleMetres(a, b), 4)
      }),
    )
  })
})

test('no sites or no places give no pairs', () => {
  const nobody = { x: [], y: [] }
  const somebody = { x: [1], y: [1] }
  expect(
    pairsWithinReach({ supply: nobody, demand: somebody, reach: 5, metric: 'planar' }).demand,
  ).toHaveLength(0)
  expect([
    ...pairsWithinReach({ supply: somebody, demand: nobody, reach: 5, metric: 'planar' }).start,
  ]).toEqual([0, 0])
})

test.each([
  ['reach', { supply: { x: [1], y: [1] }, reach: -1 }],
  ['supply: 2 x and 1 y', { supply: { x: [1, 2], y: [1] }, reach: 1 }],
  ['supply', { supply: { x: [1], y: [95] }, reach: 1 }],
])('an argument that does not fit is named: %s', (message, { supply, reach }) => {
  const search = () => pairsWithinReach({ supply, demand: { x: [0], y: [0] }, reach, metric: 'great-circle' })
  expect(search).toThrow(RangeError)
  expect(search).toThrow(message)
})
