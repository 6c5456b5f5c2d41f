import type { SparsePairs } from './sparse-pairs.ts'

/**
 * Builds the pairs from a loaded list, for instance a matrix of real travel times with one line per pair.
 *
 * @param entries in any order; a pair that is not in the list is out of reach; value null = unknown, left out
 *   as well
 * @throws RangeError `entries`: an index outside, a negative value or not a number, the same pair twice
 *
 * O(pairs).
 */
export function pairsFromEntries({
  supplyCount,
  demandCount,
  entries,
}: {
  supplyCount: number
  demandCount: number
  entries: readonly { supply: number; demand: number; value: number | null }[]
}): SparsePairs {
  return pairsFromColumns({
    supplyCount,
    demandCount,
    supply: entries.map(({ supply }) => supply),
    demand: entries.map(({ demand }) => demand),
    value: entries.map(({ value }) => value),
  })
}

/**
 * The same from three columns: for matrices with millions of lines, where an object per line would be too much.
 *
 * @param supply index of the site, one per line
 * @param demand index of the place, one per line
 * @param value cost or weight, one per line; null = unknown, left out
 * @throws RangeError `entries`: as `pairsFromEntries`, or columns of different length
 *
 * O(lines).
 */
export function pairsFromColumns({
  supplyCount,
  demandCount,
  supply,
  demand,
  value,
}: {
  supplyCount: number
  demandCount: number
  supply: ArrayLike<number>
  demand: ArrayLike<number>
  value: ArrayLike<number | null>
}): SparsePairs {
  if (supply.length !== value.length || demand.length !== value.length)
    throw new RangeError(`entries: ${supply.length}, ${demand.length} and ${value.length} lines`)
  const start = new Uint32Array(supplyCount + 1)
  for (let line = 0; line < value.length; line++) {
    const cost = value[line] ?? null
    if (cost === null) continue
    const site = supply[line] ?? NaN
    requireIndex('supply', site, supplyCount)
    requireIndex('demand', demand[line] ?? NaN, demandCount)
    if (!Number.isFinite(cost) || cost < 0) throw new RangeError(`entries: ${cost} is no cost`)
    start[site + 1] = (start[site + 1] ?? 0) + 1
  }
  for (let site = 0; site < supplyCount; site++) start[site + 1] = (start[site + 1] ?? 0) + (start[site] ?? 0)
  const next = start.slice(0, supplyCount)
  const count = start[supplyCount] ?? 0
  const pairs = {
    supplyCount,
    demandCount,
    start,
    demand: new Uint32Array(count),
    value: new Float64Array(count),
  }
  for (let line = 0; line < value.length; line++) {
    const cost = value[line] ?? null
    if (cost === null) continue
    const site = supply[line] ?? 0
    const position = next[site] ?? 0
    next[site] = position + 1
    pairs.demand[position] = demand[line] ?? 0
    pairs.value[position] = cost
  }
  requireEachPairOnce(pairs)
  return pairs
}

function requireIndex(argument: 'supply' | 'demand', index: number, count: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw new RangeError(`entries: ${argument} ${index} is not between 0 and ${count - 1}`)
  }
}

function requireEachPairOnce(pairs: SparsePairs): void {
  const lastSite = new Int32Array(pairs.demandCount).fill(-1)
  for (let site = 0; site < pairs.supplyCount; site++) {
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      if (lastSite[place] === site)
        throw new RangeError(`entries: supply ${site}, demand ${place} comes twice`)
      lastSite[place] = site
    }
  }
}
