import type { Offer } from '#lib/server/capabilities/offers/index.ts'
import type { Proposal } from '#lib/server/capabilities/proposals/index.ts'

/** What is proposed, as if it were stored: for forms that show an offer. */
export function proposedOffer(
  { content, providerId, updatedAt, proposedBy }: Proposal,
  stored?: Offer,
): Offer {
  return {
    offerId: 0,
    version: 0,
    source: '',
    externalId: '',
    updatedAt,
    enteredOn: '',
    changedBy: proposedBy,
    changedHow: 'approval',
    importRunId: null,
    providerId,
    siteId: null,
    area: null,
    ...stored,
    ...content,
    ...(stored && { planning: stored.planning, inPortal: stored.inPortal }),
    // Forms go by the ids.
    areasServed: content.areasServed.map((areaId) => ({ areaId, code: '', name: '' })),
  }
}
