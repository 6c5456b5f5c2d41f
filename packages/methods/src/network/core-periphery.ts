import { createRandom, type Random } from '../composite-index/seeded-random.ts'
import { degrees } from './cohesion.ts'
import type { Network } from './network.ts'

export type CorePeriphery = {
  /** Actors of the core, ascending. */
  readonly core: number[]
  /** How much the network looks like a core to which all are tied, −1 … 1; `null` where no picture fits better than another. */
  readonly correlation: number | null
}

/**
 * Is there a core to which all are tied, and a periphery without ties of its own? Looks for the core with which the network
 * correlates best with that picture (every pair with somebody of the core is tied, no other).
 *
 * Hill climbing by moving one actor, or exchanging two, from the most tied actors and from random cores; near the best, not
 * proven.
 *
 * @param seed 0 … 2³² − 1; the same seed gives the same core
 * @param starts random cores besides those by degree, default 20
 * @throws RangeError `seed`, `starts`
 *
 * Source: S. P. Borgatti, M. G. Everett, Soc. Netw. 21 (2000) 375–395, doi 10.1016/S0378-8733(99)00019-2, discrete model with
 * ties between core and periphery. Checked against the best of 60 starts (shared vectors, network/). O(actors) a step.
 */
export function corePeriphery({
  network,
  seed,
  starts = 20,
}: {
  readonly network: Network
  readonly seed: number
  readonly starts?: number
}): CorePeriphery {
  if (!Number.isInteger(starts) || starts < 0) throw new RangeError(`starts: ${starts} is not from 0 up`)
  const random = createRandom(seed)
  const { actorCount } = network
  let best: CorePeriphery = { core: [], correlation: null }
  const first = [
    bestByDegree(network),
    ...Array.from({ length: starts }, () => randomCore(actorCount, random)),
  ]
  for (const isCore of first) {
    const correlation = climb(network, isCore)
    if (correlation === null || (best.correlation !== null && correlation <= best.correlation + 1e-12))
      continue
    best = { core: [...isCore.keys()].filter((actor) => isCore[actor] === 1), correlation }
  }
  return best
}

/** Correlation over all pairs, from how many are in the core and how many ties lie within the periphery. */
function correlationOf(
  { actorCount, tieCount }: Network,
  coreSize: number,
  peripheralTies: number,
): number | null {
  const pairs = (actorCount * (actorCount - 1)) / 2
  const outside = actorCount - coreSize
  const pictured = pairs - (outside * (outside - 1)) / 2
  const spread = tieCount * (pairs - tieCount) * pictured * (pairs - pictured)
  if (!(spread > 0)) return null
  return (pairs * (tieCount - peripheralTies) - tieCount * pictured) / Math.sqrt(spread)
}

/** The best core of the k most tied actors, over all k. */
function bestByDegree(network: Network): Uint8Array {
  const degree = degrees(network)
  const order = [...degree.keys()].sort((a, b) => degree[b]! - degree[a]! || a - b)
  const isCore = new Uint8Array(network.actorCount)
  let ties = network.tieCount
  let best = -Infinity
  let size = 0
  order.forEach((actor, at) => {
    ties -= peripheralPartners(network, isCore, actor)
    isCore[actor] = 1
    const correlation = correlationOf(network, at + 1, ties)
    if (correlation === null || correlation <= best) return
    best = correlation
    size = at + 1
  })
  isCore.fill(0)
  for (const actor of order.slice(0, size)) isCore[actor] = 1
  return isCore
}

function randomCore(actorCount: number, random: Random): Uint8Array {
  const share = random()
  return Uint8Array.from({ length: actorCount }, () => (random() < share ? 1 : 0))
}

function peripheralPartners({ start, neighbour }: Network, isCore: Uint8Array, actor: number): number {
  let count = 0
  for (let k = start[actor]!; k < start[actor + 1]!; k++) count += 1 - isCore[neighbour[k]!]!
  return count
}

/** Moves as long as it gets better. Changes `isCore`. @returns the correlation at the end */
function climb(network: Network, isCore: Uint8Array): number | null {
  const { actorCount } = network
  const partners = Int32Array.from({ length: actorCount }, (_, actor) =>
    peripheralPartners(network, isCore, actor),
  )
  let size = isCore.reduce((a, b) => a + b, 0)
  let ties = 0
  for (let actor = 0; actor < actorCount; actor++) if (isCore[actor] === 0) ties += partners[actor]!
  ties /= 2
  const turn = (actor: number) => {
    const joins = isCore[actor] === 0
    ties += joins ? -partners[actor]! : partners[actor]!
    size += joins ? 1 : -1
    isCore[actor] = joins ? 1 : 0
    for (let k = network.start[actor]!; k < network.start[actor + 1]!; k++)
      partners[network.neighbour[k]!]! += joins ? -1 : 1
  }
  let current = correlationOf(network, size, ties) ?? -Infinity
  for (;;) {
    let best = -1
    let highest = current + 1e-12
    for (let actor = 0; actor < actorCount; actor++) {
      const joins = isCore[actor] === 0
      const after = correlationOf(
        network,
        size + (joins ? 1 : -1),
        ties + (joins ? -partners[actor]! : partners[actor]!),
      )
      if (after === null || after <= highest) continue
      highest = after
      best = actor
    }
    if (best >= 0) turn(best)
    else if (!exchange(isCore, partners, network, turn)) break
    current = correlationOf(network, size, ties) ?? -Infinity
  }
  return current === -Infinity ? null : current
}

/** Exchanges the weakest of the core for the strongest of the periphery if that leaves fewer ties there. */
function exchange(
  isCore: Uint8Array,
  partners: Int32Array,
  { start, neighbour }: Network,
  turn: (actor: number) => void,
): boolean {
  let leaves = -1
  let joins = -1
  for (let actor = 0; actor < isCore.length; actor++) {
    if (isCore[actor] === 1) {
      if (leaves < 0 || partners[actor]! < partners[leaves]!) leaves = actor
    } else if (joins < 0 || partners[actor]! > partners[joins]!) joins = actor
  }
  if (leaves < 0 || joins < 0) return false
  const areTied = neighbour.subarray(start[leaves]!, start[leaves + 1]!).includes(joins)
  // Their own tie lies in the periphery neither before nor after.
  const gain = partners[joins]! - (partners[leaves]! - (areTied ? 1 : 0))
  if (gain <= 0) return false
  turn(joins)
  turn(leaves)
  return true
}
