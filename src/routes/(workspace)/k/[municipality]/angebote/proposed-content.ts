import type { OfferContent } from '#lib/server/capabilities/offers/index.ts'
import type { Proposal } from '#lib/server/capabilities/proposals/index.ts'

/** What is proposed, for forms that show an offer; what providers do not enter stays as it is stored. */
export function proposedContent({ content }: Proposal, stored?: OfferContent): OfferContent {
  return { ...content, ...(stored && { planning: stored.planning, inPortal: stored.inPortal }) }
}
