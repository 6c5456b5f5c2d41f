import type { Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { insertFeedback, takesFeedback } from './feedback-store.ts'
import type { Feedback } from './feedback-types.ts'

/**
 * Keeps what a family tells about an offer. Inside `asPublic`, about an offer that families see.
 * @returns `feedback/too-many`: of so many hints within a day most come from programs
 */
export async function sendFeedback(
  tx: Tx,
  feedback: Feedback & { readonly municipalityId: number; readonly offerId: number },
): Promise<Outcome<null>> {
  if (!(await takesFeedback(tx, feedback))) return refuse('feedback/too-many')
  await insertFeedback(tx, feedback)
  return { ok: true, value: null }
}
