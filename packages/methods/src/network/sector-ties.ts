import { createRandom } from '../composite-index/seeded-random.ts'
import type { Network } from './network.ts'

export type ExternalInternal = {
  /** Ties between sectors and within them; with weights their sums. */
  readonly external: number
  readonly internal: number
  /** (external − internal) ÷ all, −1 … 1: −1 = all stay among themselves; `null` without ties. */
  readonly index: number | null
  /** What it would be if every pair were tied with the same probability: the sizes of the sectors alone. */
  readonly expected: number | null
  /** Share of the random assignments of actors to sectors whose index is as low, or as high, or more so; `null` if none drawn. */
  readonly asLow: number | null
  readonly asHigh: number | null
}

export type SectorTies = ExternalInternal & {
  /**
   * How strictly sectors keep to themselves, given how many partners each has: 1 = no tie leaves its sector, 0 = as by chance;
   * `null` without ties or with one sector (Newman 2003).
   */
  readonly assortativity: number | null
  /** Names of the sectors by first mention. */
  readonly sectors: string[]
  /** One per actor: its own index; `null` without ties, or without a sector. */
  readonly ofActor: (number | null)[]
  /** Sectors by sectors: number (or weight) of ties; in the diagonal those within. */
  readonly between: number[][]
  /** The same as a share of the possible ties; `null` where none is possible. By number, never by weight. */
  readonly densities: (number | null)[][]
}

/**
 * Do sectors stay among themselves? The E-I index, with what chance would make of it.
 *
 * @param sectorOf one per actor; `null` = unknown: its ties do not count
 * @param weighted ties count by their weight; default: each once
 * @param draws random assignments of the actors to sectors of the same sizes (permutation test); default 0
 * @param seed for the draws, 0 … 2³² − 1
 * @throws RangeError `sectorOf`, `draws`, `seed`
 *
 * Source: D. Krackhardt, R. N. Stern, Soc. Psychol. Q. 51 (1988) 123–140, doi 10.2307/2786835; assortativity: M. E. J. Newman,
 * Phys. Rev. E 67 (2003) 026126, doi 10.1103/PhysRevE.67.026126. Checked against
 * vectors network/*.json. O(ties · draws)
 */
export function sectorTies({
  network,
  sectorOf,
  weighted = false,
  draws = 0,
  seed = 0,
}: {
  readonly network: Network
  readonly sectorOf: readonly (string | null)[]
  readonly weighted?: boolean
  readonly draws?: number
  readonly seed?: number
}): SectorTies {
  if (sectorOf.length !== network.actorCount)
    throw new RangeError(`sectorOf: ${sectorOf.length} for ${network.actorCount} actors`)
  if (!Number.isInteger(draws) || draws < 0) throw new RangeError(`draws: ${draws} is not from 0 up`)
  const sectors = [...new Set(sectorOf.filter((sector) => sector !== null))]
  const places = new Map(sectors.map((sector, at) => [sector, at]))
  const codes = Int32Array.from(sectorOf, (sector) => (sector === null ? -1 : places.get(sector)!))
  const weights = weighted ? network.tieWeight : new Float64Array(network.tieCount).fill(1)
  const { external, internal } = countTies(network, codes, weights)
  const index = indexOf(external, internal)
  const between = tiesBetween(network, codes, weights, sectors.length)
  return {
    sectors,
    assortativity: assortativityOf(between),
    external,
    internal,
    index,
    expected: expectedIndex(codes, sectors.length),
    ...permuted({ network, codes, weights, draws, seed, index }),
    ofActor: actorIndices(network, codes, weights),
    between,
    densities: densitiesBetween(network, codes, sectors.length),
  }
}

function indexOf(external: number, internal: number): number | null {
  return external + internal === 0 ? null : (external - internal) / (external + internal)
}

function countTies({ from, to }: Network, codes: Int32Array, weights: Float64Array) {
  let external = 0
  let internal = 0
  for (let tie = 0; tie < from.length; tie++) {
    const one = codes[from[tie]!]!
    const other = codes[to[tie]!]!
    if (one < 0 || other < 0) continue
    if (one === other) internal += weights[tie]!
    else external += weights[tie]!
  }
  return { external, internal }
}

