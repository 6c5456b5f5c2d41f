import { beforeAll, describe, expect, test } from 'vitest'
import {
  binaryDecay,
  exponentialGaussianDecay,
  floatingCatchment,
  pairsFromEntries,
  pairsWithinReach,
  powerDecay,
  reachableCapacity,
  reachableDemand,
  stepDecay,
  threeStepCatchment,
  weighPairs,
  type Decay,
  type SparsePairs,
} from './index.ts'
import {
  absent,
  hasSharedVectors,
  largestRelativeError,
  sharedColumns,
  sharedText,
} from '../../vectors/accessibility/read-vectors.ts'

type Case = { pairs: SparsePairs; demand: number[]; capacity: number[] }
type Measure = (decay: Decay) => (given: Case) => ArrayLike<number>

/*
 * PySAL access sums the selection weights of its three-step method over all pairs of the cost table, sites without capacity
 * and sites behind its largest cost included. `all` brings the former; the rings end at their last limit, so they need no
 * more. For the bell curve see the test of its own below.
 */
const gravity: Measure = (decay) => (given) =>
  reachableCapacity({ ...given, pairs: weighPairs(given.pairs, decay) })
const twoStep: Measure = (decay) => (given) =>
  floatingCatchment({ ...given, pairs: weighPairs(given.pairs, decay) }).access
const threeStep: Measure = (decay) => (given) =>
  threeStepCatchment({ ...given, pairs: weighPairs(given.pairs, decay), attractingSites: 'all' }).access

describe('PySAL access on 12 places and 5 sites, one without capacity, with loaded costs', () => {
  const reference: {
    demand: { geoid: string; pop: number }[]
    supply: { geoid: string; kapa: number }[]
    cost: { origin: string; dest: string; cost: number }[]
    result: ({ geoid: string } & Record<string, number>)[]
  } = JSON.parse(
    hasSharedVectors() ? sharedText('small_fca.json') : '{"demand":[],"supply":[],"cost":[],"result":[]}',
  )
  const rings = stepDecay([
    { upTo: 4, weight: 1 },
    { upTo: 8, weight: 0.68 },
    { upTo: 12, weight: 0.22 },
  ])
  const bell = exponentialGaussianDecay({ sigma: 5, reach: 16 })
  const power = powerDecay({ exponent: 2, scale: 5, nearest: 1, reach: 16 })
  const measures: [column: string, measure: (given: Case) => ArrayLike<number>][] = [
    ['catchment_thr_kapa', gravity(binaryDecay({ reach: 8 }))],
    ['catchment_gaussian_kapa', gravity(bell)],
    ['catchment_gravity_kapa', gravity(power)],
    ['2sfca_kapa', twoStep(binaryDecay({ reach: 8 }))],
    ['e2sfca_step_kapa', twoStep(rings)],
    ['e2sfca_gaussian_kapa', twoStep(bell)],
    ['e2sfca_gravity_kapa', twoStep(power)],
    ['3sfca_step_kapa', threeStep(rings)],
    ['3sfca_gaussian_kapa', (given) => threeStepWithTails(given, 16)],
  ]
  test.for(measures)('%s', ([column, measure], { skip }) => {
    if (!hasSharedVectors()) skip(absent)
    const places = reference.demand.map(({ geoid }) => geoid)
    const access = measure({
      pairs: pairsFromEntries({
        supplyCount: reference.supply.length,
        demandCount: places.length,
        entries: reference.cost.map(({ origin, dest, cost }) => ({
          supply: reference.supply.findIndex(({ geoid }) => geoid === dest),
          demand: places.indexOf(origin),
          value: cost,
        })),
      }),
      demand: reference.demand.map(({ pop }) => pop),
      capacity: reference.supply.map(({ kapa }) => kapa),
    })
    const ours = reference.result.map(({ geoid }) => access[places.indexOf(geoid)] ?? NaN)
    // The file rounds to 15 decimals.
    expect(
      largestRelativeError(
        ours,
        reference.result.map((row) => row[column] ?? NaN),
      ),
    ).toBeLessThan(1e-12)
  })
})

