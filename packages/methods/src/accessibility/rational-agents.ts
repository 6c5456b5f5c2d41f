import { balanceUsedPairs } from './agents-balance.ts'
import { chooseAnew, judgeAssignment, nearestAssignment } from './agents-assignment.ts'
import { agentsProblem } from './agents-problem.ts'
import { requireAmounts } from './amounts.ts'
import type { SparsePairs } from './sparse-pairs.ts'

export type RationalAgents = {
  /**
   * Per place: what its people pay in crowding and way together, 1 = the mean crowding without any way, or τ of way
   * without any crowding; lower is better. null where no site with capacity is in reach.
   */
  readonly cost: (number | null)[]
  /**
   * Per place: the mean way of its people, in the unit of the pairs; null without demand or site in reach. Where ties allow
   * several equilibria, that of one of them; cost and crowding are the same in all.
   */
  readonly meanWay: (number | null)[]
  /** Per site: its people ÷ (capacity × demand per capacity overall), 1 = as crowded as all; null without capacity. */
  readonly crowding: (number | null)[]
  /** Per site: the people who go there. */
  readonly load: Float64Array
  /** What all pay beyond the cheapest they could reach, as a part of what they pay: 0 in the equilibrium. */
  readonly relativeGap: number
  /** Rounds until there. */
  readonly rounds: number
}

/** Passes of free choice before the first Newton step; more cost time, fewer leave it too far away. */
const FIRST_PASSES = 10
const MOST_ROUNDS = 1000

/**
 * Rational agent access (RAAM): everybody goes where crowding and way together cost least, knowing where the others go.
 * In the equilibrium nobody gains by going elsewhere; what is paid then is the measure.
 *
 *   cost_ij = load_j ÷ (ρ S_j) + c_ij ÷ τ
 *
 * @param pairs costs of the way, e.g. minutes; a pair that is not there is out of reach
 * @param demand one per place, from 0 up; a place with 0 changes nothing, its cost is what somebody there would pay
 * @param capacity one per site, from 0 up; a site with 0 is no destination
 * @param tau way that people take upon themselves to avoid crowding as high as the mean, in the unit of the pairs
 * @param demandPerCapacity ρ: crowding 1; if not given all demand ÷ all capacity
 * @param tolerance relative gap at which to stop
 * @throws RangeError `demand`, `capacity`: wrong length, negative or not finite; `tau`, `demandPerCapacity`: not above
 *   0; `tolerance`: negative
 *
 * Source: Saxon and Snow 2020, doi 10.1080/24694452.2019.1629870; equilibrium as minimum of a convex potential: Beckmann,
 * McGuire and Winsten, Studies in the Economics of Transportation (1956), ch. 3. The costs at the equilibrium are unique.
 *
 * Found exactly, in finitely many rounds: the people of unsatisfied places choose anew (`chooseAnew`), then all sites in use
 * are balanced at once (`balanceUsedPairs`). Each round lowers the potential and ends at the one minimum of a forest of pairs,
 * of which there are finitely many, so none comes twice. `relativeGap` proves the result: with weighted squares, the
 * crowding is off by Σ ρ S_j (error_j)² ≤ gap.
 * Checked against the equilibrium of chicago_raam_exact.csv (shared vectors). O(pairs) per round, some dozen rounds.
 */
export function rationalAgents({
  pairs,
  demand,
  capacity,
  tau,
  demandPerCapacity,
  tolerance = 1e-12,
}: {
  pairs: SparsePairs
  demand: ArrayLike<number>
  capacity: ArrayLike<number>
  tau: number
  demandPerCapacity?: number
  tolerance?: number
}): RationalAgents {
  requireAmounts('demand', demand, pairs.demandCount)
  requireAmounts('capacity', capacity, pairs.supplyCount)
  requireAboveZero('tau', tau)
  if (demandPerCapacity !== undefined) requireAboveZero('demandPerCapacity', demandPerCapacity)
  if (!(tolerance >= 0)) throw new RangeError(`tolerance: ${tolerance} is not from 0 up`)
  const [people, places] = [sumOf(demand), sumOf(capacity)]
  // Without any demand or capacity nothing is crowded, whatever stands below the line.
  const density = demandPerCapacity ?? (people > 0 && places > 0 ? people / places : 1)
  const room = Float64Array.from(capacity, (amount) => amount * density)
  const problem = agentsProblem({ pairs, demand, room, tau })
  const assignment = nearestAssignment(problem)
  for (let pass = 0; pass < FIRST_PASSES; pass++) chooseAnew(problem, assignment)
  balanceUsedPairs(problem, assignment)
  let judgement = judgeAssignment(problem, assignment)
  let rounds = 1
  for (; judgement.relativeGap > tolerance && rounds < MOST_ROUNDS; rounds++) {
    chooseAnew(problem, assignment, judgement.isContent)
    balanceUsedPairs(problem, assignment)
    judgement = judgeAssignment(problem, assignment)
  }
  const { load, flow } = assignment
  const crowding = Array.from(load, (people, site) => (room[site] === 0 ? null : people / (room[site] ?? 1)))
  const meanWay = Array.from<number | null>({ length: pairs.demandCount }).fill(null)
  problem.placeOf.forEach((place, row) => {
    let way = 0
    const end = problem.start[row + 1] ?? 0
    for (let position = problem.start[row] ?? 0; position < end; position++)
      way += (flow[position] ?? 0) * (problem.way[position] ?? 0)
    meanWay[place] = (way * tau) / (problem.demand[row] ?? 1)
  })
  return {
    cost: cheapestCost(pairs, crowding, tau),
    meanWay,
    crowding,
    load,
    relativeGap: judgement.relativeGap,
    rounds,
  }
}

function cheapestCost(pairs: SparsePairs, crowding: (number | null)[], tau: number): (number | null)[] {
  const cheapest = new Float64Array(pairs.demandCount).fill(Infinity)
  crowding.forEach((own, site) => {
    if (own === null) return
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      const cost = own + (pairs.value[position] ?? 0) / tau
      if (cost < (cheapest[place] ?? 0)) cheapest[place] = cost
    }
  })
  return Array.from(cheapest, (cost) => (cost === Infinity ? null : cost))
}

function sumOf(amounts: ArrayLike<number>): number {
  let sum = 0
  for (let position = 0; position < amounts.length; position++) sum += amounts[position] ?? 0
  return sum
}

function requireAboveZero(argument: string, value: number): void {
  if (!(value > 0) || value === Infinity) throw new RangeError(`${argument}: ${value} is not above 0`)
}
