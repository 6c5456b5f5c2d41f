import type { Decay } from './decay.ts'

/**
 * Pairs of a supply site and a demand place with one number each: a cost (metres, minutes) or a weight.
 *
 * One row per site (CSR): the pairs of site `j` are the positions `start[j]` up to, without, `start[j + 1]`.
 * Rows are sites because each method either sums over the catchment of a site or spreads what the site has
 * over it; both go through memory in order.
 */
export type SparsePairs = {
  readonly supplyCount: number
  readonly demandCount: number
  readonly start: Uint32Array
  readonly demand: Uint32Array
  readonly value: Float64Array
}

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
  const start = new Uint32Array(supplyCount + 1)
  const known = entries.filter(({ value }) => value !== null)
  for (const { supply, demand, value } of known) {
    requireIndex('supply', supply, supplyCount)
    requireIndex('demand', demand, demandCount)
    if (!Number.isFinite(value) || Number(value) < 0) throw new RangeError(`entries: ${value} is no cost`)
    start[supply + 1] = (start[supply + 1] ?? 0) + 1
  }
  for (let site = 0; site < supplyCount; site++) start[site + 1] = (start[site + 1] ?? 0) + (start[site] ?? 0)
  const next = start.slice(0, supplyCount)
  const pairs = {
    supplyCount,
    demandCount,
    start,
    demand: new Uint32Array(known.length),
    value: new Float64Array(known.length),
  }
  for (const { supply, demand, value } of known) {
    const position = next[supply] ?? 0
    next[supply] = position + 1
    pairs.demand[position] = demand
    pairs.value[position] = Number(value)
  }
  requireEachPairOnce(pairs)
  return pairs
}

/**
 * Turns costs into weights and leaves out the pairs that weigh nothing.
 *
 * @throws RangeError `decay`: gives something that is not from 0 up
 */
export function weighPairs(pairs: SparsePairs, decay: Decay): SparsePairs {
  const start = new Uint32Array(pairs.supplyCount + 1)
  const demand = new Uint32Array(pairs.demand.length)
  const value = new Float64Array(pairs.value.length)
  let kept = 0
  for (let site = 0; site < pairs.supplyCount; site++) {
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const weight = decay(pairs.value[position] ?? 0)
      if (!(weight >= 0)) throw new RangeError(`decay: gives ${weight}`)
      if (weight === 0) continue
      demand[kept] = pairs.demand[position] ?? 0
      value[kept++] = weight
    }
    start[site + 1] = kept
  }
  return { ...pairs, start, demand: demand.slice(0, kept), value: value.slice(0, kept) }
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
