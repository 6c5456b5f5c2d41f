import {
  communities,
  components,
  corePeriphery,
  createNetwork,
  degrees,
  density,
  pathMeasures,
  sectorTies,
  weakPlaces,
} from '@gelingen/methods/network'
import type { Cooperation, Pair } from './cooperation-rules.ts'
import { sectorGroupOf, type SectorGroup } from './sector-groups-rules.ts'

/** What a network of cooperation looks like; numbers of actors are their places in the list. */
export type NetworkMeasures = {
  /** Share of the possible pairs that work together, 0 … 1; null with fewer than two actors. */
  readonly density: number | null
  /** Of the pairs where both have answered: how many both name, and how many only one does. */
  readonly agreed: { readonly both: number; readonly one: number; readonly open: number }
  /** One per actor. */
  readonly partners: readonly number[]
  /** Those through whom most of the ways between others lead, the first most; share of all pairs of others, 0 … 1. */
  readonly brokers: readonly { readonly actor: number; readonly share: number }[]
  /** Without whom the network falls apart. */
  readonly cutActors: readonly number[]
  /** Pairs whose tie is the only way between two parts. */
  readonly bridges: readonly Pair[]
  readonly isolates: readonly number[]
  /** Number of parts between which there is no way, isolates not counted. */
  readonly parts: number
  /** One per actor; null = is in no group of its own (works with nobody). */
  readonly groupOf: readonly (number | null)[]
  readonly groupCount: number
  readonly core: readonly number[]
  /** How well the picture of a core and a rim fits, −1 … 1. */
  readonly coreFit: number | null
  readonly sectors: SectorMeasures
}

export type SectorMeasures = {
  readonly within: number
  readonly between: number
  /** (between − within) ÷ all, −1 … 1, and what the sizes of the sectors alone would make of it. */
  readonly index: number | null
  readonly expected: number | null
  /** How probable it is that actors keep to their sectors as much as here, or more, by chance. */
  readonly chance: number | null
  /** The groups that there are, with the share of possible ties that there is within and between them. */
  readonly groups: readonly SectorGroup[]
  readonly ties: readonly (readonly number[])[]
  readonly densities: readonly (readonly (number | null)[])[]
  /** Between health and youth welfare; null where one of them is not there. */
  readonly seam: { readonly ties: number; readonly possible: number } | null
}

const SEED = 20_261_201
const DRAWS = 999
const MOST_BROKERS = 5

/** @returns null where nobody works with anybody */
export function networkMeasures({ actors, pairs }: Cooperation): NetworkMeasures | null {
  if (pairs.length === 0) return null
  const network = createNetwork({
    actorCount: actors.length,
    ties: pairs.map(({ a, b, strength }) => ({ from: a, to: b, weight: strength })),
  })
  const count = (agreed: Pair['agreed']) => pairs.filter((pair) => pair.agreed === agreed).length
  const { betweennessShare } = pathMeasures(network)
  const { cutActors, bridges } = weakPlaces(network)
  const { isolates, sizes } = components(network)
  const { communityOf } = communities({ network, seed: SEED })
  const { core, correlation } = corePeriphery({ network, seed: SEED })
  const pairOf = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const partners = degrees(network)
  const isAlone = new Set(isolates)
  const groups = renumbered(communityOf.map((group, actor) => (isAlone.has(actor) ? null : group)))
  return {
    density: density(network),
    agreed: { both: count('both'), one: count('one'), open: count('open') },
    partners,
    brokers: betweennessShare
      .map((share, actor) => ({ actor, share }))
      .filter(({ share }) => share > 0)
      .toSorted((one, other) => other.share - one.share || one.actor - other.actor)
      .slice(0, MOST_BROKERS),
    cutActors,
    bridges: bridges.flatMap((tie) => pairOf.get(`${network.from[tie]} ${network.to[tie]}`) ?? []),
    isolates,
    parts: sizes.filter((size) => size > 1).length,
    groupOf: groups.groupOf,
    groupCount: groups.count,
    core,
    coreFit: correlation,
    sectors: sectorMeasures(network, actors),
  }
}

function renumbered(labels: readonly (number | null)[]) {
  const numbers = new Map<number, number>()
  const groupOf = labels.map((label) => {
    if (label === null) return null
    const number = numbers.get(label) ?? numbers.size
    numbers.set(label, number)
    return number
  })
  return { groupOf, count: numbers.size }
}

function sectorMeasures(
  network: ReturnType<typeof createNetwork>,
  actors: Cooperation['actors'],
): SectorMeasures {
  const sectorOf = actors.map(({ sector }) => sectorGroupOf(sector))
  const found = sectorTies({ network, sectorOf, draws: DRAWS, seed: SEED })
  const groups = found.sectors as SectorGroup[] // what `sectorOf` gave
  const [health, youth] = [groups.indexOf('health'), groups.indexOf('youth')]
  const sizeOf = (group: SectorGroup) => sectorOf.filter((one) => one === group).length
  return {
    within: found.internal,
    between: found.external,
    index: found.index,
    expected: found.expected,
    chance: found.asLow,
    groups,
    ties: found.between,
    densities: found.densities,
    seam:
      health < 0 || youth < 0
        ? null
        : {
            ties: found.between[health]?.[youth] ?? 0,
            possible: sizeOf('health') * sizeOf('youth'),
          },
  }
}
