import type { SparsePairs } from '@gelingen/methods/accessibility'

/** The pairs that take so many minutes at most. */
export function notFurther(pairs: SparsePairs, reachMinutes: number): SparsePairs {
  const start = new Uint32Array(pairs.start.length)
  const kept: number[] = []
  for (let site = 0; site < pairs.supplyCount; site++) {
    for (let position = pairs.start[site] ?? 0; position < (pairs.start[site + 1] ?? 0); position++)
      if ((pairs.value[position] ?? 0) <= reachMinutes) kept.push(position)
    start[site + 1] = kept.length
  }
  return {
    ...pairs,
    start,
    demand: Uint32Array.from(kept, (position) => pairs.demand[position] ?? 0),
    value: Float64Array.from(kept, (position) => pairs.value[position] ?? 0),
  }
}
