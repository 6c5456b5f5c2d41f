import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { confirmationState, type ConfirmationState } from './confirmation-state.ts'
import type { DirectorySettings } from './directory-settings-types.ts'

export type FreshnessCounts = Readonly<Record<ConfirmationState, number>> & {
  /** Shown to families once the portal is open: fresh enough, and not kept out of it. */
  readonly shown: number
  /** Kept out of the portal by the entry itself. */
  readonly keptOut: number
}

/** How many offers stand where, by a rhythm that need not be the stored one. @param today ISO date */
export async function countFreshness(
  tx: Tx,
  rhythm: Pick<DirectorySettings, 'confirmEveryMonths' | 'markAfterDays' | 'hideAfterDays'>,
  today: string,
): Promise<FreshnessCounts> {
  const { rows } = await sql<{
    lastConfirmedOn: string | null
    enteredOn: string
    inPortal: boolean
    count: number
  }>`
    select last_confirmed_on as "lastConfirmedOn", entered_on as "enteredOn", in_portal as "inPortal", count(*)::int as count
    from offer group by 1, 2, 3`.execute(tx)
  const counts = { fresh: 0, due: 0, marked: 0, hidden: 0, shown: 0, keptOut: 0 }
  for (const { inPortal, count, ...knowledge } of rows) {
    const state = confirmationState(knowledge, rhythm, today)
    counts[state] += count
    if (!inPortal) counts.keptOut += count
    else if (state !== 'hidden') counts.shown += count
  }
  return counts
}
