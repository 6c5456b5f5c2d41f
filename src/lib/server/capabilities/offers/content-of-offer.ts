import type { Offer, OfferContent } from './offer-types.ts'

/** What an offer says, without what the house knows about it. */
export function contentOf(offer: Offer): OfferContent {
  const { areasServed, ...rest } = offer
  return {
    name: rest.name,
    description: rest.description,
    provider: rest.provider,
    place: rest.place,
    ageFromMonths: rest.ageFromMonths,
    ageToMonths: rest.ageToMonths,
    steps: rest.steps,
    fields: rest.fields,
    standards: rest.standards,
    capacity: rest.capacity,
    outreach: rest.outreach,
    mainstream: rest.mainstream,
    cost: rest.cost,
    website: rest.website,
    phone: rest.phone,
    lastConfirmedOn: rest.lastConfirmedOn,
    areasServed: areasServed.map(({ areaId }) => areaId).sort((a, b) => a - b),
    details: rest.details,
    planning: rest.planning,
    inPortal: rest.inPortal,
  }
}
