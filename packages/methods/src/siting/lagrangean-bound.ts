import { hasWholeCosts, tolerance, type ServiceProblem } from './service-problem.ts'

export type LagrangeanBound = {
  /** No set of sites costs less. */
  readonly bound: number
  /** 1 = no set with this candidate costs less than the best one known in the end. */
  readonly closed: Uint8Array
}

/**
 * A proven lower bound of the service problem. Every place may be served several times or not at all, at a price of
 * its own, which leaves a problem that sorting solves; the prices are then moved until most places are served once
 * (subgradient steps).
 *
 *   L(λ) = Σ λ_i + the fixed and the `newSites` smallest ρ_j      ρ_j = Σ_i min(0, c_ij − λ_i)      λ_i ≤ unserved_i
 *
 * @param upper cost of a known set of sites
 * @param trial is shown sets that look good on the way, so that a search can start from them; returns the best
 *   known cost
 *
 * Source: Narula, Ogbu and Samuelsson 1977, doi 10.1287/opre.25.4.709; closing candidates by what they would cost:
 * Christofides and Beasley 1982, European Journal of Operational Research 10, 196–204. O(pairs below λ) per step.
 */
export function lagrangeanBound({
  problem,
  steps,
  upper,
  trial,
}: {
  problem: ServiceProblem
  steps: number
  upper: number
  trial?: (isOpen: Uint8Array) => number
}): LagrangeanBound {
  const { pairs, unserved, fixed, newSites } = problem
  const { start, candidate, cost, candidateCount, demandCount } = pairs
  const isWhole = hasWholeCosts(problem)
  const price = startPrices(problem)
  const worth = new Float64Array(candidateCount)
  const isOpen = new Uint8Array(candidateCount)
  const direction = new Float64Array(demandCount)
  const free = [...fixed.keys()].filter((site) => fixed[site] !== 1)
  const closed = new Uint8Array(candidateCount)
  let best = -Infinity
  let known = upper
  let pace = 1
  let idle = 0

  for (let step = 0; step < steps; step++) {
    worth.fill(0)
    let value = 0
    for (let place = 0; place < demandCount; place++) {
      const own = price[place] ?? 0
      value += own
      const end = start[place + 1] ?? 0
      for (let position = start[place] ?? 0; position < end; position++) {
        const less = (cost[position] ?? 0) - own
        if (less >= 0) break
        const site = candidate[position] ?? 0
        worth[site] = (worth[site] ?? 0) + less
      }
    }
    free.sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0))
    isOpen.set(fixed)
    for (let at = 0; at < newSites; at++) isOpen[free[at] ?? 0] = 1
    for (let site = 0; site < candidateCount; site++) if (isOpen[site] === 1) value += worth[site] ?? 0

    const enough = isWhole ? known - 1 : known
    const lastWorth = worth[free[newSites - 1] ?? -1] ?? 0
    for (let at = newSites; at < free.length; at++) {
      const site = free[at] ?? 0
      if (value - lastWorth + (worth[site] ?? 0) > enough + tolerance(known)) closed[site] = 1
    }
    if (value > best + tolerance(value)) {
      if (value - best < 1e-4 * Math.abs(value)) idle++
      else idle = 0
      best = value
      if (trial !== undefined && step % TRIAL_STEPS === 0) known = Math.min(known, trial(isOpen))
    } else idle++
    if (idle >= PATIENCE) {
      pace /= 2
      idle = 0
    }
    if (pace < LEAST_PACE || roundedUp(best, isWhole) >= known - tolerance(known)) break

    let length = 0
    for (let place = 0; place < demandCount; place++) {
      const own = price[place] ?? 0
      let served = 0
      const end = start[place + 1] ?? 0
      for (let position = start[place] ?? 0; position < end; position++) {
        if ((cost[position] ?? 0) >= own) break
        if (isOpen[candidate[position] ?? 0] === 1) served++
      }
      const way = 1 - served + MEMORY * (direction[place] ?? 0)
      direction[place] = way
      length += way * way
    }
    if (length === 0) break
    const stride = (pace * (1.02 * known - value)) / length
    for (let place = 0; place < demandCount; place++) {
      const moved = (price[place] ?? 0) + stride * (direction[place] ?? 0)
      price[place] = Math.min(unserved[place] ?? 0, Math.max(0, moved))
    }
  }
  return { bound: Math.min(roundedUp(best, isWhole), known), closed }
}

/** A step in the new direction keeps so much of the one before. */
const MEMORY = 0.5
const PATIENCE = 12
const LEAST_PACE = 0.002
const TRIAL_STEPS = 10

/** What it costs to go to the cheapest pair, and a bit: the cheapest price at which somebody wants to serve the place. */
function startPrices({ pairs, unserved }: ServiceProblem): Float64Array {
  return Float64Array.from(unserved, (most, place) => {
    const from = pairs.start[place] ?? 0
    const to = pairs.start[place + 1] ?? 0
    const second = Math.min(from + 1, to - 1)
    return to > from ? Math.min(most, pairs.cost[second] ?? 0) : most
  })
}

function roundedUp(bound: number, isWhole: boolean): number {
  return isWhole ? Math.ceil(bound - tolerance(bound) - 1e-6) : bound - tolerance(bound)
}
