import type { ComparedOffer, Suspicion, SuspicionReason } from './duplicate-types.ts'
import { nameKey, numbersIn, shareOfCommon, triplesOf } from './name-rules.ts'

/** Names whose triples of letters agree so far are much alike: "Krabbelgruppe Mitte" and "Krabbelgruppen Mitte". */
export const ALIKE = 0.8
export const NEAR_METRES = 150

/** More suspicions nobody works through at once; with each decision others move up. */
const MOST = 2000

/**
 * Pairs of offers that may be one, those most alike first. Symmetric: the order of the offers plays no part.
 * @param apart pairs that are two, as `pairKey` names them
 * Cost: an inverted index over the rare triples of each name (prefix filter) within address and provider.
 */
export function suspectedDuplicates(
  offers: readonly ComparedOffer[],
  apart: ReadonlySet<string> = new Set(),
): Suspicion[] {
  const named = prepare(offers.toSorted((a, b) => a.offerId - b.offerId))
  const index = new Map<string, Named[]>()
  const found: Suspicion[] = []
  for (const one of named) {
    const met = new Set<Named>()
    for (const key of one.keys) {
      const others = index.get(key) ?? []
      for (const other of others) met.add(other)
      if (others.length === 0) index.set(key, others)
      others.push(one)
    }
    for (const other of met) {
      const suspicion = compare(other, one)
      if (suspicion !== undefined && !apart.has(pairKey(suspicion))) found.push(suspicion)
    }
    if (found.length >= MOST) break
  }
  return found.toSorted((a, b) => b.alike - a.alike || a.first - b.first || a.second - b.second)
}

/** @param first the smaller id */
export const pairKey = ({ first, second }: { first: number; second: number }): string => `${first} ${second}`

type Named = {
  readonly offer: ComparedOffer
  readonly key: string
  readonly numbers: string
  /** Ranks of the triples, the rarest first. */
  readonly triples: Uint32Array
  /** Under which it is found by those that may be alike. */
  readonly keys: readonly string[]
}

function prepare(offers: readonly ComparedOffer[]): Named[] {
  const keyed = offers.map((offer) => {
    const key = nameKey(offer.name)
    return { offer, key, numbers: numbersIn(offer.name), triples: triplesOf(key) }
  })
  const ranks = ranksOf(keyed.map(({ triples }) => triples))
  return keyed.map(({ triples, ...one }) => {
    const sorted = Uint32Array.from(triples, (triple) => ranks.get(triple) ?? 0).sort()
    return { ...one, triples: sorted, keys: keysOf(one.offer, sorted) }
  })
}

/** The rarest triple has the smallest rank. */
function ranksOf(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const triple of all.flat()) counts.set(triple, (counts.get(triple) ?? 0) + 1)
  const rarestFirst = [...counts].toSorted(([a, some], [b, more]) => some - more || (a < b ? -1 : 1))
  return new Map(rarestFirst.map(([triple], rank) => [triple, rank]))
}

/**
 * Two sets with a Dice of at least t have at least t/(2−t) of the size of each in common, so one of the first
 * n − ⌈n·t/(2−t)⌉ + 1 of each, in the order of rarity, is common.
 */
function keysOf({ address, providerId }: ComparedOffer, triples: Uint32Array): string[] {
  const length = triples.length - Math.ceil(triples.length * (ALIKE / (2 - ALIKE)) - ROUNDING) + 1
  const prefix = [...triples.subarray(0, length)]
  return [
    ...(address === '' ? [] : prefix.map((triple) => `a ${address} ${triple}`)),
    ...(providerId === null ? [] : prefix.map((triple) => `p ${providerId} ${triple}`)),
  ]
}

function compare(one: Named, other: Named): Suspicion | undefined {
  const isSameName = one.key === other.key
  const alike = isSameName ? 1 : shareOfCommon(one.triples, other.triples)
  if (one.numbers !== other.numbers || alike < ALIKE) return undefined
  const reason = reasonOf(one.offer, other.offer, isSameName)
  if (reason === undefined) return undefined
  return { first: one.offer.offerId, second: other.offer.offerId, reason, alike }
}

function reasonOf(
  one: ComparedOffer,
  other: ComparedOffer,
  isSameName: boolean,
): SuspicionReason | undefined {
  if (one.address !== '' && one.address === other.address)
    return isSameName ? 'same-name-same-address' : 'alike-same-address'
  if (one.providerId !== null && one.providerId === other.providerId && isNear(one, other))
    return isSameName ? 'same-name-same-provider' : 'alike-same-provider'
  return undefined
}

function isNear(one: ComparedOffer, other: ComparedOffer): boolean {
  const metres = metresBetween(one, other)
  return metres === null ? one.address === '' || other.address === '' : metres <= NEAR_METRES
}

const ROUNDING = 1e-9
const METRES_PER_DEGREE = 111_320

/** As on a plane: right to a metre at such distances. @returns null where one of the two is nowhere */
function metresBetween(one: ComparedOffer, other: ComparedOffer): number | null {
  if (one.longitude === null || one.latitude === null || other.longitude === null || other.latitude === null)
    return null
  const middle = ((one.latitude + other.latitude) / 2) * (Math.PI / 180)
  const east = (one.longitude - other.longitude) * Math.cos(middle)
  return METRES_PER_DEGREE * Math.hypot(east, one.latitude - other.latitude)
}
