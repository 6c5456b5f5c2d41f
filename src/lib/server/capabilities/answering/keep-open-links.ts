import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { insertOpenLink, updateOpenLink } from './open-link-store.ts'
import { newOpenLinkCode } from './open-link-token.ts'
import type { OpenLink } from './open-link-types.ts'

export type OpenLinkContent = Pick<OpenLink, 'groupName' | 'quota' | 'expiresOn'>

const MOST = 100_000

/** Makes an address for posters. @returns its id, or `open-link/quota` */
export async function makeOpenLink(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { surveyId, ...content }: OpenLinkContent & { surveyId: number },
): Promise<Outcome<number>> {
  if (!isQuota(content.quota)) return refuse('open-link/quota', { most: MOST })
  const link = { surveyId, code: newOpenLinkCode(), by: userId, ...content }
  return { ok: true, value: await insertOpenLink(tx, municipality, link) }
}

/** Changes how many may come, until when, and their group. Who has begun goes on. @returns also `open-link/unknown` */
export async function changeOpenLink(
  tx: Tx,
  municipality: Municipality,
  change: OpenLinkContent & { surveyId: number; openLinkId: number },
): Promise<Outcome<null>> {
  if (!isQuota(change.quota)) return refuse('open-link/quota', { most: MOST })
  const isThere = await updateOpenLink(tx, municipality, change)
  return isThere ? { ok: true, value: null } : refuse('open-link/unknown')
}

/** Lets nobody begin by it any more, or again. Who has begun goes on. */
export async function callBackOpenLink(
  tx: Tx,
  municipality: Municipality,
  change: { surveyId: number; openLinkId: number; calledBack: boolean },
): Promise<Outcome<null>> {
  const isThere = await updateOpenLink(tx, municipality, change)
  return isThere ? { ok: true, value: null } : refuse('open-link/unknown')
}

function isQuota(quota: number): boolean {
  return Number.isSafeInteger(quota) && quota >= 1 && quota <= MOST
}
