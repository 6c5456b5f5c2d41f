import { spokenLanguages, targetGroups } from '@gelingen/catalogue'
import { emailOf, stateOf, uriOf } from './hsds-addresses-rules.ts'
import { idOf, partId } from './hsds-ids-rules.ts'
import { schedulesOf } from './hsds-schedules-rules.ts'
import { attributeOf, termsOf } from './hsds-taxonomies-rules.ts'
import type { HsdsObject, HsdsTexts, HsdsValue, OpenOffer, OpenProvider, OpenSite } from './hsds-types.ts'

/** An offer as it stands in lists: what it says once, with its organization. */
export function serviceInList(offer: OpenOffer, texts: HsdsTexts): HsdsObject {
  const { details, provider } = offer
  const groups = targetGroups
    .filter(({ code }) => details.targetGroups.includes(code))
    .map(({ name }) => name.de)
  const registration = [
    details.registration === null ? '' : texts.registration[details.registration],
    details.registrationNote,
  ]
  return said({
    id: serviceId(offer),
    organization_id: provider === null ? undefined : organizationId(provider),
    name: offer.name,
    description: offer.description,
    url: uriOf(offer.website),
    email: emailOf(details.email),
    status: 'active',
    application_process: registration.filter((part) => part !== '').join(' '),
    fees_description: offer.cost || (details.costKind === null ? '' : texts.costKinds[details.costKind]),
    eligibility_description: groups.length === 0 ? '' : texts.forGroups(groups.join(', ')),
    minimum_age: offer.ageFromMonths === null ? undefined : inYears(offer.ageFromMonths),
    maximum_age: offer.ageToMonths === null ? undefined : lastAge(offer.ageToMonths),
    assured_date: offer.lastConfirmedOn ?? undefined,
    last_modified: offer.updatedAt.toISOString(),
    organization: provider === null ? undefined : organizationInList(provider, texts),
  })
}

/** An offer with everything that is open of it. */
export function fullService(offer: OpenOffer, texts: HsdsTexts): HsdsObject {
  const id = serviceId(offer)
  const { details, provider, site } = offer
  return said({
    ...serviceInList(offer, texts),
    phones: offer.phone === '' ? [] : [{ id: partId(id, 'phone'), service_id: id, number: offer.phone }],
    schedules: schedulesOf(id, details.schedules, texts),
    service_areas: offer.areasServed.map(({ code, name }) => ({
      id: partId(id, `area ${code}`),
      service_id: id,
      name,
      extent: code,
      extent_type: 'text',
    })),
    service_at_locations: site === null ? [] : [serviceAtLocation(offer, site)],
    languages: spokenLanguages
      .filter(({ code }) => details.languages.includes(code))
      .map(({ code, name }) => ({ id: partId(id, `language ${code}`), service_id: id, name: name.de, code })),
    organization: provider === null ? undefined : fullOrganization(provider, texts),
    cost_options: costOf(id, offer, texts),
    required_documents:
      details.whatToBring === ''
        ? []
        : [{ id: partId(id, 'document'), service_id: id, document: details.whatToBring }],
    contacts: details.contacts.map((contact, position) => contactOf(id, contact, position)),
    attributes: termsOf(offer).map((term) => attributeOf({ id, entity: 'service' }, term, texts)),
  })
}

/** Where an offer is, in a list of all such places, with what stands in lists of the offer. */
export function serviceAtLocationInList(offer: OpenOffer, site: OpenSite, texts: HsdsTexts): HsdsObject {
  const { id, service_id, location_id } = serviceAtLocation(offer, site)
  return said({
    id,
    service_id,
    location_id,
    location: locationInList(offer, site),
    service: serviceInList(offer, texts),
  })
}

/** The same with everything. */
export function fullServiceAtLocation(offer: OpenOffer, site: OpenSite, texts: HsdsTexts): HsdsObject {
  return said({ ...serviceAtLocation(offer, site), service: fullService(offer, texts) })
}

