import { z } from 'zod'
import { fieldCodes, standardCodes, stepCodes } from './offer-codes.ts'
import { inOrder } from './offer-rules.ts'
import { noDetails, noPlanning } from './offer-details-types.ts'
import {
  cleanLine,
  cleanText,
  readAgeMonths,
  readCapacity,
  readDate,
  readDegrees,
  readWebsite,
  type Reading,
} from './offer-texts-rules.ts'
import { providerKinds, type OfferContent, type OfferProblem } from './offer-types.ts'

const text = z.string().default('')
const texts = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())
/** A checkbox: sent as `on` or not at all. */
const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '')

/** The fields of the page, as the browser sends them; several ticked boxes of one name come as an array. */
const offerFields = z.object({
  name: text,
  description: text,
  provider: text,
  providerKind: z.enum(providerKinds).or(z.literal('')).default(''),
  street: text,
  postalCode: text,
  town: text,
  longitude: text,
  latitude: text,
  ageFromMonths: text,
  ageToMonths: text,
  steps: texts,
  fields: texts,
  standards: texts,
  capacity: text,
  outreach: tick,
  mainstream: tick,
  cost: text,
  website: text,
  phone: text,
  lastConfirmedOn: text,
  areasServed: texts,
})

export type OfferFormResult = { ok: true; content: OfferContent } | { ok: false; problems: OfferProblem[] }

/**
 * Reads the page's fields; says of each that cannot be read what is wrong with it. Rules are checked when it is stored.
 * @throws ZodError fields that no page of ours sends
 */
export function parseOfferForm(input: unknown): OfferFormResult {
  const fields = offerFields.parse(input)
  const problems: OfferProblem[] = []
  const read = <Value>(
    field: keyof typeof fields & string,
    reader: (given: string) => Reading<Value>,
  ): Value | null => {
    const given = String(fields[field])
    const reading = reader(given)
    if (!reading.ok) problems.push({ field, code: reading.code, details: { value: given } })
    return reading.ok ? reading.value : null
  }
  const provider = cleanLine(fields.provider)
  const content: OfferContent = {
    name: cleanLine(fields.name),
    description: cleanText(fields.description),
    provider: provider === '' ? null : { name: provider, kind: fields.providerKind || null },
    place: placeOf(fields, {
      longitude: read('longitude', (given) => readDegrees(given, 180)),
      latitude: read('latitude', (given) => readDegrees(given, 90)),
    }),
    ageFromMonths: read('ageFromMonths', readAgeMonths),
    ageToMonths: read('ageToMonths', readAgeMonths),
    steps: inOrder(fields.steps, stepCodes),
    fields: inOrder(fields.fields, fieldCodes),
    standards: inOrder(fields.standards, standardCodes),
    capacity: read('capacity', (given) => readCapacity(given, ',')),
    outreach: fields.outreach,
    mainstream: fields.mainstream,
    cost: cleanLine(fields.cost),
    website: read('website', readWebsite) ?? '',
    phone: cleanLine(fields.phone),
    lastConfirmedOn: read('lastConfirmedOn', readDate),
    areasServed: idsOf(fields.areasServed),
    details: noDetails,
    planning: noPlanning,
    inPortal: true,
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
