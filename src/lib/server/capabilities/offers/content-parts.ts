import { noDetails, noPlanning } from './offer-details-types.ts'
import type { OfferContent } from './offer-types.ts'

const plainKeys = [
  'name',
  'description',
  'provider',
  'place',
  'steps',
  'fields',
  'standards',
  'capacity',
  'outreach',
  'mainstream',
  'cost',
  'website',
  'phone',
  'areasServed',
  'lastConfirmedOn',
  'inPortal',
] as const
const detailKeys = Object.keys(noDetails) as (keyof OfferContent['details'])[] // the keys of the object
const planningKeys = Object.keys(noPlanning) as (keyof OfferContent['planning'])[] // the keys of the object

/** What an offer says, in parts that are compared and taken over as one: ages go together, and free places with their day. */
export type PartKey =
  | (typeof plainKeys)[number]
  | 'ages'
  | `details.${Exclude<keyof OfferContent['details'], 'placesFreeOn'>}`
  | `planning.${keyof OfferContent['planning']}`

export const partKeys: readonly PartKey[] = [
  ...plainKeys.slice(0, 4),
  'ages',
  ...plainKeys.slice(4),
  ...detailKeys.filter((key) => key !== 'placesFreeOn').map((key) => `details.${key}` as const),
  ...planningKeys.map((key) => `planning.${key}` as const),
]

/** Where two contents say different things. */
export function differingParts(one: OfferContent, other: OfferContent): PartKey[] {
  return partKeys.filter((key) => sameOrder(partOf(one, key)) !== sameOrder(partOf(other, key)))
}

/** A part as it is stored: null, '', an empty list and false = nothing is said. */
export function partOf(content: OfferContent, key: PartKey): unknown {
  if (key === 'ages')
    return content.ageFromMonths === null && content.ageToMonths === null
      ? null
      : [content.ageFromMonths, content.ageToMonths]
  const { details, planning } = content
  if (key === 'details.placesFree')
    return details.placesFree === null ? null : [details.placesFree, details.placesFreeOn]
  // What follows the point is a key of the object that stands before it.
  if (key.startsWith('details.')) return details[key.slice('details.'.length) as keyof typeof details]
  if (key.startsWith('planning.')) return planning[key.slice('planning.'.length) as keyof typeof planning]
  return content[key as (typeof plainKeys)[number]]
}

/** The content with one part taken from another one. */
export function withPart(content: OfferContent, key: PartKey, from: OfferContent): OfferContent {
  if (key === 'ages') return { ...content, ageFromMonths: from.ageFromMonths, ageToMonths: from.ageToMonths }
  if (key === 'details.placesFree') {
    const { placesFree, placesFreeOn } = from.details
    return { ...content, details: { ...content.details, placesFree, placesFreeOn } }
  }
  const [group = '', name = ''] = key.split('.')
  if (group === 'details' || group === 'planning')
    return { ...content, [group]: { ...content[group], [name]: partOf(from, key) } }
  return { ...content, [key]: partOf(from, key) }
}

export function saysNothing(part: unknown): boolean {
  return part === null || part === '' || part === false || (Array.isArray(part) && part.length === 0)
}

/** Stored JSON has the keys of objects in another order than the program writes them. */
function sameOrder(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
