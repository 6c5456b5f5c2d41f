import type { SparsePairs } from './sparse-pairs.ts'

/**
 * The assignment that rational agents face, one row per place with demand (CSR): the sites with capacity that it
 * reaches and the way there. Ways and crowding are in the same unit, 1 = τ minutes = crowding of the mean.
 */
export type AgentsProblem = {
  readonly placeCount: number
  readonly siteCount: number
  /** Row of a place in the caller's numbering. */
  readonly placeOf: Uint32Array
  readonly demand: Float64Array
  readonly start: Uint32Array
  readonly site: Uint32Array
  readonly way: Float64Array
  /** Per site: demand that makes its crowding 1 (ρ times its capacity); 0 for a site without capacity. */
  readonly room: Float64Array
}

/** Leaves out places without demand or reach and sites without capacity. O(pairs). */
export function agentsProblem({
  pairs,
  demand,
  room,
  tau,
}: {
  pairs: SparsePairs
  demand: ArrayLike<number>
  room: Float64Array
  tau: number
}): AgentsProblem {
  const reached = new Uint32Array(pairs.demandCount)
  eachUsedPair(pairs, demand, room, (_, place) => (reached[place] = (reached[place] ?? 0) + 1))
  const placeOf = Uint32Array.from(reached.keys()).filter((place) => (reached[place] ?? 0) > 0)
  const rowOf = new Uint32Array(pairs.demandCount)
  const start = new Uint32Array(placeOf.length + 1)
  placeOf.forEach((place, row) => {
    rowOf[place] = row
    start[row + 1] = (start[row] ?? 0) + (reached[place] ?? 0)
  })
  const next = start.slice()
  const site = new Uint32Array(start[placeOf.length] ?? 0)
  const way = new Float64Array(site.length)
  eachUsedPair(pairs, demand, room, (supply, place, cost) => {
    const row = rowOf[place] ?? 0
    const position = next[row] ?? 0
    next[row] = position + 1
    site[position] = supply
    way[position] = cost / tau
  })
  return {
    placeCount: placeOf.length,
    siteCount: pairs.supplyCount,
    placeOf,
    demand: Float64Array.from(placeOf, (place) => demand[place] ?? 0),
    start,
    site,
    way,
    room,
  }
}

function eachUsedPair(
  pairs: SparsePairs,
  demand: ArrayLike<number>,
  room: Float64Array,
  visit: (supply: number, place: number, cost: number) => void,
): void {
  for (let supply = 0; supply < pairs.supplyCount; supply++) {
    if ((room[supply] ?? 0) === 0) continue
    const end = pairs.start[supply + 1] ?? 0
    for (let position = pairs.start[supply] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      if ((demand[place] ?? 0) > 0) visit(supply, place, pairs.value[position] ?? 0)
    }
  }
}
