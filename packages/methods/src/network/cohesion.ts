import type { Network } from './network.ts'

/**
 * Share of the possible ties that there are, 0 … 1; `null` with fewer than two actors.
 */
export function density({ actorCount, tieCount }: Network): number | null {
  return actorCount < 2 ? null : (2 * tieCount) / (actorCount * (actorCount - 1))
}

/** Number of partners, one per actor. */
export function degrees({ actorCount, start }: Network): number[] {
  return Array.from({ length: actorCount }, (_, actor) => start[actor + 1]! - start[actor]!)
}

/** Sum of the weights of an actor's ties, one per actor. */
export function strengths({ actorCount, start, weight }: Network): number[] {
  return Array.from({ length: actorCount }, (_, actor) =>
    weight.subarray(start[actor]!, start[actor + 1]!).reduce((a, b) => a + b, 0),
  )
}

export type Components = {
  /** One per actor, numbered from 0 by first member. */
  readonly componentOf: number[]
  readonly sizes: number[]
  /** Actors without any tie. */
  readonly isolates: number[]
}

/** The parts of a network between which there is no way. O(ties) */
export function components({ actorCount, start, neighbour }: Network): Components {
  const componentOf = new Int32Array(actorCount).fill(-1)
  const sizes: number[] = []
  const isolates: number[] = []
  const queue = new Int32Array(actorCount)
  for (let first = 0; first < actorCount; first++) {
    if (componentOf[first]! >= 0) continue
    if (start[first] === start[first + 1]) isolates.push(first)
    const component = sizes.length
    componentOf[first] = component
    queue[0] = first
    let end = 1
    for (let at = 0; at < end; at++) {
      const actor = queue[at]!
      for (let k = start[actor]!; k < start[actor + 1]!; k++) {
        const other = neighbour[k]!
        if (componentOf[other]! >= 0) continue
        componentOf[other] = component
        queue[end++] = other
      }
    }
    sizes.push(end)
  }
  return { componentOf: Array.from(componentOf), sizes, isolates }
}

export type Closure = {
  /** One per actor: share of the pairs of its partners that are partners too; 0 with fewer than two partners. */
  readonly clustering: number[]
  /** Share of all chains of three that are closed, 0 … 1; `null` where there is no such chain. */
  readonly transitivity: number | null
}

/** Do partners know each other? O(Σ degree²) at most. */
export function closure(network: Network): Closure {
  const { actorCount, start } = network
  const triangles = trianglesOf(network)
  let closed = 0
  let chains = 0
  const clustering = Array.from({ length: actorCount }, (_, actor) => {
    const degree = start[actor + 1]! - start[actor]!
    const pairs = (degree * (degree - 1)) / 2
    closed += triangles[actor]!
    chains += pairs
    return pairs === 0 ? 0 : triangles[actor]! / pairs
  })
  return { clustering, transitivity: chains === 0 ? null : closed / chains }
}

/** Number of ties among an actor's partners, one per actor. */
export function trianglesOf({ actorCount, start, neighbour }: Network): Int32Array {
  const triangles = new Int32Array(actorCount)
  const markedBy = new Int32Array(actorCount).fill(-1)
  for (let actor = 0; actor < actorCount; actor++) {
    for (let k = start[actor]!; k < start[actor + 1]!; k++) markedBy[neighbour[k]!] = actor
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const one = neighbour[k]!
      if (one > actor) break
      for (let l = start[one]!; l < start[one + 1]!; l++) {
        const other = neighbour[l]!
        if (other >= one) break
        if (markedBy[other] !== actor) continue
        triangles[actor]!++
        triangles[one]!++
        triangles[other]!++
      }
    }
  }
  return triangles
}

/**
 * How deep in the middle an actor is: the largest k so that it belongs to a group in which everybody has at least k
 * partners.
 *
 * Source: S. B. Seidman, Soc. Netw. 5 (1983) 269–287; V. Batagelj, M. Zaveršnik, arXiv:cs/0310049. O(ties)
 */
export function coreNumbers(network: Network): number[] {
  const { actorCount, start, neighbour } = network
  const left = Int32Array.from(degrees(network))
  const most = left.reduce((a, b) => Math.max(a, b), 0)
  const buckets = Array.from({ length: most + 1 }, (): number[] => [])
  left.forEach((degree, actor) => buckets[degree]!.push(actor))
  const isDone = new Uint8Array(actorCount)
  for (let k = 0; k <= most; k++) {
    const bucket = buckets[k]!
    for (let actor = bucket.pop(); actor !== undefined; actor = bucket.pop()) {
      if (isDone[actor] === 1 || left[actor] !== k) continue
      isDone[actor] = 1
      for (let at = start[actor]!; at < start[actor + 1]!; at++) {
        const other = neighbour[at]!
        if (isDone[other] === 1 || left[other]! <= k) continue
        buckets[--left[other]!]!.push(other)
      }
    }
  }
  return Array.from(left)
}

/**
 * Do the well tied tie with each other (towards 1), or with those at the edge (towards −1)? Correlation of the numbers of
 * partners at both ends of the ties; `null` where all are equal.
 *
 * Source: M. E. J. Newman, Phys. Rev. Lett. 89 (2002) 208701, doi 10.1103/PhysRevLett.89.208701.
 */
export function degreeAssortativity(network: Network): number | null {
  const degree = degrees(network)
  const { from, to, tieCount } = network
  let sum = 0
  let squares = 0
  let products = 0
  for (let tie = 0; tie < tieCount; tie++) {
    const [one, other] = [degree[from[tie]!]!, degree[to[tie]!]!]
    sum += one + other
    squares += one * one + other * other
    products += one * other
  }
  // All whole numbers, over 2 · tieCount ends: exact, so that equal degrees give exactly 0.
  const spread = 2 * tieCount * squares - sum * sum
  return spread === 0 ? null : (4 * tieCount * products - sum * sum) / spread
}

/**
 * How much one actor stands above all: 0 = all alike, 1 = a star.
 *
 * @param measure one per actor; for `degree` their degrees, for `betweenness` the normalised ones
 * @returns `null` with fewer than three actors
 *
 * Source: L. C. Freeman, Soc. Netw. 1 (1978) 215–239, doi 10.1016/0378-8733(78)90021-7.
 */
export function centralisation(kind: 'degree' | 'betweenness', measure: readonly number[]): number | null {
  const count = measure.length
  if (count < 3) return null
  const highest = measure.reduce((a, b) => Math.max(a, b), 0)
  const differences = measure.reduce((sum, value) => sum + highest - value, 0)
  return differences / (kind === 'degree' ? (count - 1) * (count - 2) : count - 1)
}
