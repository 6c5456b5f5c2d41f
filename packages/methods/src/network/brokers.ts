import { trianglesOf } from './cohesion.ts'
import type { Network } from './network.ts'

export type Brokerage = {
  /**
   * One per actor: how much its partners are tied to each other, so that it stands between none. Low = broker. 1 with one
   * partner, may pass 1; isolates `null`.
   */
  readonly constraint: (number | null)[]
  /** One per actor: number of partners less the mean number of their ties to each other; isolates `null`. */
  readonly effectiveSize: (number | null)[]
}

/**
 * Who bridges holes: Burt's constraint and effective size, every tie counted alike.
 *
 * Source: R. S. Burt, Structural Holes (1992), chapter 2; effective size: S. P. Borgatti, Connections 20 (1997) 35–38. Checked
 * against networkx (shared vectors, network/). O(Σ degree²)
 */
export function brokerage(network: Network): Brokerage {
  const { actorCount, start, neighbour } = network
  const triangles = trianglesOf(network)
  const degree = (actor: number) => start[actor + 1]! - start[actor]!
  /** What of an actor's attention its partner has through others. */
  const through = new Float64Array(actorCount)
  const constraint = Array.from({ length: actorCount }, (_, actor) => {
    const own = degree(actor)
    if (own === 0) return null
    const [begin, end] = [start[actor]!, start[actor + 1]!]
    for (let k = begin; k < end; k++) through[neighbour[k]!] = 1 / own
    for (let k = begin; k < end; k++) {
      const partner = neighbour[k]!
      for (let l = start[partner]!; l < start[partner + 1]!; l++) {
        const third = neighbour[l]!
        if (through[third]! > 0) through[third]! += 1 / own / degree(partner)
      }
    }
    let sum = 0
    for (let k = begin; k < end; k++) {
      sum += through[neighbour[k]!]! ** 2
      through[neighbour[k]!] = 0
    }
    return sum
  })
  const effectiveSize = Array.from({ length: actorCount }, (_, actor) =>
    degree(actor) === 0 ? null : degree(actor) - (2 * triangles[actor]!) / degree(actor),
  )
  return { constraint, effectiveSize }
}

export type WeakPlaces = {
  /** Actors without whom their component falls apart, ascending. */
  readonly cutActors: number[]
  /** Ties without which it does: numbers of ties, ascending. */
  readonly bridges: number[]
}

/**
 * On whom and on what the coherence hangs: articulation points and bridges.
 *
 * Source: J. Hopcroft, R. Tarjan, Commun. ACM 16 (1973) 372–378, doi 10.1145/362248.362272. O(ties), without recursion.
 */
export function weakPlaces({ actorCount, start, neighbour, tie }: Network): WeakPlaces {
  const entered = new Int32Array(actorCount).fill(-1)
  /** The earliest entered actor that can be reached past the way one came. */
  const low = new Int32Array(actorCount)
  const cameBy = new Int32Array(actorCount).fill(-1)
  const cursor = start.slice(0, -1)
  const isCut = new Uint8Array(actorCount)
  const bridges: number[] = []
  const stack = new Int32Array(actorCount)
  let clock = 0
  for (let root = 0; root < actorCount; root++) {
    if (entered[root]! >= 0) continue
    let branches = 0
    let height = 1
    stack[0] = root
    entered[root] = low[root] = clock++
    while (height > 0) {
      const actor = stack[height - 1]!
      const k = cursor[actor]!++
      if (k < start[actor + 1]!) {
        const other = neighbour[k]!
        if (tie[k] === cameBy[actor]) continue
        if (entered[other]! >= 0) {
          low[actor] = Math.min(low[actor]!, entered[other]!)
          continue
        }
        cameBy[other] = tie[k]!
        entered[other] = low[other] = clock++
        stack[height++] = other
        if (actor === root) branches++
        continue
      }
      height--
      if (height === 0) continue
      const parent = stack[height - 1]!
      low[parent] = Math.min(low[parent]!, low[actor]!)
      if (low[actor]! > entered[parent]!) bridges.push(cameBy[actor]!)
      if (parent !== root && low[actor]! >= entered[parent]!) isCut[parent] = 1
    }
    if (branches > 1) isCut[root] = 1
  }
  return {
    cutActors: Array.from(isCut.keys()).filter((actor) => isCut[actor] === 1),
    bridges: bridges.sort((a, b) => a - b),
  }
}
