import { z } from 'zod'
import {
  accessibilityCodes,
  fieldCodes,
  languageCodes,
  standardCodes,
  stepCodes,
  targetGroupCodes,
} from './offer-codes.ts'
import { costKinds, deliveryKinds, registrationKinds } from './offer-details-types.ts'
import { longestTexts } from './offer-rules.ts'
import { readDate } from './offer-texts-rules.ts'
import { ownEntrySource, providerKinds } from './offer-types.ts'

const column = z.string().min(1)

/** Columns of the file by what they mean. What a row itself says wins over rules, rules win over constants. */
const columns = z.strictObject({
  name: column,
  externalId: column.optional(),
  description: column.optional(),
  provider: column.optional(),
  street: column.optional(),
  /** Several columns are joined without a blank, for "12" and "-14". */
  houseNumber: z.union([column, z.array(column).min(1)]).optional(),
  postalCode: column.optional(),
  town: column.optional(),
  longitude: column.optional(),
  latitude: column.optional(),
  capacity: column.optional(),
  phone: column.optional(),
  website: column.optional(),
  cost: column.optional(),
  lastConfirmedOn: column.optional(),
  /** Years of age; "to 6" includes the six-year-olds. */
  ageFromYears: column.optional(),
  ageToYears: column.optional(),
  /** Months; the end is exclusive. They win over years. */
  ageFromMonths: column.optional(),
  ageToMonths: column.optional(),
  /** Codes parted by `;`, `,` or `|`. */
  steps: column.optional(),
  fields: column.optional(),
  standards: column.optional(),
  outreach: column.optional(),
  mainstream: column.optional(),
  /** Codes of areas parted by `;`, `,` or `|`. */
  areasServed: column.optional(),
  howItGoes: column.optional(),
  whatToBring: column.optional(),
  /** Codes or names parted by `;`, `,` or `|`, also of the next two. Unknown ones are told and left out. */
  targetGroups: column.optional(),
  languages: column.optional(),
  accessibility: column.optional(),
  accessibilityNote: column.optional(),
  /** `free`, `paid`, `by-income` or words for them. Where `cost` says nothing but "kostenfrei", that is enough. */
  costKind: column.optional(),
  /** Yes or no. */
  free: column.optional(),
  butEligible: column.optional(),
  anonymous: column.optional(),
  /** `none`, `recommended`, `required`, `referral`, words for them, or yes and no. */
  registration: column.optional(),
  registrationNote: column.optional(),
  /** `place`, `online`, `phone`, `home` or words for them. */
  delivery: column.optional(),
  /** "Mo, Mi 9–12 Uhr; Fr 14–16 Uhr, nicht in den Ferien". */
  schedules: column.optional(),
  placesFree: column.optional(),
  /** Without it the day of the last confirmation, else of the import. */
  placesFreeOn: column.optional(),
  email: column.optional(),
  contactName: column.optional(),
  contactPhone: column.optional(),
  contactEmail: column.optional(),
  contactHours: column.optional(),
})

const ageMonths = z.number().int().min(0).max(1200)

/** What holds for all rows (`constants`) or for those that a rule picks (`set`). */
const settings = z.strictObject({
  steps: z.array(oneOf(stepCodes)).optional(),
  fields: z.array(oneOf(fieldCodes)).optional(),
  standards: z.array(oneOf(standardCodes)).optional(),
  ageFromMonths: ageMonths.optional(),
  /** Exclusive. */
  ageToMonths: ageMonths.optional(),
  outreach: z.boolean().optional(),
  mainstream: z.boolean().optional(),
  cost: z.string().max(longestTexts.cost).optional(),
  lastConfirmedOn: z.string().refine(isIsoDate, 'not a day written as YYYY-MM-DD').optional(),
  town: z.string().max(longestTexts.town).optional(),
  provider: z.string().max(longestTexts.provider).optional(),
  providerKind: z.enum(providerKinds).optional(),
  description: z.string().max(longestTexts.description).optional(),
  targetGroups: z.array(oneOf(targetGroupCodes)).optional(),
  languages: z.array(oneOf(languageCodes)).optional(),
  accessibility: z.array(oneOf(accessibilityCodes)).optional(),
  costKind: z.enum(costKinds).optional(),
  butEligible: z.boolean().optional(),
  anonymous: z.boolean().optional(),
  registration: z.enum(registrationKinds).optional(),
  delivery: z.array(z.enum(deliveryKinds)).optional(),
})

/** Cell texts by column, blanks at the ends apart; all must fit, of a list one. '' = the cell is empty. */
const when = z.record(column, z.union([z.string(), z.array(z.string()).min(1)]))

/**
 * In the recipe's order; of two that set the same, the later one counts. `skip` says why such rows are no offers.
 * (No union of the two: its refusals would hide what is wrong inside.)
 */
const rule = z
  .strictObject({ when, set: settings.optional(), skip: z.string().min(1).max(300).optional() })
  .refine(({ set, skip }) => (set === undefined) !== (skip === undefined), 'a rule has either set or skip')

/** How the rows of a file become offers. */
export const offersImportDefinition = z.strictObject({
  /** Names source and date; a new file of the same source replaces the old one's offers. */
  source: z
    .string()
    .trim()
    .min(1)
    .max(longestTexts.source)
    .refine((source) => source !== ownEntrySource, `${ownEntrySource} is what is entered by hand`),
  columns,
  constants: settings.default({}),
  rules: z.array(rule).max(500).default([]),
  /** What becomes of offers of this source that the file no longer has. */
  missing: z.enum(['keep', 'remove']).default('keep'),
})

export type OffersImportDefinition = z.infer<typeof offersImportDefinition>
export type OfferColumn = keyof OffersImportDefinition['columns']
export type OfferSettings = z.infer<typeof settings>

/** Whoever writes a recipe by hand learns the codes from the refusal. */
function oneOf(codes: readonly string[]) {
  return z.string().refine((code) => codes.includes(code), {
    error: ({ input }) => `there is no "${String(input)}", only ${codes.join(', ')}`,
  })
}

function isIsoDate(text: string): boolean {
  const reading = readDate(text)
  return reading.ok && reading.value === text
}
