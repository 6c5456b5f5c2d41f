import type { Network } from './network.ts'

type Standing = {
  readonly network: Network
  /** Whether ties count by their weight, or each as one. */
  readonly weighted?: boolean
}

const MOST_ROUNDS = 100_000
const CLOSE_ENOUGH = 1e-13

/**
 * Eigenvector centrality: who is tied to the well tied stands well. Only among those of one component does it say much: the
 * others of a network in pieces get next to nothing.
 *
 * @returns one per actor, 0 … 1; the squares sum to 1; all 0 without ties
 *
 * Source: P. Bonacich, J. Math. Sociol. 2 (1972) 113–120, doi 10.1080/0022250X.1972.9989806. By power iteration with a shift, so
 * that two-mode networks come to rest too. Checked against networkx (shared vectors, network/). O(ties) a round.
 */
export function eigenvectorCentrality({ network, weighted = false }: Standing): number[] {
  const { actorCount, tieCount } = network
  if (tieCount === 0) return Array.from({ length: actorCount }, () => 0)
  let standing = new Float64Array(actorCount).fill(1 / Math.sqrt(actorCount))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = standing.slice()
    passOn(network, weighted, (from, to, weight) => (next[to]! += weight * standing[from]!))
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    for (let actor = 0; actor < actorCount; actor++) next[actor]! /= length
    const change = farthest(standing, next)
    standing = next
    if (change < CLOSE_ENOUGH) break
  }
  return Array.from(standing)
}

/**
 * PageRank: where somebody is found who follows ties at random and now and then begins anew anywhere. As eigenvector
 * centrality, but a tie to somebody with many ties counts less, and nobody gets nothing.
 *
 * @param damping share of steps along a tie, 0 … below 1, default 0.85
 * @returns one per actor, above 0; they sum to 1
 * @throws RangeError `damping`
 *
 * Source: S. Brin, L. Page, Comput. Netw. 30 (1998) 107–117, doi 10.1016/S0169-7552(98)00110-X. Checked against networkx (shared
 * vectors, network/). O(ties) a round.
 */
export function pageRank({
  network,
  weighted = true,
  damping = 0.85,
}: Standing & { readonly damping?: number }): number[] {
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping: ${damping} is not from 0 to below 1`)
  const { actorCount } = network
  const given = new Float64Array(actorCount)
  passOn(network, weighted, (from, _, weight) => (given[from]! += weight))
  let rank = new Float64Array(actorCount).fill(1 / actorCount)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Who has no tie begins anew anywhere.
    const stranded = rank.reduce((sum, value, actor) => sum + (given[actor] === 0 ? value : 0), 0)
    const next = new Float64Array(actorCount).fill((1 - damping + damping * stranded) / actorCount)
    passOn(network, weighted, (from, to, weight) => {
      next[to]! += (damping * weight * rank[from]!) / given[from]!
    })
    const change = farthest(rank, next)
    rank = next
    if (change < CLOSE_ENOUGH) break
  }
  return Array.from(rank)
}

function passOn(
  { actorCount, start, neighbour, weight }: Network,
  weighted: boolean,
  pass: (from: number, to: number, weight: number) => void,
): void {
  for (let from = 0; from < actorCount; from++)
    for (let k = start[from]!; k < start[from + 1]!; k++) pass(from, neighbour[k]!, weighted ? weight[k]! : 1)
}

function farthest(one: Float64Array, other: Float64Array): number {
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0)
}
