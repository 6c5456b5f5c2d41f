import { z } from 'zod'
import { costKinds, deliveryKinds, registrationKinds, schoolHolidayRules } from './offer-details-types.ts'
import { providerKinds } from './offer-types.ts'

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
const yesNo = z.enum(['yes', 'no', '']).default('')
const rows = <Row extends z.ZodRawShape>(row: Row) => z.array(z.object(row)).default([])

/** The fields of the page, as the browser sends them; several ticked boxes of one name come as an array. */
export const offerFields = z.object({
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
  howItGoes: text,
  whatToBring: text,
  registration: z.enum(registrationKinds).or(z.literal('')).default(''),
  registrationNote: text,
  targetGroups: texts,
  languages: texts,
  costKind: z.enum(costKinds).or(z.literal('')).default(''),
  butEligible: yesNo,
  anonymous: yesNo,
  delivery: texts.pipe(z.array(z.enum(deliveryKinds))),
  accessibility: texts,
  accessibilityNote: text,
  schedules: rows({
    weekdays: texts,
    from: text,
    to: text,
    everyWeeks: z.enum(['1', '2', '']).default(''),
    startsOn: text,
    endsOn: text,
    schoolHolidays: z.enum(schoolHolidayRules).or(z.literal('')).default(''),
    note: text,
  }),
  dates: rows({ date: text, from: text, to: text, note: text }),
  placesFree: text,
  placesFreeOn: text,
  email: text,
  contacts: rows({ name: text, phone: text, email: text, hours: text }),
  funding: rows({ kind: text, name: text, until: text }),
  /** One a line. */
  networks: text,
  evidence: text,
  evidenceNote: text,
  planningNote: text,
  /** Left out, an offer is shown to families. */
  notInPortal: tick,
})

export type OfferFields = z.infer<typeof offerFields>

/** Whether anything was entered in a row; what a choice has from the start does not count. */
export function isEmptyRow(row: Readonly<Record<string, string | readonly string[]>>): boolean {
  return Object.entries(row).every(
    ([name, value]) =>
      name === 'everyWeeks' || name === 'schoolHolidays' || [value].flat().every((one) => one.trim() === ''),
  )
}
