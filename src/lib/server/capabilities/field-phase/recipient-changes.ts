import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Survey } from '../surveys/index.ts'
import { deleteRecipients, updateRecipients } from './recipient-changes-store.ts'
import { revokeLinks } from './recipient-links-store.ts'
import { recipientProblems } from './recipient-rules.ts'
import type { RecipientChange, RecipientProblem } from './recipient-types.ts'
import { listRecipients } from './recipients-store.ts'

/**
 * Corrects recipients: all of them or, where something is wrong with one, none.
 * @returns how many are different now; or what is wrong, by recipient
 */
export async function changeRecipients(
  tx: Tx,
  municipality: Municipality,
  { surveyId, changes }: { surveyId: number; changes: readonly RecipientChange[] },
): Promise<{ ok: true; value: number } | { ok: false; problems: ReadonlyMap<number, RecipientProblem> }> {
  const stored = new Map(
    (await listRecipients(tx, municipality, surveyId)).map((recipient) => [recipient.recipientId, recipient]),
  )
  const different = changes.filter((change) => {
    const before = stored.get(change.recipientId)
    return before !== undefined && keys.some((key) => before[key] !== change[key])
  })
  const changing = new Set(different.map(({ recipientId }) => recipientId))
  const others = [...stored.values()].filter(({ recipientId }) => !changing.has(recipientId))
  const found = recipientProblems(
    different,
    others.map(({ email }) => email),
  )
  const problems = new Map(
    different.flatMap(({ recipientId }, at) => {
      const problem = found[at] ?? null
      return problem === null ? [] : [[recipientId, problem] as const]
    }),
  )
  if (problems.size > 0) return { ok: false, problems }
  await updateRecipients(tx, municipality, { surveyId, changes: different })
  return { ok: true, value: different.length }
}

const keys = ['name', 'email', 'groupName', 'areaId'] as const

/**
 * Takes recipients out of a survey and calls their links back.
 * @param answers whether what they have answered is kept, without their name; answers of an anonymous survey stay in every case, since
 * nobody knows which they are
 * @returns how many were taken out
 */
export async function removeRecipients(
  tx: Tx,
  municipality: Municipality,
  {
    survey: { surveyId, anonymous },
    recipientIds,
    answers,
  }: {
    survey: Pick<Survey, 'surveyId' | 'anonymous'>
    recipientIds: readonly number[]
    answers: 'keep' | 'delete'
  },
): Promise<number> {
  if (recipientIds.length === 0) return 0
  await revokeLinks(tx, municipality, { surveyId, recipientIds })
  return deleteRecipients(tx, municipality, {
    surveyId,
    recipientIds: [...recipientIds],
    withAnswers: answers === 'delete' && !anonymous,
  })
}
