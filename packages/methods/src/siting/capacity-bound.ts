import type { CapacityProblem } from './capacity-problem.ts'
import { tolerance } from './service-problem.ts'

/**
 * A proven lower bound of the service problem with capacities: as `lagrangeanBound`, but a site serves only those who are
 * worth most to it, until it is full.
 *
 *   L(λ) = Σ d_i λ_i + the fixed and the `newSites` smallest ρ_j
 *   ρ_j = min Σ_i d_i (c_ij − λ_i) x_i   with Σ_i d_i x_i ≤ capacity_j,  0 ≤ x_i ≤ 1
 *
 * @param upper cost of a known set of sites
 * @param trial is shown sets that look good on the way; returns the best known cost
 *
 * Source: Geoffrion and McBride 1978, AIIE Transactions 10, 40–47.
 */
export function capacityBound({
  problem,
  upper,
  trial,
}: {
  problem: CapacityProblem
  upper: number
  trial: (isOpen: Uint8Array) => number
}): number {
  const { pairs, demand, unserved, capacity, fixed, newSites } = problem
  const { siteStart, siteDemand, siteCost, candidateCount, demandCount } = pairs
  const price = Float64Array.from(unserved, (most, place) => {
    const from = pairs.start[place] ?? 0
    return (pairs.start[place + 1] ?? 0) > from ? Math.min(most, pairs.cost[from] ?? 0) : most
  })
  const served = new Float64Array(demandCount)
  const direction = new Float64Array(demandCount)
  const worth = new Float64Array(candidateCount)
  const free = [...fixed.keys()].filter((site) => fixed[site] !== 1)
  let known = upper
  let best = -Infinity
  let pace = 1
  let idle = 0

  /** Fills the site with whom it gains most from; adds them to `served` if it is open. */
  const fill = (site: number, isChosen: boolean): number => {
    const from = siteStart[site] ?? 0
    const gains: { place: number; gain: number }[] = []
    for (let position = from; position < (siteStart[site + 1] ?? 0); position++) {
      const place = siteDemand[position] ?? 0
      const gain = (siteCost[position] ?? 0) - (price[place] ?? 0)
      if (gain < 0) gains.push({ place, gain })
    }
    gains.sort((a, b) => a.gain - b.gain)
    let room = capacity[site] ?? 0
    let sum = 0
    for (const { place, gain } of gains) {
      const people = demand[place] ?? 0
      const taken = Math.min(room, people)
      if (taken <= 0) break
      sum += taken * gain
      room -= taken
      if (isChosen) served[place] = (served[place] ?? 0) + taken / people
    }
    return sum
  }

  for (let step = 0; step < STEPS && pace > LEAST_PACE; step++) {
    for (let site = 0; site < candidateCount; site++) worth[site] = fill(site, false)
    free.sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0))
    const isOpen = fixed.slice()
    for (let at = 0; at < newSites; at++) isOpen[free[at] ?? 0] = 1
    served.fill(0)
    let value = 0
    for (let place = 0; place < demandCount; place++) value += (price[place] ?? 0) * (demand[place] ?? 0)
    for (let site = 0; site < candidateCount; site++) if (isOpen[site] === 1) value += fill(site, true)
    if (value > best + 1e-4 * Math.abs(best)) idle = 0
    else idle++
    if (value > best) {
      best = value
      if (step % TRIAL_STEPS === 0) known = Math.min(known, trial(isOpen))
    }
    if (best >= known - tolerance(known)) break
    if (idle >= PATIENCE) {
      pace /= 2
      idle = 0
    }
    let length = 0
    for (let place = 0; place < demandCount; place++) {
      const missing = (demand[place] ?? 0) * (1 - (served[place] ?? 0))
      const way = missing + MEMORY * (direction[place] ?? 0)
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
  return Math.min(known, best - tolerance(best))
}

const STEPS = 300
const TRIAL_STEPS = 5
const PATIENCE = 10
const LEAST_PACE = 0.002
const MEMORY = 0.5
