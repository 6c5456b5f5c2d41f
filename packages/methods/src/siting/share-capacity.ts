import type { CapacityProblem } from './capacity-problem.ts'
import type { Assignment } from './siting-types.ts'

export type SharedCapacity = {
  readonly cost: number
  readonly assignments: readonly Assignment[]
  /** People who find no room. */
  readonly unserved: number
}

/**
 * Shares the room of the open sites among the places at the least cost (a transportation problem). First the places that
 * lose most by their second choice choose; then people are moved in circles of sites as long as that saves anything, which
 * ends at the optimum. Besides the sites there are two more stations: nowhere (unserved, room for all) and the free
 * room, through which a circle may pass.
 *
 * Source: negative cycles: Klein 1967, doi 10.1287/mnsc.14.3.205; first choice by regret: Vogel's approximation.
 */
export function shareCapacity(
  { pairs, demand, unserved, capacity }: CapacityProblem,
  isOpen: Uint8Array,
): SharedCapacity {
  const sites = [...isOpen.keys()].filter((site) => isOpen[site] === 1)
  const places = [...demand.keys()].filter((place) => (demand[place] ?? 0) > 0)
  const nowhere = sites.length
  const freeRoom = nowhere + 1
  const stations = freeRoom + 1
  const price = pricesOf({ pairs, unserved, sites, places })
  const amount = new Float64Array(places.length * (nowhere + 1))
  const room = Float64Array.from(sites, (site) => capacity[site] ?? 0)
  const people = Float64Array.from(places, (place) => demand[place] ?? 0)
  const scale = people.reduce((sum, one) => sum + one, 0)
  const least = 1e-9 * Math.max(1, scale)
  const width = nowhere + 1

  for (const row of byRegret(price, width)) {
    let left = people[row] ?? 0
    for (const station of stationsByPrice(price, width, row)) {
      const taken = station === nowhere ? left : Math.min(left, room[station] ?? 0)
      if (!(taken > 0)) continue
      amount[row * width + station] = taken
      if (station !== nowhere) room[station] = (room[station] ?? 0) - taken
      left -= taken
    }
  }

  const way = new Float64Array(stations * stations)
  const mover = new Int32Array(stations * stations)
  for (let move = 0; move < MOST_MOVES; move++) {
    way.fill(Infinity)
    mover.fill(-1)
    for (let row = 0; row < places.length; row++)
      for (let from = 0; from < width; from++) {
        if ((amount[row * width + from] ?? 0) <= least) continue
        for (let to = 0; to < width; to++) {
          const saved = (price[row * width + to] ?? 0) - (price[row * width + from] ?? 0)
          if (to === from || saved >= (way[from * stations + to] ?? 0)) continue
          way[from * stations + to] = saved
          mover[from * stations + to] = row
        }
      }
    for (let station = 0; station < width; station++) {
      if (station === nowhere || (room[station] ?? 0) > least) way[station * stations + freeRoom] = 0
      way[freeRoom * stations + station] = 0
    }
    const circle = negativeCircle(way, stations)
    if (circle === undefined) break
    push(circle)
  }

  function push(circle: readonly number[]): void {
    const legs = circle.map((from, at) => ({ from, to: circle[(at + 1) % circle.length] ?? 0 }))
    let most = Infinity
    for (const { from, to } of legs) {
      if (from === freeRoom) continue
      if (to === freeRoom) most = Math.min(most, from === nowhere ? Infinity : (room[from] ?? 0))
      else most = Math.min(most, amount[(mover[from * stations + to] ?? 0) * width + from] ?? 0)
    }
    for (const { from, to } of legs) {
      if (to === freeRoom) {
        if (from !== nowhere) room[from] = (room[from] ?? 0) - most
      } else if (from === freeRoom) {
        if (to !== nowhere) room[to] = (room[to] ?? 0) + most
      } else {
        const row = (mover[from * stations + to] ?? 0) * width
        amount[row + from] = (amount[row + from] ?? 0) - most
        amount[row + to] = (amount[row + to] ?? 0) + most
      }
    }
  }

  const assignments: Assignment[] = []
  let cost = 0
  let left = 0
  for (const [row, place] of places.entries()) {
    for (let station = 0; station < width; station++) {
      const moved = amount[row * width + station] ?? 0
      if (moved <= 0) continue
      cost += moved * (price[row * width + station] ?? 0)
      const site = sites[station]
      if (site === undefined) left += moved
      else if (moved > least)
        assignments.push({ demand: place, site, share: Math.min(1, moved / (people[row] ?? 1)) })
    }
  }
  return { cost, assignments, unserved: left <= least * places.length ? 0 : left }
}

const MOST_MOVES = 20_000

/** One row per place: the price per person at each open site, at last the price of going nowhere. Out of reach counts more than nowhere. */
function pricesOf({
  pairs,
  unserved,
  sites,
  places,
}: {
  pairs: CapacityProblem['pairs']
  unserved: Float64Array
  sites: readonly number[]
  places: readonly number[]
}): Float64Array {
  const width = sites.length + 1
  const stationOf = new Int32Array(pairs.candidateCount).fill(-1)
  sites.forEach((site, station) => (stationOf[site] = station))
  const price = new Float64Array(places.length * width)
  for (const [row, place] of places.entries()) {
    const nowhere = unserved[place] ?? 0
    price.fill(Infinity, row * width, row * width + width - 1)
    price[row * width + width - 1] = nowhere
    const end = pairs.start[place + 1] ?? 0
    for (let position = pairs.start[place] ?? 0; position < end; position++) {
      const station = stationOf[pairs.candidate[position] ?? 0] ?? -1
      if (station >= 0) price[row * width + station] = pairs.cost[position] ?? 0
    }
  }
  return price
}

function stationsByPrice(price: Float64Array, width: number, row: number): number[] {
  const own = price.subarray(row * width, (row + 1) * width)
  return [...own.keys()]
    .filter((station) => own[station] !== Infinity)
    .sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0))
}

/** The rows, first those whose second choice is worst against their first. */
function byRegret(price: Float64Array, width: number): number[] {
  const rows = price.length / width
  const regret = Float64Array.from({ length: rows }, (_, row) => {
    const [first = 0, second = first] = stationsByPrice(price, width, row)
    return (price[row * width + second] ?? 0) - (price[row * width + first] ?? 0)
  })
  return [...regret.keys()].sort((a, b) => (regret[b] ?? 0) - (regret[a] ?? 0))
}

/** Stations of a circle whose ways add up to less than nothing (Bellman and Ford), in the order of travel. */
function negativeCircle(way: Float64Array, stations: number): number[] | undefined {
  const distance = new Float64Array(stations)
  const before = new Int32Array(stations).fill(-1)
  let last = -1
  for (let round = 0; round < stations; round++) {
    last = -1
    for (let from = 0; from < stations; from++)
      for (let to = 0; to < stations; to++) {
        const through = (distance[from] ?? 0) + (way[from * stations + to] ?? 0)
        const now = distance[to] ?? 0
        if (through >= now - 1e-9 * Math.max(1, Math.abs(now))) continue
        distance[to] = through
        before[to] = from
        last = to
      }
    if (last < 0) return undefined
  }
  for (let step = 0; step < stations; step++) last = before[last] ?? -1
  const circle = [last]
  for (let at = before[last] ?? -1; at !== last; at = before[at] ?? -1) circle.push(at)
  return circle.reverse()
}
