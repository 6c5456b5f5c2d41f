export { listPhaseEntries, mixEndedSurveys } from './end-history-store.ts'
export { phaseOf, type SurveyPhase } from './end-phase-rules.ts'
export { endSurvey, extendSurvey, startSurvey } from './end-survey.ts'
export { linkExpiry } from './link-expiry.ts'
export { makePersonalLinks, renewPersonalLinks } from './make-personal-links.ts'
export { changeRecipients, removeRecipients } from './recipient-changes.ts'
export {
  listRecipientLinks,
  revokeLinks,
  updateLinksEnd,
  type RecipientLink,
} from './recipient-links-store.ts'
export { renewLinks } from './recipient-links.ts'
export { answerOf, needsLetter, recipientProblems } from './recipient-rules.ts'
export type { Candidate, RecipientProblem } from './recipient-types.ts'
export { insertRecipients, listRecipients, type Recipient } from './recipients-store.ts'
export { recogniseRecipients, type RecognisedRecipient } from './recognise-recipients-rules.ts'
export { returnCourse } from './return-course.ts'
export { askedOf, countReturn, returnBy, returnRate } from './return-rules.ts'
export { readReturns } from './return-store.ts'
export type { ReturnCounts, ReturnRow } from './return-types.ts'
export {
  listActorCandidates,
  listEarlierCandidates,
  listNetworkCandidates,
  listNetworksToAsk,
  listProviderCandidates,
} from './target-store.ts'
