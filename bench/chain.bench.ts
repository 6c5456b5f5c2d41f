/*
 * How long the whole chain takes: need, reach, coverage and judgement of every area × step × field of an
 * invented city, what the pages then ask of it, and the pair search alone against looking at every pair. The
 * floor beside the chain, in the same run: one multiply-add per pair in reach, which no floating catchment
 * can go below. Prints, asserts nothing.
 *
 * node bench/chain.bench.ts [areas …]
 */
import { greatCircleMetres, pairsWithinReach } from '../packages/methods/src/accessibility/index.ts'
import { computeChain } from '../src/lib/server/capabilities/chain/chain-compute-rules.ts'
import { rankGaps } from '../src/lib/server/capabilities/chain/chain-gaps-rules.ts'
import { chainMatrix } from '../src/lib/server/capabilities/chain/chain-matrix-rules.ts'
import { defaultChainSettings } from '../src/lib/server/capabilities/chain/chain-settings-rules.ts'
import type { ChainInput } from '../src/lib/server/capabilities/chain/chain-types.ts'

const defaultAreaCounts = [542, 5420]
const pointsPerArea = 13
const offersPerArea = 7.4
const kilometresAcrossPerArea = 30 / Math.sqrt(542)
const middle = { longitude: 13.4, latitude: 52.5 }
const stepAges = [0, 0, 0, 1, 3, 5, 6, 9, 10, 14, 16, 18]
const stepEnds = [1, 1, 1, 3, 6, 7, 10, 11, 14, 18, 19, 27]
const stepReach = [20, 20, 20, 15, 15, 15, 20, 20, 30, 30, 30, 30]
const stepSpeed = [4, 4, 4, 4, 3.5, 3.5, 4.3, 4.3, 4.6, 4.8, 4.8, 4.8]
const fields = ['vocation', ...Array.from({ length: 9 }, (_, number) => `field-${number}`)]

const areaCounts = process.argv.slice(2).map(Number)
console.table((areaCounts.length > 0 ? areaCounts : defaultAreaCounts).map(measure))

function measure(areaCount: number) {
  const input = inventCity(areaCount)
  const chain = computeChain(input)
  const weights = [...new Set(chain.stepFields.map(({ reach }) => reach.weights.value))]
  const pairs = weights.reduce((sum, row) => sum + row.length, 0)
  return {
    areas: areaCount,
    offers: input.offers.length,
    cells: areaCount * input.steps.length * fields.length,
    'pairs in reach': pairs,
    'chain ms': best(() => computeChain(input)),
    'floor ms': best(() => multiplyAdd(weights)),
    'matrix ms': best(() => chainMatrix(chain)),
    'gaps ms': best(() => rankGaps(chain, { limit: 100 })),
    'pair search ms': best(() => searchPairs(input, 1000)),
    'every pair ms': areaCount > 1000 ? null : best(() => lookAtEveryPair(input, 1000)),
  }
}

function inventCity(areaCount: number): ChainInput {
  const random = linearCongruential(7)
  const across = kilometresAcrossPerArea * Math.sqrt(areaCount)
  const somewhere = (): readonly [number, number] => [
    middle.longitude + ((random() - 0.5) * across) / 67.7,
    middle.latitude + ((random() - 0.5) * across) / 111.2,
  ]
  const near = ([longitude, latitude]: readonly [number, number]): readonly [number, number] => [
    longitude + (random() - 0.5) / 67.7,
    latitude + (random() - 0.5) / 111.2,
  ]
  return {
    steps: stepAges.map((ageFromYears, number) => ({
      code: `step-${number}`,
      block: `block-${number % 4}`,
      ageFromYears,
      ageToYears: stepEnds[number] ?? 27,
      impliedByAge: true,
      reachMinutes: stepReach[number] ?? 20,
      walkKmPerHour: stepSpeed[number] ?? 4,
    })),
    fields,
    areas: Array.from({ length: areaCount }, (_, number) => {
      const centre = somewhere()
      return {
        code: `area-${number}`,
        residents: Array.from({ length: 27 }, (_, age) => ({
          ageFrom: age,
          ageTo: age + 1,
          count: Math.floor(20 + 60 * random()),
        })),
        scores: { index: 4 * random() - 2 },
        points: Array.from({ length: pointsPerArea }, () => near(centre)),
      }
    }),
    offers: Array.from({ length: Math.round(areaCount * offersPerArea) }, (_, number) => {
      const ageFromYears = Math.floor(20 * random())
      return {
        id: `offer-${number}`,
        capacity: random() < 0.3 ? null : Math.ceil(100 * random()),
        fields: fields.filter(() => random() < 0.15),
        steps: [],
        ageFromYears,
        ageToYears: ageFromYears + 1 + Math.floor(8 * random()),
        outreach: number < 100,
        remote: false,
        site: { code: `site-${number}`, position: somewhere() },
        areasServed: [],
        lastConfirmedOn: random() < 0.2 ? null : '2026-05-01',
      }
    }),
    travel: { kind: 'walking' },
    completeInventories: [],
    settings: { ...defaultChainSettings, defaultScore: 'index' },
    today: '2026-11-22',
  }
}

function multiplyAdd(weights: readonly Float64Array[]): number {
  let sum = 0
  for (const row of weights) for (const weight of row) sum += weight * 1.5
  return sum
}

function searchPairs(input: ChainInput, reach: number): number {
  const sites = input.offers.flatMap(({ site }) => (site?.position ? [site.position] : []))
  const points = input.areas.flatMap((area) => area.points)
  const places = (positions: readonly (readonly [number, number])[]) => ({
    x: positions.map(([longitude]) => longitude),
    y: positions.map(([, latitude]) => latitude),
  })
  return pairsWithinReach({ supply: places(sites), demand: places(points), reach, metric: 'great-circle' })
    .value.length
}

function lookAtEveryPair({ offers, areas }: ChainInput, reach: number): number {
  let found = 0
  for (const { site } of offers) {
    for (const { points } of areas) {
      for (const point of points)
        if (site?.position && greatCircleMetres(site.position, point) <= reach) found++
    }
  }
  return found
}

function best(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const startedAt = performance.now()
    run()
    return performance.now() - startedAt
  })
  return Math.round(Math.min(...times) * 10) / 10
}

function linearCongruential(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
}
