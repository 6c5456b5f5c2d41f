import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { asProgram, asPublic } from '../../platform/database/tenancy.ts'
import { listMunicipalityIds } from '../upkeep/index.ts'
import { holdDueReminders, settleDueReminders } from './remind-plan-store.ts'
import { remindMissing } from './remind-missing.ts'

/**
 * Writes the reminders that planners have set for today or for a day that was missed, in every municipality; any number of processes may
 * call it, each day of a survey is done once.
 * @param today ISO date
 * @returns how many mails were written
 */
export async function remindEverywhere({
  database,
  today,
}: {
  database: Kysely<DB>
  today: string
}): Promise<number> {
  let all = 0
  for (const municipalityId of await asPublic(database, listMunicipalityIds))
    all += await asProgram(
      { database, municipalityId, work: 'remind-recipients' },
      async (tx, municipality, change) => {
        const due = await holdDueReminders(tx, today)
        let written = 0
        for (const surveyId of due) {
          const reminded = await remindMissing(tx, municipality, { surveyId, today })
          const mails = reminded.ok ? reminded.value : 0
          await settleDueReminders(tx, { surveyId, today, mails })
          written += mails
        }
        if (due.length > 0) await change({ permission: 'surveys.remind', leavesResults: true })
        return written
      },
    )
  return all
}
