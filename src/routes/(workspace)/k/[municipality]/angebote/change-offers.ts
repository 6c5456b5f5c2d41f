import { error } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  changeOffer,
  createOffer,
  findOffer,
  listOwnProviders,
  type OfferContent,
  type OfferProblem,
} from '#lib/server/capabilities/offers/index.ts'
import { saveOwnOffer } from '#lib/server/capabilities/proposals/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'

type Answer = { readonly ok: boolean }
type Details = Record<string, string | number>

/**
 * Changes offers; what is refused leaves no trace, neither in the audit nor in what was computed. A provider changes its own
 * offers only: what `details.offerId` names, is answered as not found where it is another's.
 * @param details what the audit entry says
 */
export async function changeOffers<Given extends Answer>(
  event: WorkspaceEvent,
  details: Details,
  change: (tx: Tx, municipality: Municipality) => Promise<Given>,
): Promise<Given> {
  let refused: Given | undefined
  try {
    return await inWorkspace(
      event,
      await permissionOfChange(event),
      async (tx, municipality) => {
        await onlyOwn(tx, municipality, details['offerId'])
        const answer = await change(tx, municipality)
        if (answer.ok) return answer
        refused = answer
        throw new Error('refused')
      },
      details,
    )
  } catch (failure) {
    if (refused !== undefined) return refused
    if (isForbidden(failure)) error(403, sentenceOf({ code: 'proposals/not-allowed' }, event.locals.locale))
    throw failure
  }
}

type Saved = { ok: true; href: string } | { ok: false; problems: OfferProblem[] }

type FormEntry = {
  /** The offer and the version that the form shows; null = a new one. */
  readonly offer: { readonly offerId: number; readonly version: number } | null
  /** The waiting proposal of a new offer that is changed. */
  readonly proposal?: { readonly proposalId: number; readonly version: number }
  readonly content: OfferContent
}

/**
 * Stores what the form says: at once, or as a proposal where a provider's entry has to be approved.
 * @returns where the answer is to be read
 */
export async function saveOffer(event: WorkspaceEvent, entry: FormEntry): Promise<Saved> {
  const { offer, content } = entry
  const today = context().today()
  const base = `/k/${event.params.municipality}/angebote`
  const details: Details = offer === null ? { act: 'create' } : { act: 'change', offerId: offer.offerId }
  const saved = await changeOffers(event, details, async (tx, municipality) => {
    if (municipality.role === 'provider') return saveOwnOffer(tx, municipality, { ...entry, today })
    return offer === null
      ? createOffer(tx, municipality, { content, today })
      : changeOffer(tx, municipality, { ...offer, content, today })
  })
  if (!saved.ok) return saved
  const { value } = saved
  const href =
    'proposalId' in value
      ? `${base}/eigene/${value.proposalId}?gesendet`
      : `${base}/${value.offerId}?gespeichert`
  return { ok: true, href }
}

/** For pages that only those see who may change the offer of the address, or enter one; looking at them changes nothing. */
export function readForChange<Result>(
  event: WorkspaceEvent & { params: { offer?: string } },
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    if (!may(municipality.role, 'offers.own')) error(404)
    await onlyOwn(tx, municipality, event.params.offer)
    return work(tx, municipality)
  })
}

/** Whether the member may change the offer: planners every one, a provider its own. */
export async function mayChangeOffer(
  tx: Tx,
  { role }: Municipality,
  { providerId }: { providerId: number | null },
): Promise<boolean> {
  if (role !== 'provider') return may(role, 'offers.change')
  return (await listOwnProviders(tx)).some((own) => own.providerId === providerId)
}

async function onlyOwn(
  tx: Tx,
  municipality: Municipality,
  offerId: string | number | undefined,
): Promise<void> {
  if (municipality.role !== 'provider' || offerId === undefined) return
  const offer = /^\d{1,9}$/.test(String(offerId)) ? await findOffer(tx, Number(offerId)) : undefined
  if (offer === undefined || !(await mayChangeOffer(tx, municipality, offer))) error(404)
}

async function permissionOfChange(event: WorkspaceEvent): Promise<'offers.change' | 'offers.own'> {
  const role = await inWorkspace(event, 'workspace.see', async (_tx, municipality) => municipality.role)
  return role === 'provider' ? 'offers.own' : 'offers.change'
}

/** What a policy of the database refuses. */
function isForbidden(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === '42501'
}