export function organizationInList(provider: OpenProvider, texts: HsdsTexts): HsdsObject {
  return said({
    id: organizationId(provider),
    name: provider.name,
    // The standard requires a description.
    description: provider.description || provider.name,
    website: uriOf(provider.website),
    legal_status: provider.kind === null ? undefined : texts.providerKinds[provider.kind],
  })
}

export function fullOrganization(provider: OpenProvider, texts: HsdsTexts): HsdsObject {
  const id = organizationId(provider)
  const phones =
    provider.phone === '' ? [] : [{ id: partId(id, 'phone'), organization_id: id, number: provider.phone }]
  return said({ ...organizationInList(provider, texts), phones })
}

export function serviceId({ ags, offerId }: { ags: string; offerId: number }): string {
  return idOf({ kind: 'service', ags, id: offerId })
}

export function organizationId({ ags, providerId }: { ags: string; providerId: number }): string {
  return idOf({ kind: 'organization', ags, id: providerId })
}

function serviceAtLocation(offer: OpenOffer, site: OpenSite): HsdsObject {
  const { ags, offerId } = offer
  return {
    id: idOf({ kind: 'service-at-location', ags, id: offerId }),
    service_id: serviceId(offer),
    location_id: locationId(offer, site),
    location: location(offer, site),
  }
}

function locationId({ ags }: OpenOffer, { siteId }: OpenSite): string {
  return idOf({ kind: 'location', ags, id: siteId })
}

function locationInList(offer: OpenOffer, site: OpenSite): HsdsObject {
  const { latitude, longitude } = site
  return said({
    id: locationId(offer, site),
    location_type: 'physical',
    name: [site.street, `${site.postalCode} ${site.town}`.trim()].filter((part) => part !== '').join(', '),
    latitude: latitude ?? undefined,
    longitude: longitude ?? undefined,
  })
}

function location(offer: OpenOffer, site: OpenSite): HsdsObject {
  const id = locationId(offer, site)
  const { accessibilityNote } = offer.details
  return said({
    ...locationInList(offer, site),
    addresses: [
      {
        id: partId(id, 'address'),
        location_id: id,
        address_1: site.street,
        city: site.town,
        state_province: stateOf(offer.ags),
        postal_code: site.postalCode,
        country: 'DE',
        address_type: 'physical',
      },
    ],
    accessibility:
      accessibilityNote === ''
        ? []
        : [
            {
              id: partId(id, `accessibility ${offer.offerId}`),
              location_id: id,
              description: accessibilityNote,
            },
          ],
  })
}

function costOf(id: string, { details, cost }: OpenOffer, texts: HsdsTexts): HsdsObject[] {
  if (details.costKind === null) return []
  const amount: HsdsObject = details.costKind === 'free' ? { amount: 0, currency: 'EUR' } : {}
  const described: HsdsObject = cost === '' ? {} : { amount_description: cost }
  return [
    {
      id: partId(id, 'cost'),
      service_id: id,
      option: texts.costKinds[details.costKind],
      ...amount,
      ...described,
    },
  ]
}

function contactOf(
  serviceId: string,
  { name, phone, email, hours }: OpenOffer['details']['contacts'][number],
  position: number,
): HsdsObject {
  const id = partId(serviceId, `contact ${position}`)
  const phones =
    phone === '' ? [] : [said({ id: partId(id, 'phone'), contact_id: id, number: phone, description: hours })]
  return said({ id, service_id: serviceId, name, email: emailOf(email), phones })
}

/** Whole years stay whole; months in between become fractions. */
function inYears(months: number): number {
  return Math.round((months / 12) * 10_000) / 10_000
}

/** Up to under seven years: the oldest are six. */
function lastAge(toMonths: number): number {
  return toMonths % 12 === 0 ? toMonths / 12 - 1 : inYears(toMonths)
}

/** Without what is not known. */
function said(object: Record<string, HsdsValue | undefined>): HsdsObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      (entry): entry is [string, HsdsValue] =>
        entry[1] !== undefined && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  )
}
