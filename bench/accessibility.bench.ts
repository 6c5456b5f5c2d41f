/*
 * How long the measures of accessibility take, beside the references and beside a floor measured in the same run: one
 * multiply-add per pair, twice, which no floating catchment can go below. Prints, asserts nothing.
 *
 * The references' times are of two cores, Python 3.11 and R 4.2 (BASELINES.md of the shared vectors, line 3): PySAL access on
 * 1,930 × 1,930 pairs for two kinds of supply, on 100,000 × 1,000 places with 4.42 million pairs; scipy a plain sparse
 * product.
 *
 *   node bench/accessibility.bench.ts
 */
import {
  balancedCatchment,
  binaryDecay,
  exponentialGaussianDecay,
  floatingCatchment,
  pairsWithinReach,
  rationalAgents,
  spatialAvailability,
  stepDecay,
  threeStepCatchment,
  weighPairs,
  type Decay,
  type SparsePairs,
} from '../packages/methods/src/accessibility/index.ts'
import { createRandom } from '../packages/methods/src/composite-index/index.ts'

const random = createRandom(7)

type Town = { pairs: SparsePairs; demand: Float64Array; capacity: Float64Array }

console.log('Like Chicago: 1,930 places, each also a site, all 3.7 million pairs, two kinds of supply')
const chicago = town({ places: 1930, sites: 1930, reachKm: 200, acrossKm: 60, openShare: 0.53 })
const rings = stepDecay([
  { upTo: 5, weight: 1 },
  { upTo: 10, weight: 0.68 },
  { upTo: 15, weight: 0.22 },
])
const bell = exponentialGaussianDecay({ sigma: 5, reach: 20 })
console.table([
  row('floor', null, () => twice(() => multiplyAdd(chicago.pairs))),
  row('2SFCA', 0.85, () => shared(floatingCatchment, binaryDecay({ reach: 10 }))),
  row('E2SFCA, bell', 4.4, () => shared(floatingCatchment, bell)),
  row('E2SFCA, rings', 8.2, () => shared(floatingCatchment, rings)),
  row('3SFCA, bell', 10.7, () => shared(threeStepCatchment, bell)),
  row('balanced, bell', null, () => shared(balancedCatchment, bell)),
  row('availability, bell', null, () => shared(spatialAvailability, bell)),
  row('RAAM, proven equilibrium (PySAL: 150 cycles, up to 28 % off)', 2.3, () =>
    rationalAgents({ ...chicago, tau: 10 }),
  ),
])

console.log('100,000 places, 1,000 sites, about 4.4 million pairs')
const country = town({ places: 100_000, sites: 1000, reachKm: 12, acrossKm: 100 })
const near = weighPairs(country.pairs, binaryDecay({ reach: 12 }))
console.table([
  row('floor', null, () => multiplyAdd(country.pairs)),
  row('2SFCA, weights included', 1.8, () => {
    floatingCatchment({ ...country, pairs: weighPairs(country.pairs, binaryDecay({ reach: 12 })) })
  }),
  row('2SFCA, weights at hand (scipy CSR)', 0.2, () => floatingCatchment({ ...country, pairs: near })),
  row('E2SFCA, bell', 12.2, () => floatingCatchment({ ...country, pairs: weighPairs(country.pairs, bell) })),
  row('pairs from coordinates, plane', null, () => search(100_000, 12, 'planar')),
  row('pairs from coordinates, sphere', null, () => search(100_000, 12, 'great-circle')),
])

console.log('Growth: places, sites one in a hundred, at most 44 sites in reach of a place; milliseconds')
console.table(
  [1_000, 10_000, 100_000, 1_000_000].map((places) => {
    const sites = places / 100
    const acrossKm = 100
    const reachKm = Math.sqrt((44 * acrossKm ** 2) / (sites * Math.PI))
    const own = town({ places, sites, reachKm, acrossKm })
    return {
      places,
      pairs: own.pairs.value.length,
      'find pairs': best(() => town({ places, sites, reachKm, acrossKm }), 1),
      floor: best(() => multiplyAdd(own.pairs)),
      '2SFCA': best(() => floatingCatchment(own)),
      '3SFCA': best(() => threeStepCatchment(own)),
      RAAM: places > 100_000 ? null : best(() => rationalAgents({ ...own, tau: reachKm }), 1),
    }
  }),
)

function town({
  places,
  sites,
  reachKm,
  acrossKm,
  openShare = 1,
}: {
  places: number
  sites: number
  reachKm: number
  acrossKm: number
  /** Share of sites with capacity: of the tracts of Chicago, about half have a doctor. */
  openShare?: number
}): Town {
  const scatter = (count: number) => ({
    x: Float64Array.from({ length: count }, () => random() * acrossKm),
    y: Float64Array.from({ length: count }, () => random() * acrossKm),
  })
  return {
    pairs: pairsWithinReach({
      supply: scatter(sites),
      demand: scatter(places),
      reach: reachKm,
      metric: 'planar',
    }),
    demand: Float64Array.from({ length: places }, () => Math.floor(random() * 8000)),
    capacity: Float64Array.from({ length: sites }, () =>
      random() < openShare ? Math.ceil(random() * 10) : 0,
    ),
  }
}

function search(places: number, reachKm: number, metric: 'planar' | 'great-circle'): void {
  const scatter = (count: number) => ({
    x: Float64Array.from({ length: count }, () =>
      metric === 'planar' ? random() * 100 : 13 + random() * 1.47,
    ),
    y: Float64Array.from({ length: count }, () =>
      metric === 'planar' ? random() * 100 : 52 + random() * 0.9,
    ),
  })
  const reach = metric === 'planar' ? reachKm : reachKm * 1000
  pairsWithinReach({ supply: scatter(1000), demand: scatter(places), reach, metric })
}

/** From costs to access, weights included, for two kinds of supply as the reference's time is. */
function shared(measure: (given: Town) => unknown, decay: Decay): void {
  const pairs = weighPairs(chicago.pairs, decay)
  twice(() => measure({ ...chicago, pairs }))
}

function twice(run: () => unknown): void {
  run()
  run()
}

function multiplyAdd({ value, demand, demandCount }: SparsePairs): number {
  const into = new Float64Array(demandCount)
  let sum = 0
  for (let position = 0; position < value.length; position++) sum += (value[position] ?? 0) * 1.5
  for (let position = 0; position < value.length; position++) {
    const place = demand[position] ?? 0
    into[place] = (into[place] ?? 0) + (value[position] ?? 0) * 1.5
  }
  return sum + (into[0] ?? 0)
}

function row(measure: string, referenceSeconds: number | null, run: () => unknown) {
  const seconds = best(run) / 1000
  return {
    measure,
    'ours, s': Number(seconds.toPrecision(3)),
    'reference, s': referenceSeconds,
    'times faster': referenceSeconds === null ? null : Number((referenceSeconds / seconds).toPrecision(2)),
  }
}

function best(run: () => unknown, times = 3): number {
  const taken = Array.from({ length: times }, () => {
    const startedAt = performance.now()
    run()
    return performance.now() - startedAt
  })
  return Number(Math.min(...taken).toPrecision(3))
}
