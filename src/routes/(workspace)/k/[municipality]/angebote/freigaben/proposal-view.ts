import type { Locale } from '#lib/messages/index.ts'
import { contentOf, type Offer } from '#lib/server/capabilities/offers/index.ts'
import type { Proposal } from '#lib/server/capabilities/proposals/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { differencesInWords } from '../part-words.ts'

type Wanted = {
  readonly base: string
  readonly names: ReadonlyMap<string, string>
  readonly areaName: (areaId: number) => string
  readonly locale: Locale
}

/** A waiting proposal as planners read it, beside the offer as it is now. */
export function proposalView(proposal: Proposal, offer: Offer | undefined, wanted: Wanted) {
  const { proposalId, version, content, baseVersion } = proposal
  const isNew = baseVersion === null
  const right =
    offer === undefined ? content : { ...content, planning: offer.planning, inPortal: offer.inPortal }
  return {
    proposalId,
    /** What is decided on: this proposal, beside this version of the offer. */
    seen: `${proposalId}.${version}.${offer?.version ?? 0}`,
    href: `${wanted.base}/freigaben/${proposalId}?fassung=${version}`,
    name: content.name,
    provider: proposal.providerName,
    by: wanted.names.get(proposal.proposedBy) ?? '',
    at: formatInstant(proposal.updatedAt, wanted.locale),
    kind: isNew ? ('new' as const) : ('change' as const),
    note: proposal.note,
    isStale: !isNew && offer !== undefined && offer.version !== baseVersion,
    isRemoved: !isNew && offer === undefined,
    offerHref: offer === undefined ? null : `${wanted.base}/${offer.offerId}`,
    parts: differencesInWords(
      { left: offer === undefined ? null : contentOf(offer), right },
      { ...wanted, withPlanning: true },
    ),
  }
}

/** What a button of the list sends for a proposal; undefined where no page of ours sends it. */
export function readSeen(text: FormDataEntryValue | null) {
  const found = typeof text === 'string' ? /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(text) : null
  return found === null
    ? undefined
    : { proposalId: Number(found[1]), version: Number(found[2]), offerVersion: Number(found[3]) }
}
