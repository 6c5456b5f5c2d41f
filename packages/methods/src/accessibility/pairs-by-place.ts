import type { SparsePairs } from './sparse-pairs.ts'

/** The same pairs with one row per demand place instead of one per site; within a row by site. O(pairs). */
export function pairsByPlace(pairs: SparsePairs): {
  readonly start: Uint32Array
  readonly site: Uint32Array
  readonly value: Float64Array
} {
  const start = new Uint32Array(pairs.demandCount + 1)
  for (const place of pairs.demand) start[place + 1] = (start[place + 1] ?? 0) + 1
  for (let place = 0; place < pairs.demandCount; place++)
    start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0)
  const next = start.slice()
  const site = new Uint32Array(pairs.demand.length)
  const value = new Float64Array(pairs.demand.length)
  for (let supply = 0; supply < pairs.supplyCount; supply++) {
    const end = pairs.start[supply + 1] ?? 0
    for (let position = pairs.start[supply] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      const to = next[place] ?? 0
      next[place] = to + 1
      site[to] = supply
      value[to] = pairs.value[position] ?? 0
    }
  }
  return { start, site, value }
}
