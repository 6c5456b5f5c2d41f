import { beforeAll, describe, expect, test } from 'vitest'
import {
  balancedCatchment,
  binaryDecay,
  capacityOverReaches,
  costToReach,
  exponentialDecay,
  floatingCatchment,
  linearDecay,
  logisticDecay,
  nearestSite,
  pairsFromColumns,
  powerDecay,
  reachableCapacity,
  reachableDemand,
  spatialAvailability,
  stepDecay,
  weighPairs,
  type Decay,
  type SparsePairs,
} from './index.ts'
import {
  absent,
  hasSharedVectors,
  largestRelativeError,
  sharedColumns,
} from '../../vectors/accessibility/read-vectors.ts'

type City = { pairs: SparsePairs; population: number[]; jobs: number[]; schools: number[] }

const weighed = ({ pairs }: City, decay: Decay) => weighPairs(pairs, decay)
const schoolsBy = (decay: Decay) => (city: City) =>
  reachableCapacity({ pairs: weighed(city, decay), capacity: city.schools })
const sharedSchools = (city: City, decay: Decay) => ({
  pairs: weighed(city, decay),
  demand: city.population,
  capacity: city.schools,
})

const measures: [column: string, measure: (city: City) => ArrayLike<number | null>][] = [
  ['cum30_schools', schoolsBy(binaryDecay({ reach: 30 }))],
  [
    'cum30_jobs',
    (city) => reachableCapacity({ pairs: weighed(city, binaryDecay({ reach: 30 })), capacity: city.jobs }),
  ],
  [
    'cum30_passive_population',
    (city) => reachableDemand({ pairs: weighed(city, binaryDecay({ reach: 30 })), demand: city.population }),
  ],
  [
    'interval_20_40_median_schools',
    ({ pairs, schools }) =>
      capacityOverReaches({ pairs, capacity: schools, from: 20, to: 40, summary: 'median' }),
  ],
  ['gravity_exp02', schoolsBy(exponentialDecay({ rate: 0.2 }))],
  ['gravity_linear50', schoolsBy(linearDecay({ reach: 50 }))],
  ['gravity_logistic40_10', schoolsBy(logisticDecay({ median: 40, standardDeviation: 10 }))],
  [
    'gravity_stepped',
    // R closes its rings on the near side: exactly 10 minutes already count 0.67. Ours belong to the nearer ring.
    schoolsBy(
      stepDecay([
        { upTo: 10 - 1e-9, weight: 1 },
        { upTo: 20 - 1e-9, weight: 0.67 },
        { upTo: 30 - 1e-9, weight: 0.33 },
      ]),
    ),
  ],
  ['gravity_power2', schoolsBy(powerDecay({ exponent: 2 }))],
  [
    'fca_2sfca_exp005',
    (city) => floatingCatchment(sharedSchools(city, exponentialDecay({ rate: 0.05 }))).access,
  ],
  ['fca_2sfca_binary45', (city) => floatingCatchment(sharedSchools(city, binaryDecay({ reach: 45 }))).access],
  [
    'fca_bfca_exp005',
    (city) =>
      balancedCatchment({ ...sharedSchools(city, exponentialDecay({ rate: 0.05 })), attractingSites: 'all' })
        .access,
  ],
  [
    'spatial_availability_exp01',
    // Where a cell reaches a site that nobody reaches, R divides 0 by 0 and leaves it empty: see below.
    (city) => spatialAvailability(sharedSchools(city, exponentialDecay({ rate: 0.1 }))).available,
  ],
  ['closest1', ({ pairs, schools }) => nearestSite({ pairs, capacity: schools }).cost],
  ['closest3', ({ pairs, schools }) => costToReach({ pairs, capacity: schools, wanted: 3 })],
  [
    'balancing_jobs',
    // R looks at whole minutes and wants more jobs than people; as both are whole numbers, that is one more.
    ({ pairs, population, jobs }) =>
      costToReach({
        pairs: { ...pairs, value: pairs.value.map(Math.ceil) },
        capacity: jobs,
        wanted: population.map((people) => (people === 0 ? 0 : people + 1)),
      }),
  ],
]

describe('R accessibility on 898 hexagons of Belo Horizonte, 748,437 loaded travel times', () => {
  let city: City
  let expected: Record<string, string[]>
  beforeAll(() => {
    if (!hasSharedVectors()) return
    const land = sharedColumns('bho_land_use.csv')
    const ids = land['id'] ?? []
    const place = new Map(ids.map((id, at) => [id, at]))
    const numbers = (name: string) => (land[name] ?? []).map(Number)
    const matrix = sharedColumns('bho_travel_matrix.csv.gz')
    city = {
      pairs: pairsFromColumns({
        supplyCount: ids.length,
        demandCount: ids.length,
        supply: (matrix['to_id'] ?? []).map((id) => place.get(id) ?? NaN),
        demand: (matrix['from_id'] ?? []).map((id) => place.get(id) ?? NaN),
        value: (matrix['travel_time'] ?? []).map(Number),
      }),
      population: numbers('population'),
      jobs: numbers('jobs'),
      schools: numbers('schools'),
    }
    const result = sharedColumns('bho_result.csv')
    const row = new Map((result['id'] ?? []).map((id, at) => [id, at]))
    expected = Object.fromEntries(
      Object.entries(result).map(([name, cells]) => [
        name,
        ids.map((id) => cells[row.get(id) ?? -1] ?? 'none'),
      ]),
    )
  })

  test.for(measures)('%s', ([column, measure], { skip }) => {
    if (!hasSharedVectors()) skip(absent)
    const ours = Array.from(measure(city))
    const cells = expected[column] ?? []
    const present = cells.flatMap((cell, at) => (cell === '' || cell === 'Inf' ? [] : [at]))
    expect(present.length).toBeGreaterThan(850)
    const isPresent = new Set(present)
    cells.forEach((cell, at) => {
      if (isPresent.has(at)) return
      const nobody = cell === '' && city.population[at] === 0 && ours[at] === 0
      expect(nobody || ours[at] === null).toBe(true)
    })
    expect(
      largestRelativeError(
        present.map((at) => ours[at] ?? NaN),
        present.map((at) => Number(cells[at])),
      ),
    ).toBeLessThan(1e-12)
  })

  test('people who share themselves among cells without a school are lost: most of the demand here', ({
    skip,
  }) => {
    if (!hasSharedVectors()) skip(absent)
    const given = sharedSchools(city, exponentialDecay({ rate: 0.05 }))
    const nearest = nearestSite({ pairs: city.pairs, capacity: city.schools }).cost
    const people = city.population.reduce((sum, own, at) => sum + (nearest[at] === null ? 0 : own), 0)
    const served = (attractingSites: 'all' | 'with-capacity') =>
      balancedCatchment({ ...given, attractingSites }).ratio.reduce(
        (sum, ratio, site) => sum + (ratio > 0 ? (city.schools[site] ?? 0) / ratio : 0),
        0,
      )
    expect(served('with-capacity') / people).toBeCloseTo(1, 9)
    expect(served('all') / people).toBeLessThan(0.3)
  })
})
