/*
 * How long indices of segregation and inequality take, beside PySAL (measured once on two cores like these: Python 3.11,
 * ../shared/vectors/BASELINES.md, line 9, and inequality/timings.json) and beside the floor measured in this run: one plain
 * sum over the areas. Then how the times grow. In processor time. Prints, asserts nothing.
 *
 *   node bench/inequality.bench.ts
 */
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import {
  dissimilarity,
  dissimilarityByChance,
  entropyIndex,
  gini,
  isolation,
  segregationGini,
  segregationInterval,
  slopeInterval,
} from '../packages/methods/src/inequality/index.ts'
import { processorMilliseconds as timeOf } from './processor-time.ts'

/** Seconds that the reference took. */
const referenceSeconds = {
  dissimilarity: 0.031, // PySAL segregation Dissim, 100,000
  segregationGini: 0.208, // PySAL segregation Gini, 20,000
  entropy: 0.017, // PySAL segregation Entropy, 100,000
  isolation: 0.016, // PySAL segregation Isolation, 100,000
  gini: 0.002, // PySAL inequality Gini, 20,000
}

const random = createRandom(9)

console.table(beside())
console.table([1000, 10_000, 100_000, 1_000_000].map(growth))
const deciles = Array.from({ length: 10 }, (_, at) => at)
const slopeMs = best(() =>
  slopeInterval({
    populations: deciles.map((at) => 900 + 20 * at),
    values: deciles.map((at) => 0.3 - 0.02 * at),
    standardErrors: deciles.map(() => 0.07),
    kind: 'share',
    line: 'straight',
    draws: 100_000,
    seed: 1,
  }),
)
console.log(`Slope index of ten groups, interval from 100,000 draws: ${rounded(slopeMs)} ms`)

function beside() {
  const large = town(100_000)
  const small = town(20_000)
  const line = (what: string, areas: typeof large, ms: number, reference: number) => ({
    what,
    areas: areas.group.length,
    ms: rounded(ms),
    'reference, ms': reference * 1000,
    'times as fast': rounded((reference * 1000) / ms),
    'times the floor': rounded(ms / floorMs(areas.group)),
  })
  return [
    line(
      'dissimilarity',
      large,
      best(() => dissimilarity(large)),
      referenceSeconds.dissimilarity,
    ),
    line(
      'entropy index H',
      large,
      best(() => entropyIndex(large)),
      referenceSeconds.entropy,
    ),
    line(
      'isolation',
      large,
      best(() => isolation(large)),
      referenceSeconds.isolation,
    ),
    line(
      'Gini of segregation',
      small,
      best(() => segregationGini(small)),
      referenceSeconds.segregationGini,
    ),
    line(
      'Gini of values',
      small,
      best(() => gini({ values: small.group })),
      referenceSeconds.gini,
    ),
  ]
}

function growth(areas: number) {
  const own = town(areas)
  return {
    areas,
    'floor, ms': rounded(floorMs(own.group)),
    'dissimilarity, ms': rounded(best(() => dissimilarity(own))),
    'by chance, ms': rounded(best(() => dissimilarityByChance(own))),
    'Gini of segregation, ms': rounded(best(() => segregationGini(own))),
    'interval of D, 100 draws, ms': rounded(
      timeOf(() => segregationInterval({ ...own, index: dissimilarity, draws: 100, seed: 1 })),
    ),
  }
}

/** Areas with 20 to 1,500 people, a group of very different share. */
function town(areas: number): { group: number[]; total: number[] } {
  const total = Array.from({ length: areas }, () => Math.round(20 * Math.exp(4.3 * random())))
  return { total, group: total.map((people) => Math.floor(people * random() * random())) }
}

function floorMs(values: readonly number[]): number {
  return best(() => {
    let sum = 0
    for (const value of values) sum += value
    return sum
  })
}

/** The best of some runs: the first ones include compiling. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 7 }, () => timeOf(work)))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
