/*
 * How long perturbation, rounding and the differencing guard take. Cell keys: records of a town in areas × age × sex with
 * all totals, 10³ to 10⁶ of them, beside the reference's time and beside the floor, one plain pass that adds up the keys
 * per innermost cell. Controlled rounding and the guard: tables of two and three dimensions. Prints, asserts nothing.
 *
 *   node bench/perturbation.bench.ts
 */
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import {
  cellKeys,
  guardDifferences,
  maximumEntropyTable,
  perturbCounts,
  roundControlled,
  type AdditiveEquation,
} from '../packages/methods/src/disclosure/index.ts'

/**
 * cellKey 1.0.2 with 300,000 records and 20,319 cells, 2 cores, R 4.2.2, one run (../shared/vectors/BASELINES.md, 2):
 * setting up the table 1.4 s, perturbing below 0.1 s.
 */
const referenceSeconds = 1.5
const referenceRecords = 300_000

console.table([1_000, 10_000, 100_000, 300_000, 1_000_000].map(measureCellKeys))
console.table(
  [
    {
      name: 'maximum-entropy table D 5, V 3, small ones blocked up to 2',
      largestChange: 5,
      variance: 3,
      blockedUpTo: 2,
    },
    { name: 'maximum-entropy table D 10, V 8', largestChange: 10, variance: 8, blockedUpTo: 0 },
  ].map(({ name, ...table }) => ({ what: name, ms: rounded(best(() => maximumEntropyTable(table))) })),
)
console.table([
  ...[50, 150, 500].map((areas) =>
    measureRounding('areas in districts × 6 ages', [districtTree(areas), flatTree(6)]),
  ),
  ...[16, 50].map((areas) =>
    measureRounding('areas in districts × 6 ages × 2 sexes', [districtTree(areas), flatTree(6), flatTree(2)]),
  ),
])
console.table([50, 150, 500].map(measureGuard))

/** 1 town, districts of 14 areas, areas; 1 + 17 ages; 1 + 2 sexes: with 350 areas 376 × 18 × 3 = 20,304 cells. */
function measureCellKeys(recordCount: number) {
  const random = createRandom(1)
  const dimensions = [districtTree(350, 14), flatTree(17), flatTree(2)].map((parents) => ({ parents }))
  const drawn = (leaves: number[]) =>
    Int32Array.from({ length: recordCount }, () => leaves[Math.floor(random() * leaves.length)] ?? 0)
  const categories = dimensions.map(({ parents }) => drawn(leavesOf(parents)))
  const key = Float64Array.from({ length: recordCount }, () => Math.floor(random() * 1e9) / 1e9)
  const lines = maximumEntropyTable({ largestChange: 5, variance: 3, blockedUpTo: 2 })
  let cells = 0
  const keysMs = best(() => {
    cells = cellKeys({ dimensions, records: { key, categories } }).counts.length
  })
  const table = cellKeys({ dimensions, records: { key, categories } })
  const perturbMs = best(() => perturbCounts({ counts: table.counts, keys: table.cellKeys, lines }))
  const [areas, ages, sexes] = categories
  const floorMs = best(() => {
    const sums = new Float64Array(cells)
    for (let at = 0; at < recordCount; at++) {
      const cell = ((areas?.[at] ?? 0) * 18 + (ages?.[at] ?? 0)) * 3 + (sexes?.[at] ?? 0)
      sums[cell] = (sums[cell] ?? 0) + (key[at] ?? 0)
    }
    return sums
  })
  const ms = keysMs + perturbMs
  return {
    records: recordCount,
    cells,
    'keys, ms': rounded(keysMs),
    'perturb, ms': rounded(perturbMs),
    'floor, ms': rounded(floorMs),
    'ours / floor': rounded(ms / floorMs),
    'reference / ours': recordCount === referenceRecords ? rounded((referenceSeconds * 1000) / ms) : '',
  }
}

