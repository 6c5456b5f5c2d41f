import { fractionOf, inverse, modulo, type SparseRow } from './row-space.ts'

/** Combinations to look at per cluster of figures that hang together. */
const mostBranches = 50_000

export type Wanted = {
  /** People in a column at least; 0 if not known. */
  readonly leastCount: (column: number) => number
  /** Sets of as many people or more are not wanted. */
  readonly minimum: number
  /** Whether a set is one to report; supersets of wanted ones are left out. */
  readonly isWanted: (columns: Int32Array) => boolean
}

export type Groups = { readonly groups: readonly Int32Array[]; readonly isComplete: boolean }

/**
 * All sets of columns that rows of a space sum to (zeros and ones), and that hold no smaller such set that is wanted.
 *
 * Each set is one choice among the rows of the reduced echelon form, whose first columns stand alone: a row is in it, or not.
 * Rows that share no column are looked at apart; within a cluster, a choice is given up as soon as a column can become
 * neither 0 nor 1 any more, or when there are already too many people in those that are decided.
 *
 * @param basis rows of an echelon form, by rising first column
 * @returns sets in ascending columns; `isComplete` false if a cluster had too many choices
 */
export function smallestGroups(basis: readonly SparseRow[], wanted: Wanted): Groups {
  const clusters = clustersOf(reduced(basis))
  const groups: Int32Array[] = []
  let isComplete = true
  for (const cluster of clusters) {
    const found = choicesOf(cluster, wanted)
    isComplete &&= found.isComplete
    groups.push(...found.groups)
  }
  return { groups, isComplete }
}

type Row = ReadonlyMap<number, number>

/** Clears every row's first column from all rows above it. */
function reduced(basis: readonly SparseRow[]): Row[] {
  const done = new Map<number, Map<number, number>>()
  for (const { columns, values } of basis.toReversed()) {
    const row = new Map(Array.from(columns, (column, at) => [column, values[at]!]))
    const [first] = columns
    for (const column of columns) {
      const below = column === first ? undefined : done.get(column)
      const factor = row.get(column)
      if (below === undefined || factor === undefined) continue
      for (const [other, value] of below) {
        const left = modulo((row.get(other) ?? 0) - factor * value)
        if (left === 0) row.delete(other)
        else row.set(other, left)
      }
    }
    const scale = inverse(row.get(first!)!)
    for (const [column, value] of row) row.set(column, modulo(value * scale))
    done.set(first!, row)
  }
  return [...done.values()]
}

function clustersOf(rows: readonly Row[]): Row[][] {
  const rowsOf = Map.groupBy(
    rows.flatMap((row) => Array.from(row.keys(), (column) => ({ row, column }))),
    ({ column }) => column,
  )
  const met = new Set<Row>()
  return rows.flatMap((start) => {
    if (met.has(start)) return []
    met.add(start)
    const cluster = [start]
    for (const row of cluster) {
      for (const column of row.keys()) {
        for (const { row: other } of rowsOf.get(column)!) {
          if (met.has(other)) continue
          met.add(other)
          cluster.push(other)
        }
      }
    }
    return [cluster]
  })
}

