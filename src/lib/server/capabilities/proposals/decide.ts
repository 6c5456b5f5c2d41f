import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  changeOffer,
  createOffer,
  differingParts,
  findOffer,
  type Offer,
  type OfferContent,
  type OfferSaved,
} from '../offers/index.ts'
import { decideProposal, findProposal, updateNote } from './proposal-store.ts'
import type { Proposal } from './proposal-types.ts'

const LONGEST_NOTE = 2000

/** A proposal in the version that was read. */
export type ReadProposal = { readonly proposalId: number; readonly version: number }

type Acceptance = ReadProposal & {
  /** The version of the offer that was read beside it; null = there was none. */
  readonly offerVersion: number | null
  /** What is stored instead of what was proposed. */
  readonly content?: OfferContent
  readonly note?: string
  /** ISO date. */
  readonly today: string
}

/**
 * Makes what was proposed, or what the planner made of it, what the offer says. A new offer is entered; so is one that was removed
 * meanwhile. Refused as problems of the field `version`: `proposals/decided-meanwhile`, `offers/stale-version`.
 */
export async function acceptProposal(
  tx: Tx,
  municipality: Municipality,
  { proposalId, version, offerVersion, content, note = '', today }: Acceptance,
): Promise<OfferSaved> {
  const proposal = await findProposal(tx, proposalId)
  if (proposal === undefined || proposal.decision !== null || proposal.version !== version)
    return {
      ok: false,
      problems: [
        {
          field: 'version',
          code: 'proposals/decided-meanwhile',
          details: { name: proposal?.content.name ?? '' },
        },
      ],
    }
  const offer = await offerOf(tx, proposal)
  const proposed = contentToStore({ proposal, offer })
  const entry = { content: content ?? proposed, today, how: 'approval' as const }
  const saved =
    offer === undefined
      ? await createOffer(tx, municipality, entry)
      : await changeOffer(tx, municipality, {
          ...entry,
          offerId: offer.offerId,
          version: offerVersion ?? 0,
        })
  if (!saved.ok) return saved
  const decision = differingParts(entry.content, proposed).length === 0 ? 'accepted' : 'changed'
  await decideProposal(tx, { proposalId, version, decision, note, offerId: saved.value.offerId })
  return saved
}

/** Says no, with the reason that the provider reads. @returns `proposals/no-reason` or `proposals/decided-meanwhile` if refused */
export async function declineProposal(
  tx: Tx,
  { proposalId, version, reason }: ReadProposal & { reason: string },
): Promise<Outcome<null>> {
  if (reason.trim() === '') return refuse('proposals/no-reason')
  return decide(tx, { proposalId, version, decision: 'declined', note: reason.trim().slice(0, LONGEST_NOTE) })
}

/** The provider takes it back. @returns `proposals/decided-meanwhile` if refused */
export function withdrawProposal(tx: Tx, { proposalId, version }: ReadProposal): Promise<Outcome<null>> {
  return decide(tx, { proposalId, version, decision: 'withdrawn', note: '' })
}

/** What the provider says to those who decide. @returns `proposals/decided-meanwhile` if refused */
export async function noteOnProposal(
  tx: Tx,
  { proposalId, note }: { proposalId: number; note: string },
): Promise<Outcome<null>> {
  const text = note.replaceAll('\r\n', '\n').trim().slice(0, LONGEST_NOTE)
  if (await updateNote(tx, proposalId, text)) return { ok: true, value: null }
  return refuse('proposals/decided-meanwhile', { name: '' })
}

/** The offer that a proposal is about, as it is now; undefined = a new one, or it was removed meanwhile. */
export async function offerOf(tx: Tx, { offerId }: Pick<Proposal, 'offerId'>): Promise<Offer | undefined> {
  return offerId === null ? undefined : findOffer(tx, offerId)
}

/** What planners keep is theirs; a later confirmation than the proposal's stays. */
function contentToStore({ proposal, offer }: { proposal: Proposal; offer: Offer | undefined }): OfferContent {
  const confirmedOn = [proposal.content.lastConfirmedOn, offer?.lastConfirmedOn ?? null]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1)
  return {
    ...proposal.content,
    lastConfirmedOn: confirmedOn ?? null,
    ...(offer !== undefined && { planning: offer.planning, inPortal: offer.inPortal }),
  }
}

async function decide(tx: Tx, decided: Parameters<typeof decideProposal>[1]): Promise<Outcome<null>> {
  if (await decideProposal(tx, decided)) return { ok: true, value: null }
  const proposal = await findProposal(tx, decided.proposalId)
  return refuse('proposals/decided-meanwhile', { name: proposal?.content.name ?? '' })
}
