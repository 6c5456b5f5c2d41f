import { fieldCodes, standardCodes, stepCodes } from './offer-codes.ts'
import { inOrder } from './offer-rules.ts'
import {
  cleanLine,
  cleanText,
  readAgeMonths,
  readCapacity,
  readDate,
  readDegrees,
  readPhone,
  readWebsite,
} from './offer-texts-rules.ts'
import type { OfferContent, OfferProblem } from './offer-types.ts'
import { detailsOf, planningOf } from './offers-form-details.ts'
import { offerFields } from './offers-form-fields.ts'
import { problemReader } from './offers-form-reader.ts'

export type OfferFormResult = { ok: true; content: OfferContent } | { ok: false; problems: OfferProblem[] }

/**
 * Reads the page's fields; says of each that cannot be read what is wrong with it. Rules are checked when it is stored.
 * @throws ZodError fields that no page of ours sends
 */
export function parseOfferForm(input: unknown): OfferFormResult {
  const fields = offerFields.parse(input)
  const { read, problems } = problemReader()
  const provider = cleanLine(fields.provider)
  const content: OfferContent = {
    name: cleanLine(fields.name),
    description: cleanText(fields.description),
    provider: provider === '' ? null : { name: provider, kind: fields.providerKind || null },
    place: placeOf(fields, {
      longitude: read('longitude', fields.longitude, (given) => readDegrees(given, 180)),
      latitude: read('latitude', fields.latitude, (given) => readDegrees(given, 90)),
    }),
    ageFromMonths: read('ageFromMonths', fields.ageFromMonths, readAgeMonths),
    ageToMonths: read('ageToMonths', fields.ageToMonths, readAgeMonths),
    steps: inOrder(fields.steps, stepCodes),
    fields: inOrder(fields.fields, fieldCodes),
    standards: inOrder(fields.standards, standardCodes),
    capacity: read('capacity', fields.capacity, (given) => readCapacity(given, ',')),
    outreach: fields.outreach,
    mainstream: fields.mainstream,
    cost: cleanLine(fields.cost),
    website: read('website', fields.website, readWebsite) ?? '',
    phone: read('phone', fields.phone, readPhone) ?? '',
    lastConfirmedOn: read('lastConfirmedOn', fields.lastConfirmedOn, readDate),
    areasServed: idsOf(fields.areasServed),
    details: detailsOf(fields, read),
    planning: planningOf(fields, read),
    inPortal: !fields.notInPortal,
  }
  return problems.length === 0 ? { ok: true, content } : { ok: false, problems }
}

function placeOf(
  fields: { street: string; postalCode: string; town: string },
  coordinates: { longitude: number | null; latitude: number | null },
): OfferContent['place'] {
  const address = {
    street: cleanLine(fields.street),
    postalCode: cleanLine(fields.postalCode),
    town: cleanLine(fields.town),
  }
  const isNowhere = [
    ...Object.values(address),
    coordinates.longitude ?? '',
    coordinates.latitude ?? '',
  ].every((part) => part === '')
  return isNowhere ? null : { ...address, ...coordinates }
}

function idsOf(given: readonly string[]): number[] {
  const ids = given.map(Number).filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)
  return [...new Set(ids)].sort((a, b) => a - b)
}