function choicesOf(cluster: readonly Row[], { leastCount, minimum, isWanted }: Wanted): Groups {
  // Without counts, early decisions save nothing, and related rows one after the other are better.
  const areCountsKnown = cluster.some((row) =>
    Array.from(row.keys()).some((column) => leastCount(column) > 0),
  )
  const numbers = (areCountsKnown ? inGoodOrder(cluster) : cluster).map((row) =>
    Array.from(row, ([column, value]) => ({ column, value, size: sizeOf(value) })),
  )
  const [least, most] = reach(numbers)
  const lastDepth = new Map(
    numbers.flatMap((row, depth) => row.map(({ column }) => [column, depth] as const)),
  )
  const closing = numbers.map((row, depth) => row.filter(({ column }) => lastDepth.get(column) === depth))
  const sums = new Map<number, number>()
  const sizes = new Map<number, number>()
  const found: Int32Array[] = []
  let branches = 0
  const descend = (depth: number, countBefore: number): void => {
    if (++branches > mostBranches) return
    const row = numbers[depth]
    if (row === undefined) {
      const columns = Int32Array.from(
        [...sums].filter(([, sum]) => sum === 1).map(([column]) => column),
      ).sort()
      const isGroup = columns.length > 0 && [...sums.values()].every((sum) => sum === 0 || sum === 1)
      if (isGroup && isWanted(columns)) found.push(columns)
      return
    }
    for (const isTaken of [false, true]) {
      if (isTaken) for (const { column, value, size } of row) change(column, value, size)
      if (row.every(({ column }) => canBecome(column, depth + 1))) {
        const closed = closing[depth]!.filter(({ column }) => sums.get(column) === 1)
        const count = closed.reduce((sum, { column }) => sum + leastCount(column), countBefore)
        if (count < minimum) descend(depth + 1, count)
      }
      if (isTaken) for (const { column, value, size } of row) change(column, -value, -size)
    }
  }
  const change = (column: number, value: number, size: number) => {
    sums.set(column, modulo((sums.get(column) ?? 0) + value))
    sizes.set(column, (sizes.get(column) ?? 0) + size)
  }
  const canBecome = (column: number, depth: number) => {
    const size = sizes.get(column) ?? 0
    const [low, high] = [size + (least[depth]!.get(column) ?? 0), size + (most[depth]!.get(column) ?? 0)]
    if (Number.isNaN(low)) return true // a number of which no small fraction is known: it cannot be told in advance
    return [0, 1].some((wanted) => low - nearly <= wanted && wanted <= high + nearly)
  }
  descend(0, 0)
  found.sort((one, other) => one.length - other.length)
  const smallest = found.filter((own, at) => !found.slice(0, at).some((other) => isWithin(other, own)))
  return { groups: smallest, isComplete: branches <= mostBranches }
}

/** Of so many rows, the order is not worth its time. */
const mostOrdered = 400

/** Always that row next that opens the fewest new columns: then most columns are decided early. */
function inGoodOrder(cluster: readonly Row[]): readonly Row[] {
  if (cluster.length > mostOrdered) return cluster
  const left = new Set(cluster)
  const isOpen = new Set<number>()
  const order: Row[] = []
  while (left.size > 0) {
    let next: Row | null = null
    let fewest = Infinity
    for (const row of left) {
      let opened = 0
      for (const column of row.keys()) if (!isOpen.has(column)) opened++
      if (opened < fewest) [next, fewest] = [row, opened]
    }
    left.delete(next!)
    order.push(next!)
    for (const column of next!.keys()) isOpen.add(column)
  }
  return order
}

/** Fractions are added as floating-point numbers where it is only about limits. */
const nearly = 1e-6

function sizeOf(value: number): number {
  const fraction = fractionOf(value)
  return fraction === null ? NaN : fraction.numerator / fraction.denominator
}

/** Per depth and column: the least and the most that the rows from there on can add. */
function reach(
  numbers: readonly (readonly { column: number; size: number }[])[],
): [least: Map<number, number>[], most: Map<number, number>[]] {
  const least = [new Map<number, number>()]
  const most = [new Map<number, number>()]
  for (const row of numbers.toReversed()) {
    const [lower, upper] = [new Map(least[0]), new Map(most[0])]
    for (const { column, size } of row) {
      lower.set(column, (lower.get(column) ?? 0) + Math.min(0, size))
      upper.set(column, (upper.get(column) ?? 0) + Math.max(0, size))
    }
    least.unshift(lower)
    most.unshift(upper)
  }
  return [least, most]
}

function isWithin(one: Int32Array, other: Int32Array): boolean {
  const columns = new Set(other)
  return one.every((column) => columns.has(column))
}
