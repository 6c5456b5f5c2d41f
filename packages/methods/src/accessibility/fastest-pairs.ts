import type { SparsePairs } from './sparse-pairs.ts'

/**
 * Several means of transport at once: of each pair the lowest cost that any of them has, on foot or by bus. A pair that one
 * of them does not have is left to the others.
 *
 * @param byMode costs in the same unit, for the same sites and places
 * @throws RangeError `byMode`: none, or for different numbers of sites or places
 *
 * O(pairs of all).
 */
export function fastestPairs(byMode: readonly SparsePairs[]): SparsePairs {
  const [first] = byMode
  if (first === undefined) throw new RangeError('byMode: none given')
  const { supplyCount, demandCount } = first
  if (byMode.some((pairs) => pairs.supplyCount !== supplyCount || pairs.demandCount !== demandCount))
    throw new RangeError('byMode: not for the same sites and places')
  const most = byMode.reduce((sum, { value }) => sum + value.length, 0)
  const start = new Uint32Array(supplyCount + 1)
  const demand = new Uint32Array(most)
  const value = new Float64Array(most)
  const positionOf = new Int32Array(demandCount).fill(-1)
  let count = 0
  for (let site = 0; site < supplyCount; site++) {
    const rowStart = count
    for (const pairs of byMode) {
      const end = pairs.start[site + 1] ?? 0
      for (let position = pairs.start[site] ?? 0; position < end; position++) {
        const place = pairs.demand[position] ?? 0
        const cost = pairs.value[position] ?? 0
        const known = positionOf[place] ?? -1
        if (known >= rowStart) {
          value[known] = Math.min(value[known] ?? cost, cost)
          continue
        }
        positionOf[place] = count
        demand[count] = place
        value[count++] = cost
      }
    }
    start[site + 1] = count
  }
  return { supplyCount, demandCount, start, demand: demand.slice(0, count), value: value.slice(0, count) }
}
