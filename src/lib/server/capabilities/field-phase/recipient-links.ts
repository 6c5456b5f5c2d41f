import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Survey } from '../surveys/index.ts'
import { makePersonalLinks, type PersonalLink } from './make-personal-links.ts'
import { dropLinks, revokeLinks } from './recipient-links-store.ts'
import { listRecipients } from './recipients-store.ts'

/**
 * Makes new links for recipients; those that they have open nothing any more. In an anonymous survey whoever has begun is left out: only
 * the first link finds these answers, and with a second one somebody would answer twice.
 * @returns the new links, and the recipients that were left out
 */
export async function renewLinks(
  tx: Tx,
  municipality: Municipality,
  {
    survey: { surveyId, anonymous },
    recipientIds,
    expiresAt,
  }: { survey: Pick<Survey, 'surveyId' | 'anonymous'>; recipientIds: readonly number[]; expiresAt: Date },
): Promise<{ links: PersonalLink[]; leftOut: number[] }> {
  const wanted = new Set(recipientIds)
  const found = (await listRecipients(tx, municipality, surveyId)).filter(({ recipientId }) =>
    wanted.has(recipientId),
  )
  const mayHaveNew = ({ begunOn }: { begunOn: string | null }) => !anonymous || begunOn === null
  const renewed = found.filter(mayHaveNew).map(({ recipientId }) => recipientId)
  await revokeLinks(tx, municipality, { surveyId, recipientIds: renewed })
  await dropLinks(tx, municipality, { surveyId, recipientIds: renewed })
  return {
    links: await makePersonalLinks(tx, municipality, { surveyId, expiresAt, recipientIds: renewed }),
    leftOut: found.filter((one) => !mayHaveNew(one)).map(({ recipientId }) => recipientId),
  }
}
