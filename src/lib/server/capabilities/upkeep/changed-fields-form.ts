import { z } from 'zod'
import { isMailAddress } from '../../platform/mail/index.ts'
import type { AskedOffer, ChangedFields } from './request-types.ts'

const LONGEST_LINE = 500
const LONGEST_TEXT = 4000

const line = z
  .string()
  .max(LONGEST_LINE)
  .default('')
  .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
const text = z
  .string()
  .max(LONGEST_TEXT * 2)
  .default('')
  .transform((given) =>
    given
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_TEXT),
  )

const fields = z.object({
  description: text,
  howItGoes: text,
  times: text,
  cost: line,
  website: line,
  phone: line,
  email: line,
  placesFree: line,
  note: text,
})

export type ChangedFieldsProblem = { readonly field: keyof z.infer<typeof fields>; readonly code: string }
export type ChangedFieldsResult =
  | { readonly ok: true; readonly changes: ChangedFields; readonly note: string }
  | { readonly ok: false; readonly problems: readonly ChangedFieldsProblem[] }

/**
 * Reads the small form of "something has changed": only what differs from the entry counts as changed.
 * @throws ZodError fields that no page of ours sends
 */
export function parseChangedFields(input: unknown, offer: AskedOffer): ChangedFieldsResult {
  const given = fields.parse(input)
  const problems: ChangedFieldsProblem[] = []
  const website = /^www\./i.test(given.website) ? `https://${given.website}` : given.website
  if (website !== '' && !/^https?:\/\/[^\s/,;<>"'@]+\.[^\s,<>"']+$/i.test(website))
    problems.push({ field: 'website', code: 'upkeep/website-not-usable' })
  if (given.email !== '' && !isMailAddress(given.email))
    problems.push({ field: 'email', code: 'upkeep/no-mail-address' })
  if (given.phone.length > 100) problems.push({ field: 'phone', code: 'upkeep/phone-too-long' })
  if (!/^\d{0,5}$/.test(given.placesFree))
    problems.push({ field: 'placesFree', code: 'upkeep/places-not-a-number' })
  if (problems.length > 0) return { ok: false, problems }
  const { details } = offer
  const before: Required<ChangedFields> = {
    description: offer.description,
    howItGoes: details.howItGoes,
    times: '',
    cost: offer.cost,
    website: offer.website,
    phone: offer.phone,
    email: details.email,
    placesFree: details.placesFree ?? -1,
  }
  const { note, placesFree, ...texts } = { ...given, website }
  const after: ChangedFields = { ...texts, ...(placesFree !== '' && { placesFree: Number(placesFree) }) }
  const changes: ChangedFields = Object.fromEntries(
    // Both have these keys and no others.
    Object.entries(after).filter(([field, value]) => value !== before[field as keyof ChangedFields]),
  )
  if (note === '' && Object.keys(changes).length === 0)
    return { ok: false, problems: [{ field: 'note', code: 'upkeep/nothing-changed' }] }
  return { ok: true, changes, note }
}
