import type { SparsePairs } from '../accessibility/index.ts'
import { openSitesOf } from './assign-nearest.ts'
import type { CapacityProblem } from './capacity-problem.ts'
import { chooseSitesWithCapacity, type ChosenWithCapacity } from './choose-sites-with-capacity.ts'
import { amounts, type PreparedSiting } from './prepare-siting.ts'
import {
  objectiveGap,
  type SearchOptions,
  type Siting,
  type SitingOutcome,
  type SitingRefusal,
} from './siting-types.ts'
import { sortPairs } from './sorted-pairs.ts'

export type Capacities = {
  /** People per candidate, existing ones included, from 0 up; without it there is room for all everywhere. */
  readonly capacity?: ArrayLike<number>
}

type Given = {
  readonly prepared: PreparedSiting
  readonly capacity: ArrayLike<number>
  readonly options: SearchOptions
}

export async function medianWithCapacity({
  prepared,
  capacity,
  newSites,
  options,
}: Given & { readonly newSites: number }): Promise<SitingOutcome> {
  const { costs, need, weight, fixed } = prepared
  const rooms = amounts('capacity', capacity, costs.supplyCount)
  const demand = askedDemand(prepared)
  const refusal = refuseTooLittleCapacity(demand, rooms)
  if (refusal !== undefined) return { ok: false, refusal }
  const pairs = sortPairs(
    costs,
    need.map((one, place) => ((weight[place] ?? 0) > 0 ? one : 0)),
  )
  // Per person dearer than everybody's dearest way together.
  let dearest = 1
  for (let place = 0; place < pairs.demandCount; place++) {
    const end = pairs.start[place + 1] ?? 0
    if (end > (pairs.start[place] ?? 0))
      dearest += (pairs.cost[end - 1] ?? 0) * Math.max(1, demand[place] ?? 0)
  }
  const unserved = demand.map((people) => (people > 0 ? dearest : 0))
  const problem: CapacityProblem = { pairs, demand, unserved, capacity: rooms, fixed, newSites }
  const chosen = await chooseSitesWithCapacity({ problem, mustServe: true, options })
  if (chosen.unserved > 0) {
    const code = chosen.bound === chosen.cost ? 'siting/too-few-sites' : 'siting/none-found'
    return { ok: false, refusal: { code, details: { newSites } } }
  }
  return {
    ok: true,
    siting: sitingOf({ chosen, sense: 'minimise', objective: chosen.cost, bound: chosen.bound }),
  }
}

export async function coveringWithCapacity({
  prepared,
  within,
  capacity,
  newSites,
  options,
}: Given & { readonly within: SparsePairs; readonly newSites: number }): Promise<SitingOutcome> {
  const { need, weight } = prepared
  const problem = coverProblemOf({ prepared, within, capacity, unserved: need, newSites })
  const chosen = await chooseSitesWithCapacity({ problem, mustServe: false, options })
  const total = weight.reduce((sum, one) => sum + one, 0)
  const objective = total - chosen.cost
  const bound = chosen.bound === chosen.cost ? objective : total - chosen.bound
  return { ok: true, siting: sitingOf({ chosen, sense: 'maximise', objective, bound }) }
}

/** With one site more each time, until everybody has room; a number of sites is refuted where the bound leaves somebody out. */
export async function setCoveringWithCapacity({
  prepared,
  within,
  capacity,
  options,
}: Given & { readonly within: SparsePairs }): Promise<SitingOutcome> {
  const { fixed } = prepared
  const demand = askedDemand(prepared)
  const rooms = amounts('capacity', capacity, fixed.length)
  const refusal = refuseTooLittleCapacity(demand, rooms)
  if (refusal !== undefined) return { ok: false, refusal }
  const existing = fixed.reduce((sum, is) => sum + is, 0)
  const people = demand.reduce((sum, one) => sum + one, 0)
  const unserved = new Float64Array(demand.length).fill(1)
  let refuted = fewestByRoom({ people, rooms, fixed }) - 1
  for (let newSites = refuted + 1; newSites <= fixed.length - existing; newSites++) {
    const problem = coverProblemOf({ prepared, within, capacity, unserved, newSites })
    const chosen = await chooseSitesWithCapacity({ problem, mustServe: false, options })
    if (chosen.unserved === 0) {
      const bound = refuted + 1 + existing
      return {
        ok: true,
        siting: sitingOf({ chosen, sense: 'minimise', objective: newSites + existing, bound }),
      }
    }
    if (refuted === newSites - 1 && chosen.bound > 1e-6 * Math.max(1, people)) refuted = newSites
  }
  const code = refuted === fixed.length - existing ? 'siting/too-few-sites' : 'siting/none-found'
  return { ok: false, refusal: { code, details: { newSites: fixed.length - existing } } }
}

function coverProblemOf({
  prepared,
  within,
  capacity,
  unserved,
  newSites,
}: Omit<Given, 'options'> & {
  readonly within: SparsePairs
  readonly unserved: Float64Array
  readonly newSites: number
}): CapacityProblem {
  const { weight, fixed } = prepared
  return {
    pairs: sortPairs(within, weight),
    demand: askedDemand(prepared),
    unserved,
    capacity: amounts('capacity', capacity, fixed.length),
    fixed,
    newSites,
  }
}

function sitingOf({
  chosen,
  sense,
  objective,
  bound,
}: {
  chosen: ChosenWithCapacity
  sense: Siting['sense']
  objective: number
  bound: number
}): Siting {
  return {
    sites: openSitesOf(chosen.isOpen),
    assignments: chosen.assignments,
    sense,
    objective,
    bound,
    gap: objectiveGap(objective, bound),
    isProven: objective === bound,
  }
}

/** People of the places that count. */
function askedDemand({ demand, weight }: PreparedSiting): Float64Array {
  return demand.map((people, place) => ((weight[place] ?? 0) > 0 ? people : 0))
}

function refuseTooLittleCapacity(demand: Float64Array, rooms: Float64Array): SitingRefusal | undefined {
  const people = demand.reduce((sum, one) => sum + one, 0)
  const room = rooms.reduce((sum, one) => sum + one, 0)
  if (people <= room) return undefined
  return { code: 'siting/too-little-capacity', details: { demand: people, capacity: room } }
}

/** The fewest new sites whose room is enough for all, wherever they are. */
function fewestByRoom({
  people,
  rooms,
  fixed,
}: {
  people: number
  rooms: Float64Array
  fixed: Uint8Array
}): number {
  let left = people - rooms.reduce((sum, room, site) => sum + (fixed[site] === 1 ? room : 0), 0)
  const free = rooms.filter((_, site) => fixed[site] !== 1).sort()
  let sites = 0
  while (left > 1e-9 * people && sites < free.length) left -= free[free.length - ++sites] ?? 0
  return sites
}
