/*
 * How long the composite index takes: once (as when a weight is moved in the browser) and with rank intervals over
 * 1,000 draws. Beside it, in the same run, the floor: 1,000 plain sorts of as many numbers, which whoever
 * ranks the areas in every draw by sorting cannot go below. Prints, asserts nothing.
 *
 *   node bench/composite-index.bench.ts [areas …]
 */
import {
  computeIndex,
  createRandom,
  parseIndexSpec,
  rankIntervals,
  type IndexSpec,
} from '../packages/methods/src/composite-index/index.ts'

const indicatorCount = 16
const groupNames = ['a', 'b', 'c', 'd', 'e']
const draws = 1000
const defaultAreaCounts = [542, 100_000]
/** From here on a run is long enough to be measured once. */
const manyAreas = 10_000

const areaCounts = process.argv.slice(2).map(Number)
const lines = (areaCounts.length > 0 ? areaCounts : defaultAreaCounts).flatMap(measure)
console.table(lines)

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
  ]
  return variants.map(({ variant, spec, columns: own = columns }) => {
    const onceMs = best(() => computeIndex({ spec, columns: own }))
    const before = process.memoryUsage().rss
    let mostBytes = before
    const drawing = () =>
      rankIntervals({
        spec,
        columns: own,
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
      'memory added, MB': Math.round((mostBytes - before) / 1e6),
    }
  })
}

function specOf({
  grouped = true,
  aggregate = 'arithmetic',
  normalise = 'z-population',
  missing = 'drop',
  restandardise = true,
}): IndexSpec {
  const indicators = Array.from({ length: indicatorCount }, (_, at) => ({
    column: `i${at}`,
    direction: at % 4 === 0 ? 'higher-is-better' : 'higher-is-burden',
    weight: 1 + (at % 3),
    ...(grouped && { group: groupNames[at % groupNames.length] }),
  }))
  const parsed = parseIndexSpec({ indicators, normalise, aggregate, restandardise, missing })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.spec
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

function timeOf(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

/** The best of some runs: the first ones include compiling. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 10 }, () => timeOf(work)))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
