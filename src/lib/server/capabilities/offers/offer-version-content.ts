import { z } from 'zod'
import { noDetails, noPlanning, type OfferDetails, type OfferPlanning } from './offer-details-types.ts'
import { changeWays, providerKinds, type ChangeWay, type OfferContent } from './offer-types.ts'

const text = z.string().catch('')
const number = z.number().nullable().catch(null)
const codes = z.array(z.string()).catch([])
const flag = z.boolean().catch(false)
const object = z.record(z.string(), z.unknown()).catch({})

/** Columns as the database kept them. What an earlier program did not know, or a later one knows otherwise, is not known. */
const keptRow = z.object({
  name: text,
  description: text,
  provider: z
    .object({ name: z.string(), kind: z.enum(providerKinds).nullable().catch(null) })
    .nullable()
    .catch(null),
  place: z
    .object({ street: text, postalCode: text, town: text, longitude: number, latitude: number })
    .nullable()
    .catch(null),
  age_from_months: number,
  age_to_months: number,
  steps: codes,
  fields: codes,
  standards: codes,
  capacity: number,
  outreach: flag,
  mainstream: flag,
  cost: text,
  website: text,
  phone: text,
  last_confirmed_on: z.string().nullable().catch(null),
  areasServed: z.array(z.number()).catch([]),
  details: object,
  planning: object,
  in_portal: z.boolean().catch(true),
})

/** What an offer said, out of the row that the history kept. */
export function contentOfVersion(kept: unknown): OfferContent {
  const row = keptRow.parse(kept)
  return {
    name: row.name,
    description: row.description,
    provider: row.provider,
    place: row.place,
    ageFromMonths: row.age_from_months,
    ageToMonths: row.age_to_months,
    steps: row.steps,
    fields: row.fields,
    standards: row.standards,
    capacity: row.capacity,
    outreach: row.outreach,
    mainstream: row.mainstream,
    cost: row.cost,
    website: row.website,
    phone: row.phone,
    lastConfirmedOn: row.last_confirmed_on,
    areasServed: row.areasServed.toSorted((a, b) => a - b),
    // Written by our own stores; keys that were not there yet are filled up.
    details: { ...noDetails, ...(row.details as Partial<OfferDetails>) },
    planning: { ...noPlanning, ...(row.planning as Partial<OfferPlanning>) },
    inPortal: row.in_portal,
  }
}

/** A way that a later program had and this one does not know counts as a change by form. */
export function changeWayOf(kept: string): ChangeWay {
  return changeWays.find((way) => way === kept) ?? 'form'
}
