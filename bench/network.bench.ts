/*
 * How long networks take: shortest ways between all (betweenness, closeness), communities, and what bodies share. Beside it, in
 * the same run, the floor: one walk over all ties from every actor, without which no shortest ways are known. Prints, asserts nothing.
 *
 *   node bench/network.bench.ts [actors …]
 */
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import {
  bodyOverlaps,
  communities,
  createNetwork,
  pathMeasures,
  weakPlaces,
  type Membership,
  type Network,
} from '../packages/methods/src/network/index.ts'

/** Seconds of python-igraph 0.10.2 (graphology: 4.5 for 5,000) and scipy 1.10.1 on two cores of another machine of the same kind. */
const REFERENCE = {
  betweenness: { 5_000: 3.3, 20_000: 86.5 } as Record<number, number>,
  louvain: { 20_000: 0.23 } as Record<number, number>,
  overlap: 6.7,
}
const TIES_PER_ACTOR = 5

const counts = process.argv.slice(2).map(Number)
console.table((counts.length > 0 ? counts : [1_000, 5_000, 20_000]).map(measureNetwork))
console.table([measureOverlap(2_000, 27_700), measureOverlap(20_000, 277_000)])

function measureNetwork(actorCount: number) {
  const network = randomNetwork(actorCount)
  const isLarge = actorCount > 5_000
  return {
    actors: actorCount,
    ties: network.tieCount,
    'all ways, s': isLarge ? secondsOf(() => pathMeasures(network)) : best(() => pathMeasures(network)),
    'igraph, s': REFERENCE.betweenness[actorCount] ?? '',
    'one walk per actor (floor), s': isLarge ? '' : secondsOf(() => walkFromAll(network)),
    'one Louvain, s': best(() => communities({ network, seed: 1, runs: 1 })),
    'igraph Louvain, s': REFERENCE.louvain[actorCount] ?? '',
    'cut actors, ms': rounded(1000 * best(() => weakPlaces(network))),
  }
}

function measureOverlap(bodyCount: number, seats: number) {
  const memberCount = Math.round(seats / 5)
  const memberships = randomSeats({ bodyCount, memberCount, seats })
  let counted = 0
  return {
    bodies: bodyCount,
    memberships: seats,
    'all pairs, those above 0.3 listed, s': secondsOf(() => {
      counted = bodyOverlaps({ bodyCount, memberCount, memberships, leastJaccard: 0.3 }).length
    }),
    listed: counted,
    'pairs that share': pairsSharing({ bodyCount, memberCount, memberships }),
    'scipy, s': bodyCount === 20_000 ? REFERENCE.overlap : '',
  }
}

/** Neighbourhoods of 50 with some ties beyond, so that there is something to find. */
function randomNetwork(actorCount: number): Network {
  const random = createRandom(5)
  const near = (actor: number) => Math.min(actorCount - 1, actor - (actor % 50) + Math.floor(random() * 50))
  return createNetwork({
    actorCount,
    ties: Array.from({ length: actorCount * TIES_PER_ACTOR }, () => {
      const from = Math.floor(random() * actorCount)
      return { from, to: random() < 0.7 ? near(from) : Math.floor(random() * actorCount) }
    }),
  })
}

function walkFromAll({ actorCount, neighbour }: Network): number {
  let sum = 0
  for (let source = 0; source < actorCount; source++) {
    for (let k = 0; k < neighbour.length; k++) sum += neighbour[k] ?? 0
  }
  return sum
}

/** Some members sit in many bodies, most in few. */
function randomSeats({
  bodyCount,
  memberCount,
  seats,
}: {
  bodyCount: number
  memberCount: number
  seats: number
}): Membership[] {
  const random = createRandom(9)
  return Array.from({ length: seats }, () => ({
    body: Math.floor(random() * bodyCount),
    member: Math.floor(memberCount * random() ** 3),
  }))
}

function pairsSharing(input: Parameters<typeof bodyOverlaps>[0]): number | string {
  return input.bodyCount > 5_000 ? '' : bodyOverlaps(input).length
}

function secondsOf(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return rounded((performance.now() - startedAt) / 1000)
}

/** The best of three: the first runs include compiling. */
function best(work: () => unknown): number {
  return Math.min(secondsOf(work), secondsOf(work), secondsOf(work))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
