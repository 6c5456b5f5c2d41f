export { acceptProposal, declineProposal, noteOnProposal, offerOf, withdrawProposal } from './decide.ts'
export { countWaiting, findProposal, findWaiting, listProposals } from './proposal-store.ts'
export type { Proposal, ProposalDecision } from './proposal-types.ts'
export { saveOwnOffer } from './save-own-offer.ts'
