export { confirmationState, confirmationStates, dueOn, type ConfirmationState } from './confirmation-state.ts'
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
