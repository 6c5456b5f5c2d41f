import type { Network } from './network.ts'
import { lengthSweep } from './sweep-by-length.ts'
import { stepSweep } from './sweep-by-steps.ts'

export type PathMeasures = {
  /** One per actor: on how many shortest ways between two others it lies (several equally short ones count in parts). */
  readonly betweenness: number[]
  /** The same as a share of all pairs of others, 0 … 1; 0 with fewer than three actors. */
  readonly betweennessShare: number[]
  /** One per actor: nearness to all it can reach, times the share of all others that it can reach, 0 … 1; isolates: 0. */
  readonly closeness: number[]
  /** One per actor: Σ 1 ÷ distance over all others; nobody to reach adds 0. */
  readonly harmonic: number[]
  /** One per tie, as `betweenness`. */
  readonly tieBetweenness: number[]
  /** Over all pairs with a way between them; `null` where there is none. */
  readonly meanDistance: number | null
  readonly diameter: number | null
}

/**
 * Who lies between, who is near to all: from the shortest ways between all pairs.
 *
 * @param lengths `steps`: every tie is one step; `inverse-weight`: a tie with weight w is 1/w long, so that close partners are
 *   near. Ways whose lengths differ by less than rounding count as equal.
 * @param onProgress told from time to time how much is done, 0 … 1
 *
 * Source: U. Brandes, J. Math. Sociol. 25 (2001) 163–177, doi 10.1080/0022250X.2001.9990249; closeness with several
 * components: S. Wasserman, K. Faust, Social Network Analysis (1994), eq. 5.22. Checked against networkx and igraph (shared
 * vectors, network/). O(actors · ties), with weights times log.
 */
export function pathMeasures(
  network: Network,
  lengths: 'steps' | 'inverse-weight' = 'steps',
  onProgress?: (share: number) => void,
): PathMeasures {
  const { actorCount } = network
  const sweep = lengths === 'steps' ? stepSweep(network) : lengthSweep(network)
  const closeness: number[] = []
  const harmonic: number[] = []
  let distances = 0
  let pairs = 0
  let diameter = 0
  for (let source = 0; source < actorCount; source++) {
    if (source % SOURCES_A_REPORT === 0) onProgress?.(source / actorCount)
    const { reached, sum, inverse, farthest } = sweep.from(source)
    distances += sum
    pairs += reached - 1
    diameter = Math.max(diameter, farthest)
    closeness.push(sum === 0 ? 0 : ((reached - 1) / sum) * ((reached - 1) / (actorCount - 1)))
    harmonic.push(inverse)
  }
  // Every pair was counted from both ends.
  const betweenness = Array.from(sweep.between, (value) => value / 2)
  const otherPairs = ((actorCount - 1) * (actorCount - 2)) / 2
  return {
    betweenness,
    betweennessShare: betweenness.map((value) => (otherPairs > 0 ? value / otherPairs : 0)),
    closeness,
    harmonic,
    tieBetweenness: Array.from(tieSums(network, sweep.halfTieBetween), (value) => value / 2),
    meanDistance: pairs === 0 ? null : distances / pairs,
    diameter: pairs === 0 ? null : diameter,
  }
}

const SOURCES_A_REPORT = 64

function tieSums({ tieCount, tie }: Network, halves: Float64Array): Float64Array {
  const sums = new Float64Array(tieCount)
  halves.forEach((value, place) => (sums[tie[place]!]! += value))
  return sums
}
