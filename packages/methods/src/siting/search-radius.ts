import { isOpenOf } from './assign-nearest.ts'
import { chooseCover } from './choose-cover.ts'
import { coverProblem } from './cover-problem.ts'
import type { SearchOptions } from './siting-types.ts'
import { pairsUpTo, type SortedPairs } from './sorted-pairs.ts'

export type Radius = {
  readonly isOpen: Uint8Array | null
  /** No set has a shorter longest way; Infinity: none serves everybody. */
  readonly bound: number
}

/**
 * Finds the shortest longest way by halving the costs that occur: first by the fast search alone from above (`met`) and
 * from below (`refuted`), then the solver decides what is left between the two.
 *
 * @param factor above 0 for the places that must be served
 */
export async function searchRadius({
  pairs,
  factor,
  fixed,
  newSites,
  options,
}: {
  pairs: SortedPairs
  factor: Float64Array
  fixed: Uint8Array
  newSites: number
  options: SearchOptions
}): Promise<Radius> {
  const radii = leastRadii(pairs)
  if (radii.length === 0) return { isOpen: fixed, bound: 0 }
  let isOpen: Uint8Array | null = null
  /** Everything below `refuted` is impossible, `met` is possible; what lies between is open. */
  let refuted = 0
  let met = radii.length
  const ask = async (at: number, withSolver: boolean): Promise<boolean | undefined> => {
    const { solve: _solve, ...fast } = options
    const problem = coverProblem({
      pairs: pairsUpTo(pairs, radii[at] ?? 0),
      fixed,
      isAsked: (place) => (factor[place] ?? 0) > 0,
    })
    if (problem.rows.length > 0 && newSites === 0) {
      refuted = Math.max(refuted, at + 1)
      return false
    }
    const { sites, bound } = await chooseCover({
      problem,
      atMost: newSites,
      options: withSolver ? options : fast,
    })
    if (sites.length <= newSites) {
      isOpen = isOpenOf(sites, fixed)
      met = Math.min(met, lastIndexUpTo(radii, longestWay(pairs, isOpen)))
      return true
    }
    if (bound <= newSites) return undefined
    refuted = Math.max(refuted, at + 1)
    return false
  }
  const halve = async (withSolver: boolean, unknownIsMet: boolean) => {
    let low = refuted
    let high = met
    while (low < high) {
      const middle = (low + high) >>> 1
      const answer = await ask(middle, withSolver)
      if (answer === undefined && withSolver) return
      if (answer ?? unknownIsMet) high = Math.min(middle, met)
      else low = middle + 1
      const state = { objective: radii[met] ?? Infinity, bound: radii[refuted] ?? Infinity }
      if (met < radii.length) options.onProgress?.(state)
    }
  }
  await halve(false, false)
  if (refuted < met) await halve(false, true)
  if (options.solve !== undefined && refuted < met) await halve(true, false)
  return { isOpen, bound: radii[refuted] ?? Infinity }
}

/** The different costs, ascending, from the one on below which some place has no candidate at all. */
function leastRadii({ start, cost, demandCount }: SortedPairs): Float64Array {
  let least = 0
  for (let place = 0; place < demandCount; place++) {
    const from = start[place] ?? 0
    if ((start[place + 1] ?? 0) > from) least = Math.max(least, cost[from] ?? 0)
  }
  const sorted = cost.filter((one) => one >= least).sort()
  return sorted.filter((one, at) => at === 0 || one !== sorted[at - 1])
}

function lastIndexUpTo(radii: Float64Array, limit: number): number {
  let low = 0
  let high = radii.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((radii[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The dearest of the cheapest open pairs. */
export function longestWay({ start, candidate, cost, demandCount }: SortedPairs, isOpen: Uint8Array): number {
  let longest = 0
  for (let place = 0; place < demandCount; place++) {
    const end = start[place + 1] ?? 0
    for (let position = start[place] ?? 0; position < end; position++) {
      if (isOpen[candidate[position] ?? 0] !== 1) continue
      longest = Math.max(longest, cost[position] ?? 0)
      break
    }
  }
  return longest
}
