import type { OpenedByLink, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { confirmAskedOffer, insertAnswer, listAskedOffers } from './link-answers-store.ts'
import type { AskedOffer, ChangedFields } from './request-types.ts'

type Answer = { readonly offerId: number; readonly today: string } & (
  | { readonly kind: 'confirmed'; readonly version: number }
  | { readonly kind: 'gone'; readonly note: string }
  | { readonly kind: 'changed'; readonly changes: ChangedFields; readonly note: string }
)

/**
 * What somebody who has the link says about one of its offers. Ask inside `byLink`.
 * @returns `upkeep/not-asked`: the link is not about it; `upkeep/changed-meanwhile`: the entry is another one than they read
 */
export async function answerByLink(tx: Tx, opened: OpenedByLink, answer: Answer): Promise<Outcome<null>> {
  const offer = (await listAskedOffers(tx)).find(({ offerId }) => offerId === answer.offerId)
  if (offer === undefined) return refuse('upkeep/not-asked')
  const { offerId, version: ofVersion } = offer
  if (answer.kind !== 'confirmed') {
    const { kind, note } = answer
    const changes = answer.kind === 'changed' ? answer.changes : {}
    await insertAnswer(tx, opened, { offerId, kind, ofVersion, changes, note })
    return { ok: true, value: null }
  }
  // A button that was pressed twice says nothing new.
  if (wasConfirmedOn(offer, answer.today)) return { ok: true, value: null }
  if (!(await confirmAskedOffer(tx, answer))) return refuse('upkeep/changed-meanwhile', { name: offer.name })
  await insertAnswer(tx, opened, { offerId, kind: 'confirmed', ofVersion })
  return { ok: true, value: null }
}

/** Says of all offers of the link that have no answer yet that they are still right. @returns how many */
export async function confirmAllByLink(
  tx: Tx,
  opened: OpenedByLink,
  { versions, today }: { versions: ReadonlyMap<number, number>; today: string },
): Promise<Outcome<{ confirmed: number }>> {
  let confirmed = 0
  for (const { offerId, answer, name } of await listAskedOffers(tx)) {
    const version = versions.get(offerId)
    if (answer !== null || version === undefined) continue
    if (!(await confirmAskedOffer(tx, { offerId, version, today })))
      return refuse('upkeep/changed-meanwhile', { name })
    await insertAnswer(tx, opened, { offerId, kind: 'confirmed', ofVersion: version })
    confirmed += 1
  }
  return { ok: true, value: { confirmed } }
}

function wasConfirmedOn({ answer, lastConfirmedOn }: AskedOffer, today: string): boolean {
  return answer?.kind === 'confirmed' && lastConfirmedOn === today
}
