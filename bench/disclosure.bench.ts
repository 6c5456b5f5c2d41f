/*
 * How long it takes to hide the small counts of a town: areas in districts × 6 ages × 2 sexes with all totals, counts below
 * 3 are small (as maxN = 2), safe against both attackers. Beside it GaussSuppression 1.2.3 on tables of the same
 * number of cells, and a floor measured in the same run: one pass over all sums. In processor time. Prints, asserts nothing.
 *
 *   node bench/disclosure.bench.ts [areas …]
 */
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import {
  auditSuppression,
  describeTable,
  disclosedCells,
  suppress,
  type DisclosureTable,
  type TableRequest,
} from '../packages/methods/src/disclosure/index.ts'
import { processorMilliseconds } from './processor-time.ts'

/** ../shared/vectors/BASELINES.md, line 2: seconds, R 4.2.2, two cores; cells in brackets there. */
const gaussSeconds = new Map([
  [230, 3.9],
  [568, 24.1],
  [1133, 102.6],
])
const areasPerDistrict = 20
/** From here on a run is long enough to be measured once, and not every hidden cell is audited. */
const manyAreas = 3000

const given = process.argv.slice(2).map(Number)
const areaCounts = given.length > 0 ? given : [43, 230, 500, 568, 1133, 4500, 45_000]
const lines = areaCounts.flatMap((areas) => [3, 5].map((minimumCount) => measure({ areas, minimumCount })))
console.table(lines)

function measure({ areas, minimumCount }: { areas: number; minimumCount: number }) {
  const request = town(areas)
  const runs = areas < manyAreas ? 5 : 1
  const [table, describeMs] = best(runs, () => described(request))
  const [, floorMs] = best(runs, () => passOverSums(table))
  const [result, suppressMs] = best(runs, () => suppress({ table, rule: { minimumCount } }))
  const [bare] = best(1, () => suppress({ table, rule: { minimumCount }, guardsSingles: false }))
  const audited = { table, pattern: result.status, attacker: 'informed' as const }
  const [disclosed, proofMs] = best(runs, () => disclosedCells(audited))
  const rangesMs = areas < manyAreas ? best(1, () => auditSuppression(audited))[1] : null
  const gauss = minimumCount === 3 ? gaussSeconds.get(areas) : undefined
  return {
    cells: table.cellCount,
    'hidden below': minimumCount,
    primary: result.primaries,
    secondary: result.secondaries,
    'without singles': bare.secondaries,
    disclosed: disclosed.length,
    'table, ms': rounded(describeMs),
    'suppress, ms': rounded(suppressMs),
    'proof, ms': rounded(proofMs),
    'page time, ms': rounded(describeMs + suppressMs + proofMs),
    'all ranges, ms': rangesMs === null ? null : rounded(rangesMs),
    'GaussSuppression, s': gauss ?? null,
    'one pass (floor), ms': rounded(floorMs),
  }
}

/** Areas of very different sizes, so that about one cell in fifteen is small. */
function town(areas: number): TableRequest {
  const random = createRandom(7)
  const districts = Math.ceil(areas / areasPerDistrict)
  const names = (district: number) =>
    Array.from(
      { length: Math.min(areasPerDistrict, areas - district * areasPerDistrict) },
      (_, at) => `${district}-${at}`,
    )
  const groups = Array.from({ length: districts }, (_, district) => ({
    total: `D${district}`,
    parts: names(district),
  }))
  const ages = ['0-2', '3-5', '6-9', '10-13', '14-17', '18-26']
  const codes: string[][] = []
  const counts: number[] = []
  for (const area of groups.flatMap(({ parts }) => parts)) {
    const size = 25 * Math.exp(2.6 * (random() + random() - 1))
    for (const age of ages) {
      for (const sex of ['m', 'w']) {
        codes.push([area, age, sex])
        counts.push(Math.floor(size * (0.4 + 1.2 * random())))
      }
    }
  }
  return {
    dimensions: [
      { name: 'area', sums: [{ total: 'town', parts: groups.map(({ total }) => total) }, ...groups] },
      { name: 'age', sums: [{ total: 'all', parts: ages }] },
      { name: 'sex', sums: [{ total: 'mw', parts: ['m', 'w'] }] },
    ],
    codes,
    counts,
  }
}

function described(request: TableRequest): DisclosureTable {
  const result = describeTable(request)
  if (!result.ok) throw new Error(result.problem.code)
  return result.table
}

function passOverSums({ values, equations: { count, starts, cells } }: DisclosureTable): number {
  let wrong = 0
  for (let equation = 0; equation < count; equation++) {
    let sum = -(values[cells[starts[equation] ?? 0] ?? 0] ?? 0)
    for (let k = (starts[equation] ?? 0) + 1; k < (starts[equation + 1] ?? 0); k++)
      sum += values[cells[k] ?? 0] ?? 0
    if (sum !== 0) wrong++
  }
  return wrong
}

function best<Result>(runs: number, work: () => Result): [Result, number] {
  const times: number[] = []
  let result!: Result
  do {
    times.push(processorMilliseconds(() => (result = work())))
  } while (times.length < runs)
  return [result, Math.min(...times)]
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
