import { noDetails, noPlanning, siteAddress, type OfferContent } from '../offers/index.ts'
import type { Facts } from './takeover-types.ts'

/** What answers may say of an offer, in one row. */
export function factsOfOffer(content: OfferContent): Facts {
  const { place } = content
  return {
    name: content.name,
    description: content.description,
    steps: content.steps,
    fields: content.fields,
    standards: content.standards,
    ageFromMonths: content.ageFromMonths,
    ageToMonths: content.ageToMonths,
    street: place?.street ?? '',
    postalCode: place?.postalCode ?? '',
    town: place?.town ?? '',
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    areasServed: content.areasServed,
    capacity: content.capacity,
    outreach: content.outreach,
    mainstream: content.mainstream,
    cost: content.cost,
    website: content.website,
    phone: content.phone,
    lastConfirmedOn: content.lastConfirmedOn,
  }
}

/** The offer with facts put over it. Coordinates stay with their address only, unless others are given. */
export function offerWith(content: OfferContent, facts: Facts): OfferContent {
  const { street, postalCode, town, longitude, latitude, ...plain } = { ...factsOfOffer(content), ...facts }
  const address = { street: String(street), postalCode: String(postalCode), town: String(town) }
  const point = Object.hasOwn(facts, 'longitude')
    ? { longitude: degrees(longitude), latitude: degrees(latitude) }
    : pointOf(content, address)
  const place = { ...address, ...point }
  const isSomewhere = place.street + place.postalCode + place.town !== '' || place.longitude !== null
  // The facts bear the names and kinds of the content's own fields.
  return { ...content, ...(plain as Partial<OfferContent>), place: isSomewhere ? place : null }
}

/** An offer of which nothing is said; families see it when somebody has looked at it. */
export const emptyOffer: OfferContent = {
  name: '',
  description: '',
  provider: null,
  place: null,
  ageFromMonths: null,
  ageToMonths: null,
  steps: [],
  fields: [],
  standards: [],
  capacity: null,
  outreach: false,
  mainstream: false,
  cost: '',
  website: '',
  phone: '',
  lastConfirmedOn: null,
  areasServed: [],
  details: noDetails,
  planning: noPlanning,
  inPortal: false,
}

function pointOf({ place }: OfferContent, address: { street: string; postalCode: string; town: string }) {
  const nowhere = { longitude: null, latitude: null }
  if (place === null) return nowhere
  // A postal code or a town that is added makes no other address.
  const before = {
    street: place.street || address.street,
    postalCode: place.postalCode || address.postalCode,
    town: place.town || address.town,
  }
  return siteAddress(before) === siteAddress(address)
    ? { longitude: place.longitude, latitude: place.latitude }
    : nowhere
}

function degrees(value: Facts[string] | undefined): number | null {
  return typeof value === 'number' ? value : null
}
