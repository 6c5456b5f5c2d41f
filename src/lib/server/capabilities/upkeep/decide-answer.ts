import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { asProgram, type Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  confirmAsItIs,
  findAnswerToDecide,
  findChangedAnswer,
  noteDecision,
  storeChanges,
} from './answers-store.ts'
import { readDirectorySettings } from './directory-settings-store.ts'

/**
 * Takes over what an answer says has changed. That an offer is gone is taken over by removing it.
 * @returns the offer, or `upkeep/already-decided`
 */
export async function takeOverAnswer(tx: Tx, answerId: number): Promise<Outcome<{ offerId: number }>> {
  const answer = await findAnswerToDecide(tx, answerId)
  if (answer === undefined || answer.kind !== 'changed') return refuse('upkeep/already-decided')
  // While the answer is undecided: the program may write to offers with such a one only.
  await storeChanges(tx, answer)
  await noteDecision(tx, { offerId: answer.offerId, decision: 'taken' })
  return { ok: true, value: { offerId: answer.offerId } }
}

/** Leaves the entry as it is; it counts as confirmed today by whoever decides. @returns or `upkeep/already-decided` */
export async function leaveAsItIs(
  tx: Tx,
  { answerId, today }: { answerId: number; today: string },
): Promise<Outcome<{ offerId: number }>> {
  const answer = await findAnswerToDecide(tx, answerId)
  if (answer === undefined) return refuse('upkeep/already-decided')
  const { offerId } = answer
  await confirmAsItIs(tx, { offerId, today })
  await noteDecision(tx, { offerId, decision: 'left' })
  return { ok: true, value: { offerId } }
}

/**
 * After an answer by link: unless changes have to be approved, the changed values are stored at once. Times in words and notes wait
 * for a person in any case, and so does that an offer is gone.
 * @returns whether they were stored
 */
export function storeWithoutApproval({
  database,
  municipalityId,
  offerId,
}: {
  database: Kysely<DB>
  municipalityId: number
  offerId: number
}): Promise<boolean> {
  return asProgram({ database, municipalityId, work: 'store-answer' }, async (tx, _municipality, change) => {
    // Of the offers that a link is about none is new.
    if ((await readDirectorySettings(tx)).approval === 'all') return false
    const answerId = await findChangedAnswer(tx, offerId)
    const answer = answerId === undefined ? undefined : await findAnswerToDecide(tx, answerId)
    if (answer === undefined || answer.note !== '' || answer.changes.times !== undefined) return false
    await takeOverAnswer(tx, answer.answerId)
    await change({ permission: 'offers.change-by-link' })
    return true
  })
}
