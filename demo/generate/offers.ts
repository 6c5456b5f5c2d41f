import { daysBefore } from './calendar.ts'
import type { CityMap, Neighbourhood } from './city-map.ts'
import type { Point } from './hex-mesh.ts'
import type { Field, OfferKind, Standard, Step } from './offer-plan.ts'
import { pick, randomFor, wholeNumber, type Random } from './seeded-random.ts'
import { streetNames } from './street-names.ts'

/** An offer as its office has it in its list. */
export type DemoOffer = {
  readonly number: string
  /** Which kind of the plan it is of. */
  readonly key: string
  readonly name: string
  readonly description: string
  readonly provider: string
  readonly neighbourhood: Neighbourhood
  readonly point: Point
  readonly street: string
  readonly fields: readonly Field[]
  readonly steps: readonly Step[]
  readonly ageMonths: readonly [from: number, to: number] | null
  readonly standards: readonly Standard[]
  /** null = the office does not know. */
  readonly places: number | null
  readonly outreach: boolean
  readonly mainstream: boolean
  readonly cost: string
  /** Codes of areas; empty = the whole city. */
  readonly serves: readonly string[]
  /** ISO date; null = never. */
  readonly confirmedOn: string | null
}

/** Days since the last confirmation of everything that a provider offers, where its list has been left alone. */
export type NeglectedProviders = Readonly<Record<string, number>>

/**
 * Puts the kinds of a plan onto the map, in their order.
 * @param asOf the day that the lists were handed over, ISO; nothing was confirmed after it
 */
export function offersOf({
  map,
  kinds,
  neglected,
  asOf,
}: {
  map: CityMap
  kinds: readonly OfferKind[]
  neglected: NeglectedProviders
  asOf: string
}): DemoOffer[] {
  const offers: DemoOffer[] = []
  for (const kind of kinds) {
    const random = randomFor(`${map.plan.slug} offers ${kind.key}`)
    const rooms = offers.filter(({ key }) => key === kind.inRoomsOf)
    kind.at.split(/\s+/).forEach((prefix, position) => {
      const room = takeRoom(rooms, prefix)
      const place = room ?? placeIn(map, prefix, position, random)
      offers.push({ ...place, ...content({ kind, position, place, room, random }), confirmedOn: null })
    })
  }
  return offers.map((offer) => ({ ...offer, confirmedOn: confirmedOn(offer, neglected, asOf) }))
}

type Placed = Pick<DemoOffer, 'neighbourhood' | 'point' | 'street'>

function content({
  kind,
  position,
  place,
  room,
  random,
}: {
  kind: OfferKind
  position: number
  place: Placed
  room: DemoOffer | undefined
  random: Random
}): Omit<DemoOffer, keyof Placed | 'confirmedOn'> {
  const { code } = place.neighbourhood
  const range = byPlace(kind.placesAt, code) ?? kind.places
  const isUnknown = random() < (kind.unknownPlaces ?? 0)
  const places = range === undefined ? null : wholeNumber(random, ...range)
  return {
    number: `${kind.key}-${String(position + 1).padStart(3, '0')}`,
    key: kind.key,
    name: titleOf(kind, position, place, room),
    description: kind.description,
    provider: kind.providers[position % kind.providers.length] ?? '',
    fields: kind.fields,
    steps: kind.steps ?? [],
    ageMonths: byPlace(kind.ageMonthsAt, code) ?? kind.ageMonths ?? null,
    standards: kind.standards ?? [],
    places: isUnknown ? null : places,
    outreach: kind.outreach === true,
    mainstream: kind.mainstream === true,
    cost: kind.cost,
    serves: (kind.serves?.[position] ?? '').split(' ').filter((served) => served !== ''),
  }
}

/** Names that come round again get the street, so that no two offers of a kind are called alike. */
function titleOf(
  { title, words = [] }: OfferKind,
  position: number,
  { neighbourhood, street }: Placed,
  room: DemoOffer | undefined,
) {
  const word = words[position % Math.max(1, words.length)] ?? ''
  const again = position >= words.length && words.length > 0
  return title
    .replace('{word}', again ? `${word} (${street.replace(/ \d.*$/, '')})` : word)
    .replace('{room}', room?.name ?? neighbourhood.name)
    .replace('{neighbourhood}', neighbourhood.name)
    .replace('{quarter}', neighbourhood.quarter.name)
    .replace('{borough}', neighbourhood.borough.name)
}

/** The entry for the longest beginning of the code. */
function byPlace<Value>(
  values: Readonly<Record<string, Value>> | undefined,
  code: string,
): Value | undefined {
  const fitting = Object.keys(values ?? {}).filter((prefix) => code.startsWith(prefix))
  const longest = fitting.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? undefined : values?.[longest]
}

/** Each room is taken once. */
function takeRoom(rooms: DemoOffer[], prefix: string): DemoOffer | undefined {
  const found = rooms.findIndex(({ neighbourhood }) => neighbourhood.code.startsWith(prefix))
  return found < 0 ? undefined : rooms.splice(found, 1)[0]
}

function placeIn(
  { neighbourhoods, plan }: CityMap,
  prefix: string,
  position: number,
  random: Random,
): Placed {
  const fitting = neighbourhoods.filter(({ code }) => code.startsWith(prefix))
  const neighbourhood = fitting[(position + Math.floor(random() * fitting.length)) % fitting.length]
  if (neighbourhood === undefined) throw new RangeError(`at: ${prefix} is no area of ${plan.name}`)
  const [east, north] = pick(random, neighbourhood.places.slice(0, Math.max(1, neighbourhood.innerPlaces)))
  const away = () => (random() - 0.5) * 0.4 * plan.cellWidthKm
  const streets = randomFor(`${plan.slug} streets ${neighbourhood.code}`)
  const own = [pick(streets, streetNames), pick(streets, streetNames), pick(streets, streetNames)]
  return {
    neighbourhood,
    point: [east + away(), north + away()],
    street: `${pick(random, own)} ${wholeNumber(random, 1, 119)}`,
  }
}

function confirmedOn(
  { number, provider }: DemoOffer,
  neglected: NeglectedProviders,
  asOf: string,
): string | null {
  const random = randomFor(`${number} ${provider} confirmed`)
  const neglectedDays = neglected[provider]
  if (neglectedDays !== undefined) return daysBefore(asOf, neglectedDays + wholeNumber(random, 0, 60))
  const luck = random()
  if (luck < 0.02) return null
  return daysBefore(asOf, luck < 0.09 ? wholeNumber(random, 380, 900) : wholeNumber(random, 2, 330))
}