describe('PySAL access on 1,930 tracts of Chicago, 3.7 million pairs from coordinates', () => {
  let result: Record<string, string[]>
  let cases: Record<string, Case>
  beforeAll(() => {
    if (!hasSharedVectors()) return
    const tracts = sharedColumns('chicago_tracts.csv')
    result = sharedColumns('chicago_fca_result.csv')
    const column = (name: string) => (tracts[name] ?? []).map(Number)
    const places = { x: column('x').map((x) => x / 1000), y: column('y').map((y) => y / 1000) }
    const pairs = pairsWithinReach({ supply: places, demand: places, reach: 200, metric: 'planar' })
    cases = Object.fromEntries(
      ['doc', 'dentist'].map((kind) => [kind, { pairs, demand: column('pop'), capacity: column(kind) }]),
    )
  })

  const rings = stepDecay([
    { upTo: 5, weight: 1 },
    { upTo: 10, weight: 0.68 },
    { upTo: 15, weight: 0.22 },
  ])
  const bell = exponentialGaussianDecay({ sigma: 5, reach: 20 })
  const power = powerDecay({ exponent: 2, scale: 5, nearest: 1, reach: 20 })
  const within10 = binaryDecay({ reach: 10 })
  const measures: [method: string, measure: (given: Case) => ArrayLike<number>][] = [
    ['catchment_thr', gravity(within10)],
    ['catchment_gaussian', gravity(bell)],
    ['catchment_gravity', gravity(power)],
    ['2sfca', twoStep(within10)],
    ['e2sfca_step', twoStep(rings)],
    ['e2sfca_gaussian', twoStep(bell)],
    ['e2sfca_gravity', twoStep(power)],
    ['3sfca_step', threeStep(rings)],
    [
      'fca_ratio',
      ({ pairs, demand, capacity }) => {
        const near = weighPairs(pairs, within10)
        const people = reachableDemand({ pairs: near, demand })
        return reachableCapacity({ pairs: near, capacity }).map(
          (amount, place) => amount / (people[place] ?? 0),
        )
      },
    ],
  ]
  test.for(measures)('%s', ([method, measure], { skip }) => {
    if (!hasSharedVectors()) skip(absent)
    for (const kind of ['doc', 'dentist']) {
      const expected = (result[`${method}_${kind}`] ?? []).map(Number)
      expect(expected).toHaveLength(1930)
      expect(largestRelativeError(measure(cases[kind]!), expected)).toBeLessThan(1e-12)
    }
  })

  test('3sfca_gaussian comes out with the tails of the bell that PySAL selects by, and within 1e-3 without', ({
    skip,
  }) => {
    if (!hasSharedVectors()) skip(absent)
    for (const kind of ['doc', 'dentist']) {
      const given = cases[kind]!
      const expected = (result[`3sfca_gaussian_${kind}`] ?? []).map(Number)
      expect(largestRelativeError(threeStepWithTails(given, 20), expected)).toBeLessThan(1e-12)
      const ours = largestRelativeError(threeStep(bell)(given), expected)
      expect(ours).toBeGreaterThan(1e-4)
      expect(ours).toBeLessThan(1e-3)
    }
  })
})

/** The formulas once more, with selection weights exp(−c²÷50) at any distance and catchments up to the reach. */
function threeStepWithTails({ pairs, demand, capacity }: Case, reach: number): Float64Array {
  const weightOf = (position: number) => Math.exp(-((pairs.value[position] ?? 0) ** 2) / 50)
  const sum = new Float64Array(demand.length)
  pairs.demand.forEach((place, position) => (sum[place] = (sum[place] ?? 0) + weightOf(position)))
  const access = new Float64Array(demand.length)
  capacity.forEach((amount, site) => {
    const row = Array.from(pairs.demand.subarray(pairs.start[site], pairs.start[site + 1]), (place, step) => {
      const position = (pairs.start[site] ?? 0) + step
      return {
        place,
        part: weightOf(position) ** 2 / (sum[place] ?? 1),
        cost: pairs.value[position] ?? 0,
      }
    }).filter(({ cost }) => cost <= reach)
    const people = row.reduce((total, { place, part }) => total + part * (demand[place] ?? 0), 0)
    for (const { place, part } of row) access[place] = (access[place] ?? 0) + (part * amount) / people
  })
  return access
}
