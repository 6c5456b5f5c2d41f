import type { Random } from '../composite-index/index.ts'
import { costOfSites, tolerance, type ServiceProblem } from './service-problem.ts'
import { swapState, type SwapState } from './swap-state.ts'

export type SwapSearch = {
  /** Best set seen so far and its cost. */
  best(): { readonly isOpen: Uint8Array; readonly cost: number }
  /** Goes from this set to the nearest one that no swap improves. */
  descendFrom(isOpen: Uint8Array): void
  /** Shakes the current set and descends again, as often as asked for or until the cost is not above the goal. */
  shake(rounds: number, goal: number): void
}

/** Above this many numbers to keep (268 MB), swaps are not tried. */
const MOST_CELLS = 2 ** 25

/**
 * Iterated local search with swaps (fast interchange): descends by the best swap, then swaps a few sites at random and
 * descends again; a worse set is given up, an equal one kept.
 *
 * Source: Hansen and Mladenović 1997, doi 10.1016/S0966-8349(98)00030-8 (shaking); see `swapState` for the swaps.
 */
export function swapSearch(problem: ServiceProblem, random: Random): SwapSearch {
  const { fixed, newSites } = problem
  const free = fixed.reduce((sum, is) => sum + (is === 1 ? 0 : 1), 0)
  const canSwap = newSites > 0 && free > newSites && fixed.length * newSites <= MOST_CELLS
  let best = { isOpen: fixed, cost: Infinity }
  let state: SwapState | undefined

  const descend = (current: SwapState) => {
    const least = tolerance(current.cost())
    for (;;) {
      const swap = current.bestSwap()
      if (swap === undefined || swap.saving <= least) break
      current.swap(swap.slot, swap.site)
    }
    return current.cost()
  }
  const keep = (isOpen: Uint8Array, cost: number) => {
    if (cost < best.cost) best = { isOpen: isOpen.slice(), cost }
  }

  return {
    best: () => best,
    descendFrom(isOpen) {
      if (!canSwap) return keep(isOpen, costOfSites(problem, isOpen))
      state = swapState(problem, isOpen)
      keep(state.isOpen, descend(state))
    },
    shake(rounds, goal) {
      if (state === undefined) return
      const slack = tolerance(best.cost)
      for (let round = 0; round < rounds && best.cost > goal + slack; round++) {
        moveTo(state, best.isOpen)
        const swaps = 1 + Math.floor(random() * Math.min(newSites, free - newSites, MOST_SWAPS))
        for (let swap = 0; swap < swaps; swap++)
          state.swap(Math.floor(random() * newSites), closedSite(state, fixed.length, random))
        const cost = descend(state)
        if (cost <= best.cost + slack) best = { isOpen: state.isOpen.slice(), cost }
      }
    },
  }
}

const MOST_SWAPS = 6

function closedSite({ isOpen }: SwapState, candidateCount: number, random: Random): number {
  for (;;) {
    const site = Math.floor(random() * candidateCount)
    if (isOpen[site] !== 1) return site
  }
}

function moveTo(state: SwapState, target: Uint8Array): void {
  const missing = [...target.keys()].filter((site) => target[site] === 1 && state.isOpen[site] !== 1)
  for (const [slot, site] of [...state.siteInSlot].entries())
    if (target[site] !== 1) state.swap(slot, missing.pop() ?? 0)
}