function measureRounding(what: string, trees: readonly (readonly number[])[]) {
  const random = createRandom(2)
  const { values, equations } = crossTable(trees, () => Math.floor(random() ** 2 * 60))
  const nearest = values.reduce((sum, value) => sum + Math.min(value % 3, 3 - (value % 3)), 0)
  let outcome = roundControlled({ values, equations, base: 3 })
  const ms = timeOf(() => {
    outcome = roundControlled({ values, equations, base: 3 })
  })
  return {
    what,
    cells: values.length,
    ms: rounded(ms),
    'wider cells': outcome.widerCells.length,
    'distance / each by itself': rounded(outcome.distance / nearest),
    proven: outcome.isProven,
  }
}

/** All of a table but counts below 5 is published, then totals of other areas: the guard looks at both together. */
function measureGuard(areas: number) {
  const random = createRandom(3)
  const trees = [districtTree(areas), flatTree(6), flatTree(2)]
  const { values, membersOf } = crossTable(trees, () => Math.floor(random() ** 2 * 60))
  const figures = values.map((count, cell) => ({
    name: `Zelle ${cell}`,
    pieces: membersOf(cell).map(String),
    count,
    isHidden: count > 0 && count < 5,
  }))
  const [areaTree = [], ...others] = trees
  const perArea = others.reduce((product, { length }) => product * length, 1)
  const schools = Map.groupBy(leavesOf(areaTree).entries(), ([position]) => Math.floor(position / 7))
  const planned = {
    name: 'Schulbezirke',
    figures: Array.from(schools, ([school, own]) => {
      const totals = own.map(([, area]) => area * perArea)
      return {
        name: `Schulbezirk ${school}`,
        pieces: totals.flatMap((cell) => membersOf(cell).map(String)),
        count: totals.reduce((sum, cell) => sum + (values[cell] ?? 0), 0),
      }
    }),
  }
  let found = 0
  const earlier = [{ name: 'Tabelle', figures }]
  const ms = timeOf(() => {
    found = guardDifferences({ earlier, planned, minimum: 5 }).findings.length
  })
  return { areas, figures: figures.length + planned.figures.length, findings: found, ms: rounded(ms) }
}

function flatTree(parts: number): number[] {
  return [-1, ...Array.from({ length: parts }, () => 0)]
}

function districtTree(areas: number, perDistrict = 10): number[] {
  const districts = Math.ceil(areas / perDistrict)
  const ofAreas = Array.from({ length: areas }, (_, area) => 1 + Math.floor(area / perDistrict))
  return [-1, ...Array.from({ length: districts }, () => 0), ...ofAreas]
}

function leavesOf(parents: readonly number[]): number[] {
  const above = new Set(parents)
  return Array.from(parents.keys()).filter((category) => !above.has(category))
}

/** The full cross table of some trees with random innermost counts. */
function crossTable(trees: readonly (readonly number[])[], innerCount: () => number) {
  const strides = trees.map((_, at) =>
    trees.slice(at + 1).reduce((product, { length }) => product * length, 1),
  )
  const cellCount = trees.reduce((product, { length }) => product * length, 1)
  const children = trees.map((tree) => Map.groupBy(tree.keys(), (category) => tree[category] ?? -1))
  const equations: AdditiveEquation[] = []
  const firstParts: (readonly number[] | undefined)[] = Array.from({ length: cellCount })
  for (let cell = 0; cell < cellCount; cell++) {
    for (const [at, tree] of trees.entries()) {
      const stride = strides[at] ?? 1
      const own = Math.floor(cell / stride) % tree.length
      const parts = children[at]?.get(own)?.map((child) => cell + (child - own) * stride)
      if (parts === undefined) continue
      equations.push({ total: cell, parts })
      firstParts[cell] ??= parts
    }
  }
  const values: (number | undefined)[] = Array.from({ length: cellCount })
  const valueOf = (cell: number): number => {
    const value =
      values[cell] ?? firstParts[cell]?.reduce((sum, part) => sum + valueOf(part), 0) ?? innerCount()
    values[cell] = value
    return value
  }
  const membersOf = (cell: number): number[] => firstParts[cell]?.flatMap(membersOf) ?? [cell]
  return { values: Array.from(values, (_, cell) => valueOf(cell)), equations, membersOf }
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

/** The best of some runs: the first ones include compiling. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOf(work)))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
