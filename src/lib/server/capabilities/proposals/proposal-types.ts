import type { OfferContent } from '../offers/index.ts'

export const proposalDecisions = ['accepted', 'changed', 'declined', 'withdrawn'] as const
/** What became of a proposal; `changed` = accepted with changes, `withdrawn` = taken back by who made it. */
export type ProposalDecision = (typeof proposalDecisions)[number]

/** What a provider wants an offer to say. */
export type Proposal = {
  readonly proposalId: number
  /** Raised by each change of the proposal. */
  readonly version: number
  readonly providerId: number
  readonly providerName: string
  /** null = a new offer. */
  readonly offerId: number | null
  /** The version of the offer that the provider saw; null = a new offer. */
  readonly baseVersion: number | null
  readonly content: OfferContent
  /** What the provider says about it to those who decide. */
  readonly note: string
  /** User id. */
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly updatedAt: Date
  /** null = it waits. */
  readonly decision: ProposalDecision | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionNote: string
}
