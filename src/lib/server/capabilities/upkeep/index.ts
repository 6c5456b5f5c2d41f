export { answerByLink, confirmAllByLink } from './answer-by-link.ts'
export { countOpenAnswers, listOpenAnswers } from './answers-store.ts'
export { askEverywhere } from './ask-everywhere.ts'
export { askForConfirmation } from './ask-for-confirmation.ts'
export { parseChangedFields } from './changed-fields-form.ts'
export { checkDirectorySettings } from './check-directory-settings.ts'
export { confirmationState, confirmationStates, dueOn, type ConfirmationState } from './confirmation-state.ts'
export { leaveAsItIs, storeWithoutApproval, takeOverAnswer } from './decide-answer.ts'
export { parseDirectorySettings } from './directory-settings-form.ts'
export { readDirectorySettings, writeDirectorySettings } from './directory-settings-store.ts'
export {
  approvalRules,
  usualDirectorySettings,
  type ApprovalRule,
  type DirectorySettings,
} from './directory-settings-types.ts'
export { readFeedback } from './feedback-rules.ts'
export { countFeedback, forgetOldFeedback, listFeedback, settleFeedback } from './feedback-store.ts'
export { feedbackKinds, LONGEST_NOTE, type FeedbackKind, type FeedbackRow } from './feedback-types.ts'
export { sendFeedback } from './send-feedback.ts'
export { countFreshness, type FreshnessCounts } from './freshness-counts-store.ts'
export { listAskedOffers } from './link-answers-store.ts'
export { setProviderAddress } from './providers-address-store.ts'
export { CONFIRM_OFFERS, type AskedOffer, type ChangedFields, type OpenAnswer } from './request-types.ts'
export { listMunicipalityIds, listOpenRequests, selectDueOffers } from './requests-store.ts'
export { recipientsOf } from './whom-to-ask-rules.ts'
