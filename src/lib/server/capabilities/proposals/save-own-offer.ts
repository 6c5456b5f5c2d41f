import { AccessRefused } from '../../platform/database/access-refused.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import {
  changeOffer,
  createOffer,
  findOffer,
  listOwnProviders,
  noPlanning,
  problemsOf,
  sameProvider,
  type Offer,
  type OfferContent,
  type OfferProblem,
} from '../offers/index.ts'
import { readDirectorySettings } from '../upkeep/index.ts'
import { findProposal, findWaiting, insertProposal, updateProposal } from './proposal-store.ts'

type OwnEntry = {
  /** The offer and the version that the provider saw; null = a new one. */
  readonly offer: { readonly offerId: number; readonly version: number } | null
  /** The waiting proposal of a new offer that is changed, in the version that the provider saw. */
  readonly proposal?: { readonly proposalId: number; readonly version: number }
  readonly content: OfferContent
  /** ISO date. */
  readonly today: string
}

export type OwnSaved =
  | { ok: true; value: { offerId: number; version: number } | { proposalId: number } }
  | { ok: false; problems: OfferProblem[] }

/**
 * What a provider enters or changes: stored, or kept as a proposal where the municipality wants to see it first.
 * @throws AccessRefused the offer belongs to somebody else
 */
export async function saveOwnOffer(
  tx: Tx,
  municipality: Municipality,
  { offer, proposal, today, ...given }: OwnEntry,
): Promise<OwnSaved> {
  const own = await listOwnProviders(tx)
  const before = offer === null ? undefined : await findOffer(tx, offer.offerId)
  if (offer !== null && before === undefined) return refused('version', 'offers/not-found')
  if (before !== undefined && !own.some(({ providerId }) => providerId === before.providerId))
    throw new AccessRefused('offers.own')
  const provider = own.find(({ name }) => sameProvider(name, given.content.provider?.name ?? ''))
  if (provider === undefined)
    return refused('provider', 'proposals/not-your-provider', {
      names: own.map(({ name }) => name).join('; '),
    })
  const content = ownContent({ content: given.content, before, provider, today })
  if (!(await hasToBeApproved(tx, before)))
    return offer === null
      ? createOffer(tx, municipality, { content, today })
      : changeOffer(tx, municipality, { ...offer, content, today })
  const problems = await problemsOf(tx, municipality, { content, today })
  if (problems.length > 0) return { ok: false, problems }
  const { providerId } = provider
  const entry = { providerId, baseVersion: offer?.version ?? null, content }
  return propose(tx, municipality, { entry, proposal, before })
}

async function propose(
  tx: Tx,
  municipality: Municipality,
  {
    entry,
    proposal,
    before,
  }: {
    entry: { providerId: number; baseVersion: number | null; content: OfferContent }
    proposal: OwnEntry['proposal']
    before: Offer | undefined
  },
): Promise<OwnSaved> {
  if (before !== undefined && before.version !== entry.baseVersion)
    return refused('version', 'offers/stale-version', { name: before.name })
  if (before === undefined && proposal === undefined)
    return {
      ok: true,
      value: { proposalId: await insertProposal(tx, municipality, { ...entry, offerId: null, note: '' }) },
    }
  const waiting =
    before === undefined
      ? await findProposal(tx, proposal?.proposalId ?? 0)
      : await findWaiting(tx, before.offerId)
  if (waiting === undefined && before !== undefined)
    return {
      ok: true,
      value: {
        proposalId: await insertProposal(tx, municipality, { ...entry, offerId: before.offerId, note: '' }),
      },
    }
  if (waiting === undefined) throw new AccessRefused('offers.own')
  const { proposalId, version } = proposal ?? waiting
  return (await updateProposal(tx, { proposalId, version, ...entry }))
    ? { ok: true, value: { proposalId } }
    : refused('version', 'proposals/decided-meanwhile', { name: entry.content.name })
}

/** What a provider does not decide stays as it is; who says something about an offer confirms it. */
function ownContent({
  content,
  before,
  provider: { name, kind },
  today,
}: {
  content: OfferContent
  before: Offer | undefined
  provider: { name: string; kind: NonNullable<OfferContent['provider']>['kind'] }
  today: string
}): OfferContent {
  return {
    ...content,
    provider: { name, kind },
    planning: noPlanning,
    inPortal: before?.inPortal ?? true,
    lastConfirmedOn: today,
  }
}

async function hasToBeApproved(tx: Tx, before: Offer | undefined): Promise<boolean> {
  const { approval } = await readDirectorySettings(tx)
  return approval === 'all' || (approval === 'new' && before === undefined)
}

function refused(field: string, code: string, details: Record<string, string | number> = {}): OwnSaved {
  return { ok: false, problems: [{ field, code, details }] }
}
