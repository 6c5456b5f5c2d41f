export type {
  ImportContext,
  ImportCounts,
  ImportIssue,
  ImportMeaning,
  ImportSession,
  ImportTarget,
  ImportTargets,
  Reason,
  SuggestedFrom,
  Suggestion,
  SourceRow,
  TargetName,
} from './import-target.ts'
export { targetNames } from './import-target.ts'
export { recipe, fileReading, type FileReading, type Recipe } from './recipe.ts'
export type {
  ImportRoom,
  ImportRun,
  RunReport,
  RunStatus,
  SavedRecipe,
  StoredIssue,
  Take,
} from './import-types.ts'
export { parseRecipe, parseRecipeText, type CheckedRecipe } from './parse-recipe.ts'
export { removeRecipe, saveRecipe } from './save-recipe.ts'
export { findRecipe, listRecipes } from './recipe-store.ts'
export { receiveFile, type Received } from './receive-file.ts'
export { reviewRun } from './review-run.ts'
export type { Fault } from './fault-rules.ts'
export { isWrongEverywhere } from './fault-rules.ts'
export type { Correction } from './corrections-form.ts'
export { replacementsOf, withCorrections } from './corrections-rules.ts'
export type { Proposal } from './propose-recipes.ts'
export { previewRun, type LookAfterwards, type Preview } from './preview-run.ts'
export { startRun } from './start-run.ts'
export { startFetch } from './start-fetch.ts'
export { handleFetchJobs, type FetchFile } from './fetch-job.ts'
export { executeRun, type Execution } from './execute-run.ts'
export { orRefused } from './run-endings.ts'
export { importFile } from './import-file.ts'
export { readCorrectedFile } from './read-corrected-file.ts'
export { cancelRun, discardRun, keepDraft, listRuns, readFaults, readRun, repeatRun } from './follow-runs.ts'
export { handleImportJobs } from './import-job.ts'
export { lookAfterRuns, recoverRuns } from './recover-runs.ts'
export type { Progress } from './run-progress.ts'
