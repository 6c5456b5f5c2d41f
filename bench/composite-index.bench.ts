/*
 * How long the composite index takes: once (as when a weight is moved in the browser) and with intervals over 1,000
 * draws. Beside it, in the same run, the floor: 1,000 plain sorts of as many numbers, which whoever ranks the areas
 * in every draw by sorting cannot go below; and what NumPy took on a machine like this. Then how the single steps grow
 * with the areas. All in processor time, that of compiling and of clearing memory included. Prints, asserts nothing.
 *
 *   node bench/composite-index.bench.ts [areas …]
 */
import {
  aggregate,
  computeIndex,
  createRandom,
  indexUncertainty,
  naturalBreaks,
  parseIndexDesign,
  type IndexDesign,
  type UncertaintyRequest,
} from '../packages/methods/src/composite-index/index.ts'
import { processorMilliseconds as timeOf } from './processor-time.ts'

const indicatorCount = 16
const groupNames = ['a', 'b', 'c', 'd', 'e']
const draws = 1000
const defaultAreaCounts = [542, 100_000]
/** NumPy, vectorised, 100,000 areas × 16 indicators × 1,000 draws with ranks and quantiles: vectors/BASELINES.md, 1. */
const numpySeconds: Readonly<Record<number, number>> = { 100_000: 28.6 }
const scale = { low: 1, high: 100 }
const growthAreaCounts = [1000, 10_000, 100_000, 1_000_000]
/** Comparing in pairs grows with the square. */
const mostCompared = 10_000
/** From here on a run is long enough to be measured once. */
const manyAreas = 10_000

const areaCounts = process.argv.slice(2).map(Number)
const lines = (areaCounts.length > 0 ? areaCounts : defaultAreaCounts).flatMap(measure)
console.table(lines)
if (areaCounts.length === 0) console.table(growthAreaCounts.map(growth))

function measure(areas: number) {
  const columns = randomColumns(areas)
  const floorMs = timeOf(() => sortManyTimes(areas))
  const variants = [
    { variant: 'z, 5 sub-indices, restandardised', spec: specOf({}) },
    { variant: 'sum of z without groups (MSS)', spec: specOf({ grouped: false, aggregate: 'sum' }) },
    {
      variant: 'geometric of ranks',
      spec: specOf({ aggregate: 'geometric', normalise: 'rank', restandardise: false }),
    },
    { variant: 'z, 5 % missing, ignored', spec: specOf({ missing: 'ignore' }), columns: withGaps(columns) },
    {
      variant: 'harmonic, 1 … 100',
      spec: specOf({ aggregate: 'harmonic', normalise: 'min-max', restandardise: false, scale }),
    },
    { variant: 'one indicator left out', spec: specOf({}), own: { leaveOneOut: true } },
    {
      variant: 'three means drawn, one left out',
      spec: specOf({ normalise: 'min-max', restandardise: false, scale }),
      own: {
        normalisations: [{ method: 'min-max', scale }],
        aggregations: ['arithmetic', 'geometric', 'harmonic'],
        leaveOneOut: true,
      },
    },
    ...(areas > manyAreas
      ? []
      : [
          {
            variant: 'Copeland of ranks',
            spec: specOf({ aggregate: 'copeland', normalise: 'rank', grouped: false, restandardise: false }),
          },
        ]),
  ] satisfies Variant[]
  return variants.map(({ variant, spec, columns: ownColumns = columns, own = {} }: Variant) => {
    const onceMs = best(() => computeIndex({ spec, columns: ownColumns }))
    const before = process.memoryUsage().rss
    let mostBytes = before
    const drawing = () =>
      indexUncertainty({
        ...own,
        spec,
        columns: ownColumns,
        draws,
        seed: 1,
        onProgress: () => (mostBytes = Math.max(mostBytes, process.memoryUsage().rss)),
      })
    const drawsMs = areas < manyAreas ? best(drawing) : timeOf(drawing)
    return {
      areas,
      variant,
      'index once, ms': rounded(onceMs),
      [`${draws} draws, s`]: rounded(drawsMs / 1000),
      [`${draws} sorts (floor), s`]: rounded(floorMs / 1000),
      'draws / floor': rounded(drawsMs / floorMs),
      'NumPy, s': numpySeconds[areas] ?? '',
      'memory added, MB': Math.round((mostBytes - before) / 1e6),
    }
  })
}

