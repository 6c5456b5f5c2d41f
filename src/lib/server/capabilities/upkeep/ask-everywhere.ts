import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { asProgram, asPublic } from '../../platform/database/tenancy.ts'
import { askForConfirmation } from './ask-for-confirmation.ts'
import { readDirectorySettings } from './directory-settings-store.ts'
import { listMunicipalityIds } from './requests-store.ts'

/**
 * Asks in every municipality that wants it by itself, each in a transaction of its own; any number of processes may call it.
 * @param today ISO date
 * @returns how many municipalities want it, and the mails written now
 */
export async function askEverywhere({
  database,
  today,
}: {
  database: Kysely<DB>
  today: string
}): Promise<{ municipalities: number; mails: number }> {
  const municipalityIds = await asPublic(database, listMunicipalityIds)
  let municipalities = 0
  let mails = 0
  for (const municipalityId of municipalityIds) {
    const asked = await asProgram(
      { database, municipalityId, work: 'ask-for-confirmation' },
      async (tx, municipality, change) => {
        const settings = await readDirectorySettings(tx)
        if (!settings.askByMail) return undefined
        const { questions, reminders } = await askForConfirmation(tx, municipality, { settings, today })
        if (questions + reminders > 0) await change({ permission: 'directory.ask', leavesResults: true })
        return questions + reminders
      },
    )
    if (asked === undefined) continue
    municipalities += 1
    mails += asked
  }
  return { municipalities, mails }
}
