/*
 * How long types take: k-means with 25 starts for each of 2 … 12 types, Ward's tree, exact silhouettes. Beside them, in the
 * same run, the floor: one distance from every unit to every one of k centres (k-means), and all distances between pairs
 * (Ward, silhouette). In processor time. Prints, asserts nothing.
 *
 *   node bench/typology.bench.ts [units …]
 */
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import { compareTypeCounts, kMeans, silhouette, ward } from '../packages/methods/src/typology/index.ts'
import { processorMilliseconds } from './processor-time.ts'

const INDICATORS = 20
/** Seconds for 11,000 × 20, two cores: R kmeans k = 2 … 12 with 25 starts; scikit-learn; R dist + fastcluster. */
const REFERENCE = {
  kMeansR: 5.1,
  kMeansROnTheseRows: 3.7,
  kMeansSklearn: 21,
  wardR: 3.5,
  wardSklearn: 6.7,
  silhouetteSklearn: 3.1,
}

const counts = process.argv.slice(2).map(Number)
console.table((counts.length > 0 ? counts : [1_000, 3_000, 11_000]).map(measure))
console.log('References for 11,000 × 20, seconds:', REFERENCE)

function measure(units: number) {
  const rows = randomUnits(units)
  const { types } = kMeans({ rows, k: 6, seed: 1, restarts: 1 })
  return {
    units,
    'k-means 2 … 12, 25 starts, s': secondsOf(() => {
      for (let k = 2; k <= 12; k++) kMeans({ rows, k, seed: 1, restarts: 25 })
    }),
    'Ward, s': secondsOf(() => ward(rows)),
    'silhouette, s': secondsOf(() => silhouette({ rows, types })),
    'table 2 … 8, 5 starts, s': secondsOf(() =>
      compareTypeCounts({ rows, method: 'k-means', from: 2, to: 8, restarts: 5 }),
    ),
    'all pairs (floor), s': secondsOf(() => allPairs(rows)),
  }
}

/** Ten types that overlap, as towns do. */
function randomUnits(count: number): number[][] {
  const random = createRandom(3)
  const bell = () => random() + random() + random() + random() - 2
  const centres = Array.from({ length: 10 }, () => Array.from({ length: INDICATORS }, () => 1.5 * bell()))
  return Array.from({ length: count }, (_, at) => (centres[at % 10] ?? []).map((centre) => centre + bell()))
}

function allPairs(rows: readonly number[][]): number {
  const values = Float64Array.from(rows.flat())
  let least = Infinity
  for (let one = 0; one < rows.length; one++) {
    for (let other = 0; other < one; other++) {
      let sum = 0
      for (let at = 0; at < INDICATORS; at++) {
        const difference = (values[one * INDICATORS + at] ?? 0) - (values[other * INDICATORS + at] ?? 0)
        sum += difference * difference
      }
      if (sum < least) least = sum
    }
  }
  return least
}

function secondsOf(work: () => unknown): number {
  return Number((processorMilliseconds(work) / 1000).toPrecision(3))
}
