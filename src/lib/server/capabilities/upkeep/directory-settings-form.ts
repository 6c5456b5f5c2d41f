import { z } from 'zod'
import { approvalRules, type DirectorySettings } from './directory-settings-types.ts'

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, most),
    )
/** Anything that is no whole number becomes one that no rule lets pass. */
const whole = z
  .string()
  .default('')
  .transform((text) => (/^\s*\d{1,5}\s*$/.test(text) ? Number(text) : Number.NaN))
const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const fields = z.object({
  portalOpen: tick,
  approval: z.enum(approvalRules).catch('all'),
  confirmEveryMonths: whole,
  askByMail: tick,
  remindAfterDays: whole,
  markAfterDays: whole,
  hideAfterDays: z.string().default(''),
  contactName: line(200),
  contactPhone: line(100),
  contactEmail: line(200),
})

/** Reads the page's fields; whether they can be right, `checkDirectorySettings` says. */
export function parseDirectorySettings(input: unknown): DirectorySettings {
  const {
    contactName: name,
    contactPhone: phone,
    contactEmail: email,
    hideAfterDays,
    ...settings
  } = fields.parse(input)
  return {
    ...settings,
    hideAfterDays: hideAfterDays.trim() === '' ? null : whole.parse(hideAfterDays),
    contact: { name, phone, email },
  }
}
