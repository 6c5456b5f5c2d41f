import { isMailAddress } from '../../platform/mail/index.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { DirectorySettings } from './directory-settings-types.ts'

export type SettingsProblem = Refusal & { readonly field: string }

/** What cannot be right about settings that a person has given; empty = they can be stored. */
export function checkDirectorySettings(settings: DirectorySettings): SettingsProblem[] {
  const { markAfterDays, hideAfterDays, contact, portalOpen, confirmEveryMonths, remindAfterDays } = settings
  const limits = [
    ['confirmEveryMonths', confirmEveryMonths, 36],
    ['remindAfterDays', remindAfterDays, 365],
    ['markAfterDays', markAfterDays, 365],
    ...(hideAfterDays === null ? [] : [['hideAfterDays', hideAfterDays, 1095] as const]),
  ] as const
  const problems: SettingsProblem[] = limits.flatMap(([field, value, most]) =>
    Number.isInteger(value) && value >= 1 && value <= most
      ? []
      : [{ field, code: 'upkeep/number-out-of-range', details: { most } }],
  )
  if (problems.length === 0 && hideAfterDays !== null && hideAfterDays < markAfterDays)
    problems.push({ field: 'hideAfterDays', code: 'upkeep/hidden-before-marked', details: { markAfterDays } })
  if (contact.email !== '' && !isMailAddress(contact.email))
    problems.push({ field: 'contactEmail', code: 'upkeep/no-mail-address' })
  if (portalOpen && (contact.name === '' || (contact.phone === '' && contact.email === '')))
    problems.push({ field: 'contactName', code: 'upkeep/portal-without-contact' })
  return problems
}
