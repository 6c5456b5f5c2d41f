import type { Matrix, Scaling } from './matrix-scaling.ts'

/** What the transfers work on: whole amounts that fit their own sums, on the way to the wanted ones. */
export type Transport = {
  /** Logarithms of the weights; −Infinity = nothing may go here. */
  readonly logWeights: Matrix
  readonly floors: Float64Array
  readonly amounts: Float64Array
  readonly scaling: Scaling
  /** ln s(k): the logarithm of the signpost after k units. */
  readonly logSignpost: (units: number) => number
}

const UNREACHED = -1

/**
 * Brings rows and columns to their totals unit by unit, each along the cheapest path of additions and removals, so that
 * the amounts stay an apportionment with divisors for rows and columns at every step.
 *
 * Changes `amounts` and `scaling`. This is the method of successive shortest paths for a transport with convex costs
 * ln(signpost ÷ weight), whose optimum is the biproportional apportionment (Gaffke and Pukelsheim 2008).
 *
 * @param rowGaps wanted − present, per row; likewise `columnGaps`; together they add up to the same
 * @param mostSteps more are not tried
 * @returns `done`; `no-way` if weights of 0 and floors leave none; `too-many-steps`
 */
export function transferToTotals(
  transport: Transport,
  rowGaps: Float64Array,
  columnGaps: Float64Array,
  mostSteps: number,
): 'done' | 'no-way' | 'too-many-steps' {
  // Nodes: rows, then columns. A source has to send a unit, a sink to take one.
  const rows = rowGaps.length
  const gapOf = (node: number) => (node < rows ? rowGaps[node]! : -columnGaps[node - rows]!)
  for (let step = 0; step < mostSteps; step++) {
    const path = cheapestPath(transport, gapOf)
    if (path === 'nothing-to-do') return 'done'
    if (path === 'no-way') return 'no-way'
    const { from, end } = path
    let node = end
    for (; from[node] !== node; node = from[node]!) addTo(transport, from[node]!, node)
    for (const [at, sign] of [
      [node, -1],
      [end, 1],
    ] as const) {
      if (at < rows) rowGaps[at]! += sign
      else columnGaps[at - rows]! -= sign
    }
  }
  return 'too-many-steps'
}

/** From row to column adds a unit to their cell, from column to row takes one away. */
function addTo({ amounts, logWeights: { rows, columns } }: Transport, from: number, to: number): void {
  if (from < rows) amounts[from * columns + to - rows]! += 1
  else amounts[to * columns + from - rows]! -= 1
}

/** Dijkstra over the dense graph of rows and columns; the scaling is moved along, so that no cost gets below 0. */
function cheapestPath(
  transport: Transport,
  gapOf: (node: number) => number,
): { from: Int32Array; end: number } | 'nothing-to-do' | 'no-way' {
  const { rows, columns } = transport.logWeights
  const nodes = rows + columns
  const distance = new Float64Array(nodes).fill(Infinity)
  const from = new Int32Array(nodes).fill(UNREACHED)
  const isSettled = new Uint8Array(nodes)
  let isAnySource = false
  for (let node = 0; node < nodes; node++) {
    if (gapOf(node) <= 0) continue
    distance[node] = 0
    from[node] = node
    isAnySource = true
  }
  if (!isAnySource) return 'nothing-to-do'
  for (;;) {
    let near = UNREACHED
    for (let node = 0; node < nodes; node++) {
      if (isSettled[node] === 0 && distance[node]! < (near < 0 ? Infinity : distance[near]!)) near = node
    }
    if (near < 0) return 'no-way'
    isSettled[near] = 1
    if (gapOf(near) < 0) {
      moveScaling(transport.scaling, distance, distance[near]!)
      return { from, end: near }
    }
    const [first, end] = near < rows ? [rows, nodes] : [0, rows]
    for (let node = first; node < end; node++) {
      const length = distance[near]! + costOf(transport, near, node)
      if (isSettled[node] === 0 && length < distance[node]!) {
        distance[node] = length
        from[node] = near
      }
    }
  }
}

function costOf(
  { logWeights: { rows, columns, cells }, floors, amounts, scaling, logSignpost }: Transport,
  from: number,
  to: number,
): number {
  const isAddition = from < rows
  const [i, j] = isAddition ? [from, to - rows] : [to, from - rows]
  const cell = i * columns + j
  const scaled = cells[cell]! + scaling.row[i]! + scaling.column[j]!
  if (scaled === -Infinity) return Infinity
  if (!isAddition && amounts[cell]! <= floors[cell]!) return Infinity
  const cost = isAddition ? logSignpost(amounts[cell]!) - scaled : scaled - logSignpost(amounts[cell]! - 1)
  // What falls below 0 is rounding.
  return Math.max(0, cost)
}

function moveScaling({ row, column }: Scaling, distance: Float64Array, most: number): void {
  for (let i = 0; i < row.length; i++) row[i]! -= Math.min(distance[i]!, most)
  for (let j = 0; j < column.length; j++) column[j]! += Math.min(distance[row.length + j]!, most)
}
