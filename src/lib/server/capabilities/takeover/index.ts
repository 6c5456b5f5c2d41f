export { confirmUnchanged } from './confirm-unchanged.ts'
export { listProposals, whoSaid } from './list-proposals.ts'
export { prefill, prefillRecipients } from './prefill.ts'
export { proposedOffer } from './proposed-offer.ts'
export { leaveProposal, settleProposal } from './settle-proposal.ts'
export { takeProposals, type SeenProposal } from './take-proposals.ts'
export type { KeptDecision } from './takeover-store.ts'
export {
  targetKinds,
  type Difference,
  type FactValue,
  type Known,
  type Proposal,
  type TargetKind,
} from './takeover-types.ts'
export { undoDecisions } from './undo-decisions.ts'
