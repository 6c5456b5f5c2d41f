export { confirmationState, confirmationStates, dueOn, type ConfirmationState } from './confirmation-state.ts'
export { readDirectorySettings, writeDirectorySettings } from './directory-settings-store.ts'
export {
  approvalRules,
  usualDirectorySettings,
  type ApprovalRule,
  type DirectorySettings,
} from './directory-settings-types.ts'
