import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { usualDirectorySettings, type DirectorySettings } from './directory-settings-types.ts'

/** What the municipality has decided; the usual settings where it has decided nothing. */
export async function readDirectorySettings(tx: Tx): Promise<DirectorySettings> {
  const { rows } = await sql<DirectorySettings>`
    select portal_open as "portalOpen", approval, confirm_every_months as "confirmEveryMonths", remind_after_days as "remindAfterDays",
      ask_by_mail as "askByMail",
      mark_after_days as "markAfterDays", hide_after_days as "hideAfterDays",
      json_build_object('name', contact_name, 'phone', contact_phone, 'email', contact_email) as contact
    from directory_settings`.execute(tx)
  return rows[0] ?? usualDirectorySettings
}

/** Stores all settings; ask `checkDirectorySettings` first where they come from a person. */
export async function writeDirectorySettings(
  tx: Tx,
  { municipalityId }: Municipality,
  settings: DirectorySettings,
): Promise<void> {
  const row = {
    portal_open: settings.portalOpen,
    approval: settings.approval,
    confirm_every_months: settings.confirmEveryMonths,
    ask_by_mail: settings.askByMail,
    remind_after_days: settings.remindAfterDays,
    mark_after_days: settings.markAfterDays,
    hide_after_days: settings.hideAfterDays,
    contact_name: settings.contact.name,
    contact_phone: settings.contact.phone,
    contact_email: settings.contact.email,
    updated_by: sql<string>`current_setting('gelingen.user', true)`,
    updated_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('directory_settings')
    .values({ municipality_id: municipalityId, ...row })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(row))
    .execute()
}
