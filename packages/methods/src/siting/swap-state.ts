import { costOfSites, type ServiceProblem } from './service-problem.ts'

/** A set of open sites that knows what every swap of an open for a closed one would save. */
export type SwapState = {
  readonly isOpen: Uint8Array
  /** The open sites that are not fixed, by slot. */
  readonly siteInSlot: Int32Array
  cost(): number
  /** The swap that saves most, and how much (may be negative); undefined if there is nothing to swap. */
  bestSwap(): { readonly slot: number; readonly site: number; readonly saving: number } | undefined
  /** Closes what is open in the slot and opens the site. */
  swap(slot: number, site: number): void
}

/**
 * Keeps for every place its two cheapest open sites, and from them
 *
 *   saving(in, out) = gain[in] − loss[out] + extra[in, out]
 *
 * gain: what the places save that come closer to `in`; loss: what the places of `out` pay to go to their second
 * site; extra: what they need not pay because `in` is nearer than their second. A swap changes only the places whose two
 * sites change: their part is taken off before and put on after.
 *
 * Memory: candidates × new sites. Source: Resende and Werneck 2007, doi 10.1007/s10479-006-0154-0, after
 * Whitaker 1983, doi 10.1080/03155986.1983.11731889.
 */
export function swapState(problem: ServiceProblem, startOpen: Uint8Array): SwapState {
  const { pairs, unserved, fixed, newSites } = problem
  const { start, candidate, cost, siteStart, siteDemand, siteCost, candidateCount, demandCount } = pairs
  const isOpen = startOpen.slice()
  const slotOf = new Int32Array(candidateCount).fill(-1)
  const siteInSlot = new Int32Array(newSites)
  let slots = 0
  for (let site = 0; site < candidateCount; site++) {
    if (isOpen[site] !== 1 || fixed[site] === 1) continue
    slotOf[site] = slots
    siteInSlot[slots++] = site
  }

  const first = new Int32Array(demandCount).fill(-1)
  const second = new Int32Array(demandCount).fill(-1)
  const firstCost = unserved.slice()
  const secondCost = unserved.slice()
  const gain = new Float64Array(candidateCount)
  const loss = new Float64Array(newSites)
  const extra = new Float64Array(candidateCount * newSites)

  const findTwo = (place: number) => {
    let found = 0
    first[place] = -1
    second[place] = -1
    firstCost[place] = unserved[place] ?? 0
    secondCost[place] = unserved[place] ?? 0
    const end = start[place + 1] ?? 0
    for (let position = start[place] ?? 0; position < end && found < 2; position++) {
      const site = candidate[position] ?? 0
      if (isOpen[site] !== 1) continue
      if (found++ === 0) {
        first[place] = site
        firstCost[place] = cost[position] ?? 0
      } else {
        second[place] = site
        secondCost[place] = cost[position] ?? 0
      }
    }
  }

  const count = (place: number, sign: number) => {
    const near = firstCost[place] ?? 0
    const far = secondCost[place] ?? 0
    const own = first[place] ?? -1
    const slot = own < 0 ? -1 : (slotOf[own] ?? -1)
    if (slot >= 0) loss[slot] = (loss[slot] ?? 0) + sign * (far - near)
    const end = start[place + 1] ?? 0
    for (let position = start[place] ?? 0; position < end; position++) {
      const there = cost[position] ?? 0
      if (there >= far) break
      const site = candidate[position] ?? 0
      if (there < near) gain[site] = (gain[site] ?? 0) + sign * (near - there)
      if (slot >= 0) {
        const cell = site * newSites + slot
        extra[cell] = (extra[cell] ?? 0) + sign * (far - (there > near ? there : near))
      }
    }
  }

  for (let place = 0; place < demandCount; place++) {
    findTwo(place)
    count(place, 1)
  }

  const touched = new Uint32Array(demandCount)
  const touchedIn = new Uint32Array(demandCount)
  let round = 0
  return {
    isOpen,
    siteInSlot,
    // Summed anew: what is counted on and off again drifts by rounding.
    cost: () => costOfSites(problem, isOpen),
    bestSwap() {
      let best = -Infinity
      let bestSlot = -1
      let bestSite = -1
      for (let site = 0; site < candidateCount; site++) {
        if (isOpen[site] === 1) continue
        const row = site * newSites
        const gained = gain[site] ?? 0
        for (let slot = 0; slot < newSites; slot++) {
          const saving = gained - (loss[slot] ?? 0) + (extra[row + slot] ?? 0)
          if (saving > best) {
            best = saving
            bestSlot = slot
            bestSite = site
          }
        }
      }
      return bestSlot < 0 ? undefined : { slot: bestSlot, site: bestSite, saving: best }
    },
    swap(slot, site) {
      round++
      const out = siteInSlot[slot] ?? 0
      let changed = 0
      const touch = (row: number) => {
        const end = siteStart[row + 1] ?? 0
        for (let position = siteStart[row] ?? 0; position < end; position++) {
          const place = siteDemand[position] ?? 0
          const isNear = (siteCost[position] ?? 0) < (secondCost[place] ?? 0)
          const uses = first[place] === out || second[place] === out
          if ((!isNear && !uses) || touchedIn[place] === round) continue
          touchedIn[place] = round
          touched[changed++] = place
        }
      }
      touch(out)
      touch(site)
      for (let at = 0; at < changed; at++) count(touched[at] ?? 0, -1)
      isOpen[out] = 0
      isOpen[site] = 1
      slotOf[out] = -1
      slotOf[site] = slot
      siteInSlot[slot] = site
      for (let at = 0; at < changed; at++) {
        findTwo(touched[at] ?? 0)
        count(touched[at] ?? 0, 1)
      }
    },
  }
}
