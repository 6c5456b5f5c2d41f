import { weighPairs, type SparsePairs } from '../accessibility/index.ts'

/** The pairs within reach, at no cost: within reach is within reach. */
export function freePairsWithin(costs: SparsePairs, reach: number): SparsePairs {
  const within = weighPairs(costs, (cost) => (cost <= reach ? 1 : 0))
  return { ...within, value: new Float64Array(within.value.length) }
}
