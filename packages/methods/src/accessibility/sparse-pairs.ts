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
