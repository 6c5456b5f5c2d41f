import type { SparsePairs } from '../accessibility/index.ts'

/**
 * The same pairs from both ends. One row per demand place, cheapest candidate first (`start`, `candidate`, `cost`), and
 * one row per candidate (`siteStart`, `siteDemand`, `siteCost`).
 */
export type SortedPairs = {
  readonly candidateCount: number
  readonly demandCount: number
  readonly start: Uint32Array
  readonly candidate: Uint32Array
  readonly cost: Float64Array
  readonly siteStart: Uint32Array
  readonly siteDemand: Uint32Array
  readonly siteCost: Float64Array
}

/**
 * Sorts the pairs of every demand place by cost.
 *
 * @param factor multiplies the costs, one per place, from 0 up; a place with 0 is left out, its row empty
 *
 * O(pairs · log(pairs per place)).
 */
export function sortPairs(pairs: SparsePairs, factor: Float64Array): SortedPairs {
  const { supplyCount, demandCount } = pairs
  const start = new Uint32Array(demandCount + 1)
  for (const place of pairs.demand)
    if ((factor[place] ?? 0) > 0) start[place + 1] = (start[place + 1] ?? 0) + 1
  for (let place = 0; place < demandCount; place++)
    start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0)
  const total = start[demandCount] ?? 0
  const next = start.slice(0, demandCount)
  const candidate = new Uint32Array(total)
  const cost = new Float64Array(total)
  for (let site = 0; site < supplyCount; site++) {
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      const weight = factor[place] ?? 0
      if (weight === 0) continue
      const at = next[place] ?? 0
      next[place] = at + 1
      candidate[at] = site
      cost[at] = (pairs.value[position] ?? 0) * weight
    }
  }
  const sorter = rowSorter(longestRow(start))
  for (let place = 0; place < demandCount; place++)
    sorter(candidate, cost, start[place] ?? 0, start[place + 1] ?? 0)
  return fromRows({ candidateCount: supplyCount, demandCount, start, candidate, cost })
}

/** Adds the view from the candidates to rows that are sorted already. */
export function fromRows(rows: Omit<SortedPairs, 'siteStart' | 'siteDemand' | 'siteCost'>): SortedPairs {
  const { candidateCount, demandCount, start, candidate, cost } = rows
  const siteStart = new Uint32Array(candidateCount + 1)
  for (const site of candidate) siteStart[site + 1] = (siteStart[site + 1] ?? 0) + 1
  for (let site = 0; site < candidateCount; site++)
    siteStart[site + 1] = (siteStart[site + 1] ?? 0) + (siteStart[site] ?? 0)
  const next = siteStart.slice(0, candidateCount)
  const siteDemand = new Uint32Array(candidate.length)
  const siteCost = new Float64Array(candidate.length)
  for (let place = 0; place < demandCount; place++) {
    const end = start[place + 1] ?? 0
    for (let position = start[place] ?? 0; position < end; position++) {
      const site = candidate[position] ?? 0
      const at = next[site] ?? 0
      next[site] = at + 1
      siteDemand[at] = place
      siteCost[at] = cost[position] ?? 0
    }
  }
  return { ...rows, siteStart, siteDemand, siteCost }
}

/** Keeps of every row the pairs before the first one that costs more than the limit. */
export function pairsUpTo(pairs: SortedPairs, limit: number): SortedPairs {
  const start = new Uint32Array(pairs.demandCount + 1)
  for (let place = 0; place < pairs.demandCount; place++)
    start[place + 1] = (start[place] ?? 0) + countUpTo(pairs, place, limit)
  const total = start[pairs.demandCount] ?? 0
  const candidate = new Uint32Array(total)
  const cost = new Float64Array(total)
  for (let place = 0; place < pairs.demandCount; place++) {
    const from = pairs.start[place] ?? 0
    const at = start[place] ?? 0
    const count = (start[place + 1] ?? 0) - at
    candidate.set(pairs.candidate.subarray(from, from + count), at)
    cost.set(pairs.cost.subarray(from, from + count), at)
  }
  return fromRows({
    candidateCount: pairs.candidateCount,
    demandCount: pairs.demandCount,
    start,
    candidate,
    cost,
  })
}

function countUpTo({ start, cost }: SortedPairs, place: number, limit: number): number {
  let low = start[place] ?? 0
  let high = start[place + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cost[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - (start[place] ?? 0)
}

function longestRow(start: Uint32Array): number {
  let longest = 0
  for (let row = 1; row < start.length; row++)
    longest = Math.max(longest, (start[row] ?? 0) - (start[row - 1] ?? 0))
  return longest
}

/**
 * Sorts a row by cost with the number sort of typed arrays, which has no room for a companion: the position in the
 * row takes the place of the lowest bits of the cost. What that puts out of order is put right by insertion.
 */
function rowSorter(longest: number) {
  const keys = new Float64Array(longest)
  const words = new Uint32Array(keys.buffer)
  const low = lowWord()
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, longest))) - 1
  const costs = new Float64Array(longest)
  const sites = new Uint32Array(longest)
  return (candidate: Uint32Array, cost: Float64Array, from: number, to: number): void => {
    const length = to - from
    costs.set(cost.subarray(from, to))
    sites.set(candidate.subarray(from, to))
    keys.set(cost.subarray(from, to))
    for (let at = 0; at < length; at++)
      words[2 * at + low] = (((words[2 * at + low] ?? 0) & ~mask) | at) >>> 0
    keys.subarray(0, length).sort()
    for (let at = 0; at < length; at++) {
      const was = (words[2 * at + low] ?? 0) & mask
      const value = costs[was] ?? 0
      const site = sites[was] ?? 0
      let place = from + at
      for (; place > from && (cost[place - 1] ?? 0) > value; place--) {
        cost[place] = cost[place - 1] ?? 0
        candidate[place] = candidate[place - 1] ?? 0
      }
      cost[place] = value
      candidate[place] = site
    }
  }
}

/** 0 where the low half of a number stands first in memory, else 1. */
function lowWord(): 0 | 1 {
  return new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1
}
