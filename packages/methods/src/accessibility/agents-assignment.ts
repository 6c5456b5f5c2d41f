import type { AgentsProblem } from './agents-problem.ts'

/** Who goes where: the flow beside each pair of the problem, and the sum at each site. */
export type Assignment = {
  readonly flow: Float64Array
  readonly load: Float64Array
}

/** What differs by less is the same. */
const ROUNDING = 1e-14

/** Everybody at the site with the shortest way. */
export function nearestAssignment({
  placeCount,
  siteCount,
  start,
  site,
  way,
  demand,
}: AgentsProblem): Assignment {
  const flow = new Float64Array(site.length)
  const load = new Float64Array(siteCount)
  for (let place = 0; place < placeCount; place++) {
    const end = start[place + 1] ?? 0
    let best = start[place] ?? 0
    for (let position = best + 1; position < end; position++) {
      if ((way[position] ?? 0) < (way[best] ?? 0)) best = position
    }
    flow[best] = demand[place] ?? 0
    const nearest = site[best] ?? 0
    load[nearest] = (load[nearest] ?? 0) + (demand[place] ?? 0)
  }
  return { flow, load }
}

/**
 * Lets the people of one place after the other choose anew, the others staying where they are: they fill the sites
 * from the cheapest up until all that they use cost the same. That is the exact minimum of the potential over this
 * place's flows, so a pass never raises it.
 *
 * @param isContent places that need not choose anew: 1
 */
export function chooseAnew(problem: AgentsProblem, assignment: Assignment, isContent?: Uint8Array): void {
  const { placeCount, start } = problem
  let widest = 0
  for (let place = 0; place < placeCount; place++)
    widest = Math.max(widest, (start[place + 1] ?? 0) - (start[place] ?? 0))
  const scratch = { cost: new Float64Array(widest), open: new Uint32Array(widest) }
  for (let place = 0; place < placeCount; place++) {
    if (isContent?.[place] !== 1) fillFromCheapest(problem, assignment, place, scratch)
  }
}

type Scratch = { cost: Float64Array; open: Uint32Array }

/** One long kernel: it runs over every pair in every pass. */
function fillFromCheapest(
  { start, site, way, room, demand }: AgentsProblem,
  { flow, load }: Assignment,
  place: number,
  { cost, open }: Scratch,
): void {
  const begin = start[place] ?? 0
  const end = start[place + 1] ?? 0
  const people = demand[place] ?? 0
  let cheapest = begin
  let limit = Infinity
  for (let position = begin; position < end; position++) {
    const at = site[position] ?? 0
    const size = room[at] ?? 1
    const before = flow[position] ?? 0
    if (before !== 0) {
      load[at] = Math.max(0, (load[at] ?? 0) - before)
      flow[position] = 0
    }
    const empty = (load[at] ?? 0) / size + (way[position] ?? 0)
    cost[position - begin] = empty
    if (empty < (cost[cheapest - begin] ?? 0)) cheapest = position
    // All at one site would pay this; a site that costs more even when nobody from here is there stays unused.
    if (empty + people / size < limit) limit = empty + people / size
  }
  let openCount = 0
  let sumRoom = 0
  let sumCost = people
  for (let position = begin; position < end; position++) {
    const empty = cost[position - begin] ?? 0
    if (empty > limit) continue
    const size = room[site[position] ?? 0] ?? 1
    open[openCount++] = position
    sumRoom += size
    sumCost += size * empty
  }
  for (let before = Infinity; openCount < before;) {
    before = openCount
    const level = sumCost / sumRoom
    openCount = 0
    for (let candidate = 0; candidate < before; candidate++) {
      const position = open[candidate] ?? 0
      const empty = cost[position - begin] ?? 0
      if (empty < level || position === cheapest) {
        open[openCount++] = position
        continue
      }
      const size = room[site[position] ?? 0] ?? 1
      sumRoom -= size
      sumCost -= size * empty
    }
  }
  const level = sumCost / sumRoom
  let rest = people
  for (let candidate = 0; candidate < openCount; candidate++) {
    const position = open[candidate] ?? 0
    if (position === cheapest) continue
    const at = site[position] ?? 0
    const amount = Math.min(rest, (level - (cost[position - begin] ?? 0)) * (room[at] ?? 1))
    flow[position] = amount
    load[at] = (load[at] ?? 0) + amount
    rest -= amount
  }
  // The cheapest takes what is left, so that nobody gets lost by rounding.
  const at = site[cheapest] ?? 0
  flow[cheapest] = rest
  load[at] = (load[at] ?? 0) + rest
}

/**
 * How far an assignment is from the equilibrium: what people pay beyond the cheapest site they could reach, as a
 * part of all they pay. It is the gap between the potential and its dual bound and never negative; so that it stays
 * that with loads that differ from the sum of their flows by rounding, Σ (difference)² ÷ (2 · room) is added.
 *
 * @returns the gap, and which places pay no more than the cheapest: 1
 */
export function judgeAssignment(
  { placeCount, start, site, way, room, demand }: AgentsProblem,
  { flow, load }: Assignment,
): { relativeGap: number; isContent: Uint8Array } {
  const crowding = Float64Array.from(load, (people, at) =>
    (room[at] ?? 0) > 0 ? people / (room[at] ?? 1) : 0,
  )
  const arrived = new Float64Array(load.length)
  const isContent = new Uint8Array(placeCount)
  let paid = 0
  let gap = 0
  for (let place = 0; place < placeCount; place++) {
    const end = start[place + 1] ?? 0
    let least = Infinity
    for (let position = start[place] ?? 0; position < end; position++) {
      const cost = (crowding[site[position] ?? 0] ?? 0) + (way[position] ?? 0)
      if (cost < least) least = cost
    }
    let excess = 0
    for (let position = start[place] ?? 0; position < end; position++) {
      const people = flow[position] ?? 0
      if (people === 0) continue
      const at = site[position] ?? 0
      arrived[at] = (arrived[at] ?? 0) + people
      excess += people * ((crowding[at] ?? 0) + (way[position] ?? 0) - least)
    }
    const cheapest = least * (demand[place] ?? 0)
    isContent[place] = excess <= ROUNDING * cheapest ? 1 : 0
    gap += excess
    paid += cheapest + excess
  }
  arrived.forEach((people, at) => {
    if ((room[at] ?? 0) > 0) gap += (people - (load[at] ?? 0)) ** 2 / (2 * (room[at] ?? 1))
  })
  return { relativeGap: paid > 0 ? gap / paid : 0, isContent }
}