function sizesOf(codes: Int32Array, count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0)
  for (const code of codes) if (code >= 0) sizes[code]!++
  return sizes
}

function expectedIndex(codes: Int32Array, count: number): number | null {
  const sizes = sizesOf(codes, count)
  const actors = sizes.reduce((a, b) => a + b, 0)
  const pairs = (actors * (actors - 1)) / 2
  const within = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  return indexOf(pairs - within, within)
}

function permuted({
  network,
  codes,
  weights,
  draws,
  seed,
  index,
}: {
  network: Network
  codes: Int32Array
  weights: Float64Array
  draws: number
  seed: number
  index: number | null
}): { asLow: number | null; asHigh: number | null } {
  if (draws === 0 || index === null) return { asLow: null, asHigh: null }
  const random = createRandom(seed)
  // Actors without a sector keep having none.
  const known = Int32Array.from(codes.keys()).filter((actor) => codes[actor]! >= 0)
  const drawn = codes.slice()
  let low = 0
  let high = 0
  for (let draw = 0; draw < draws; draw++) {
    for (let last = known.length - 1; last > 0; last--) {
      const one = known[last]!
      const other = known[Math.floor(random() * (last + 1))]!
      const kept = drawn[one]!
      drawn[one] = drawn[other]!
      drawn[other] = kept
    }
    const { external, internal } = countTies(network, drawn, weights)
    const other = indexOf(external, internal) ?? 0
    if (other <= index + 1e-12) low++
    if (other >= index - 1e-12) high++
  }
  // The observed assignment is one of the possible ones.
  return { asLow: (low + 1) / (draws + 1), asHigh: (high + 1) / (draws + 1) }
}

function actorIndices(
  { actorCount, from, to }: Network,
  codes: Int32Array,
  weights: Float64Array,
): (number | null)[] {
  const external = new Float64Array(actorCount)
  const internal = new Float64Array(actorCount)
  for (let tie = 0; tie < from.length; tie++) {
    const ends = [from[tie]!, to[tie]!]
    const [one, other] = ends.map((actor) => codes[actor]!)
    if (one! < 0 || other! < 0) continue
    const side = one === other ? internal : external
    for (const actor of ends) side[actor]! += weights[tie]!
  }
  return Array.from(external, (value, actor) => indexOf(value, internal[actor]!))
}

function tiesBetween(
  { from, to }: Network,
  codes: Int32Array,
  weights: Float64Array,
  count: number,
): number[][] {
  const between = Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
  for (let tie = 0; tie < from.length; tie++) {
    const [one, other] = [codes[from[tie]!]!, codes[to[tie]!]!]
    if (one < 0 || other < 0) continue
    between[one]![other]! += weights[tie]!
    if (one !== other) between[other]![one]! += weights[tie]!
  }
  return between
}

function assortativityOf(between: readonly (readonly number[])[]): number | null {
  const ends = between.map((line, one) => line.reduce((sum, ties) => sum + ties, line[one]!))
  const all = ends.reduce((a, b) => a + b, 0)
  const byChance = ends.reduce((sum, own) => sum + (own / all) ** 2, 0)
  if (all === 0 || byChance === 1) return null
  const within = between.reduce((sum, line, one) => sum + (2 * line[one]!) / all, 0)
  return (within - byChance) / (1 - byChance)
}

function densitiesBetween(network: Network, codes: Int32Array, count: number): (number | null)[][] {
  const sizes = sizesOf(codes, count)
  const ones = new Float64Array(network.tieCount).fill(1)
  return tiesBetween(network, codes, ones, count).map((line, one) =>
    line.map((ties, other) => {
      const possible = one === other ? (sizes[one]! * (sizes[one]! - 1)) / 2 : sizes[one]! * sizes[other]!
      return possible === 0 ? null : ties / possible
    }),
  )
}
