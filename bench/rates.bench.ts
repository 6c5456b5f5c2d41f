/*
 * How long rates of small areas take, beside the packages that the field uses (measured once on two cores like these: R 4.2.2,
 * ../shared/vectors/BASELINES.md, line 8) and beside the floor measured in this run: one plain division per area. Then how the
 * times grow. In processor time. Prints, asserts nothing.
 *
 *   node bench/rates.bench.ts
 */
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import {
  areaRates,
  areaShares,
  directlyStandardisedRate,
  judgeAreas,
  judgeTrends,
  localMoran,
  smoothGlobally,
  smoothLocally,
} from '../packages/methods/src/rates/index.ts'
import { processorMilliseconds as timeOf } from './processor-time.ts'

/** Seconds that the reference took. */
const referenceSeconds = {
  proportions: 0.046, // PHEindicatormethods phe_proportion, 2 intervals, 100,000
  rates: 0.24, // PHEindicatormethods phe_rate, 2 intervals, 100,000
  smoothGlobally: 0.004, // spdep EBest, 100,000
  smoothLocally: 10.2, // spdep EBlocal, 100,489
  localMoran: 0.33, // spdep localmoran, 100,489
  standardised: 1.85, // PHEindicatormethods phe_dsr, 5,000 × 19
  trends: 13.4, // R prop.trend.test, 10,000 × 5
}

const random = createRandom(5)
const many = 100_000
const side = 317

console.table(beside())
console.table([1000, 10_000, 100_000, 1_000_000].map(growth))

function beside() {
  const { counts, populations } = town(many)
  const square = town(side * side)
  const neighbours = queenNeighbours(side)
  const years = [2018, 2019, 2020, 2021, 2022]
  const series = Array.from({ length: 10_000 }, () => town(years.length))
  const ages = Array.from({ length: 5000 }, () => town(19))
  const standard = Array.from({ length: 19 }, (_, at) => 6000 - 200 * at)
  const division = floorMs(counts, populations)
  const line = (what: string, areas: number, ms: number, reference: number) => ({
    what,
    areas,
    ms: rounded(ms),
    'reference, ms': reference * 1000,
    'times as fast': rounded((reference * 1000) / ms),
    'times the floor': rounded(ms / ((division * areas) / many)),
  })
  return [
    line(
      'shares, Wilson 95 % and 99.8 %',
      many,
      best(() => [0.95, 0.998].map((confidence) => areaShares({ counts, populations, confidence }))),
      referenceSeconds.proportions,
    ),
    line(
      'rates, Byar/exact 95 % and 99.8 %',
      many,
      best(() => [0.95, 0.998].map((confidence) => areaRates({ counts, populations, confidence }))),
      referenceSeconds.rates,
    ),
    line(
      'smoothed globally',
      many,
      best(() => smoothGlobally({ counts, populations })),
      referenceSeconds.smoothGlobally,
    ),
    line(
      'smoothed by neighbours',
      side * side,
      best(() => smoothLocally({ ...square, neighbours })),
      referenceSeconds.smoothLocally,
    ),
    line(
      'local Moran, normal p',
      side * side,
      best(() => localMoran({ values: square.counts, neighbours, draws: 0 })),
      referenceSeconds.localMoran,
    ),
    line(
      'directly standardised, 19 ages',
      5000,
      best(() => ages.map((own) => directlyStandardisedRate({ ...own, standard }))),
      referenceSeconds.standardised,
    ),
    line(
      'trends of five years',
      10_000,
      best(() =>
        judgeTrends({
          counts: series.map((own) => own.counts),
          populations: series.map((own) => own.populations),
          times: years,
          kind: 'share',
        }),
      ),
      referenceSeconds.trends,
    ),
  ]
}

function growth(areas: number) {
  const { counts, populations } = town(areas)
  const floor = floorMs(counts, populations)
  const shares = best(() => areaShares({ counts, populations }))
  const smoothed = best(() => smoothGlobally({ counts, populations, family: 'binomial' }))
  const judged = timeOf(() => judgeAreas({ counts, populations, kind: 'share' }))
  const lenient = timeOf(() => judgeAreas({ counts, populations, kind: 'share', allowance: 'usual-spread' }))
  return {
    areas,
    'floor, ms': rounded(floor),
    'shares, ms': rounded(shares),
    'smoothed, ms': rounded(smoothed),
    'judged exactly, ms': rounded(judged),
    'judged with usual spread, ms': rounded(lenient),
  }
}

/** Areas with 20 to 1,500 people of whom about every fifth counts. */
function town(areas: number): { counts: number[]; populations: number[] } {
  const populations = Array.from({ length: areas }, () => Math.round(20 * Math.exp(4.3 * random())))
  const counts = populations.map((people) => {
    const spread = Math.sqrt(people * 0.16) * (random() + random() + random() - 1.5) * 2
    return Math.min(people, Math.max(0, Math.round(people * 0.2 + spread)))
  })
  return { counts, populations }
}

function queenNeighbours(width: number): number[][] {
  const steps = [-1, 0, 1]
  return Array.from({ length: width * width }, (_, at) => {
    const row = Math.floor(at / width)
    const column = at % width
    return steps.flatMap((down) =>
      steps.flatMap((right) => {
        const [r, c] = [row + down, column + right]
        const isOther = (down !== 0 || right !== 0) && r >= 0 && r < width && c >= 0 && c < width
        return isOther ? [r * width + c] : []
      }),
    )
  })
}

function floorMs(counts: readonly number[], populations: readonly number[]): number {
  return best(() => {
    const rates: number[] = []
    for (let at = 0; at < counts.length; at++) rates.push((counts[at] ?? 0) / (populations[at] ?? 1))
    return rates
  })
}

/** The best of some runs: the first ones include compiling. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 7 }, () => timeOf(work)))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