type Variant = {
  variant: string
  spec: IndexDesign
  columns?: Record<string, (number | null)[]>
  own?: Partial<UncertaintyRequest>
}

/** Milliseconds of single steps, and of a plain pass over the same numbers. */
function growth(areas: number) {
  const columns = randomColumns(areas)
  const lists = Object.values(columns)
  const values = columns['i0'] ?? []
  const weights = lists.map(() => 1)
  const pass = () =>
    lists.reduce((sum, list) => sum + list.reduce<number>((all, one) => all + (one ?? 0), 0), 0)
  const milliseconds = (work: () => unknown) => rounded(areas < manyAreas ? best(work) : timeOf(work))
  return {
    areas,
    'plain pass': milliseconds(pass),
    'index once': milliseconds(() => computeIndex({ spec: specOf({}), columns })),
    'exponential ranks': milliseconds(() =>
      computeIndex({ spec: specOf({ normalise: 'exponential-rank' }), columns }),
    ),
    'winsorised, mean filled in': milliseconds(() => computeIndex({ spec: treated(), columns })),
    'natural breaks, 7': milliseconds(() => naturalBreaks({ values, classCount: 7 })),
    'Copeland, 16':
      areas > mostCompared
        ? ''
        : milliseconds(() => aggregate({ columns: lists, weights, method: 'copeland', missing: 'drop' })),
  }
}

function treated(): IndexDesign {
  return {
    ...specOf({}),
    impute: { method: 'mean' },
    treat: { skewness: 2, kurtosis: 3.5, mostWinsorised: 5, logarithm: true },
  }
}

function specOf({
  grouped = true,
  aggregate = 'arithmetic',
  normalise = 'z-population',
  missing = 'drop',
  restandardise = true,
  scale: own = undefined as IndexDesign['scale'],
}): IndexDesign {
  const indicators = Array.from({ length: indicatorCount }, (_, at) => ({
    column: `i${at}`,
    direction: at % 4 === 0 ? 'higher-is-better' : 'higher-is-burden',
    weight: 1 + (at % 3),
    ...(grouped && { group: groupNames[at % groupNames.length] }),
  }))
  const parsed = parseIndexDesign({
    indicators,
    normalise,
    aggregate,
    restandardise,
    missing,
    ...(own && { scale: own }),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.design
}

/** Indicators that share a common cause, each with a right tail, as shares of people in need have. */
function randomColumns(areas: number): Record<string, (number | null)[]> {
  const random = createRandom(7)
  const bell = () => random() + random() + random() + random() - 2
  const common = Array.from({ length: areas }, bell)
  return Object.fromEntries(
    Array.from({ length: indicatorCount }, (_, at) => [
      `i${at}`,
      common.map((cause) => Math.exp(0.7 * cause + bell())),
    ]),
  )
}

function withGaps(columns: Record<string, (number | null)[]>): Record<string, (number | null)[]> {
  const random = createRandom(11)
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      values.map((value) => (random() < 0.05 ? null : value)),
    ]),
  )
}

function sortManyTimes(areas: number): void {
  const random = createRandom(3)
  const values = Float64Array.from({ length: areas }, random)
  const sorted = new Float64Array(areas)
  for (let draw = 0; draw < draws; draw++) {
    sorted.set(values)
    sorted.sort()
  }
}

/** The best of some runs: the first ones include compiling. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 10 }, () => timeOf(work)))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
