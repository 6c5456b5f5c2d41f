export { addFromCanon, type AddedFromCanon } from './canon-edits-rules.ts'
export { changeSurvey, closeSurvey, createSurvey, openSurvey } from './change-survey.ts'
export { copySurvey } from './copy-survey.ts'
export { editQuestions, saveDefinition, type EditOutcome } from './edit-questions.ts'
export {
  changeOwnQuestion,
  keepOwnQuestion,
  listOwnQuestions,
  ownQuestionVersions,
  retireOwnQuestion,
} from './keep-own-question.ts'
export { aloneInDefinition } from './own-question-rules.ts'
export type { OwnQuestion } from './own-questions-types.ts'
export { fieldOfProblem } from './problem-field-rules.ts'
export { discardChanges, pendingChanges, takeOverChanges } from './publish-questions.ts'
export { questionFromForm } from './question-from-form-rules.ts'
export {
  fieldsOfKind,
  innerKinds,
  optionsKey,
  type FieldProblem,
  type FormValues,
} from './question-form-types.ts'
export { questionToForm } from './question-to-form-rules.ts'
export { readQuestionnaireFile, type ToldOfFile } from './read-questionnaire-file-rules.ts'
export { findPublished, findSurvey, listPublished, listSurveys, listVersions } from './surveys-store.ts'
export { parseSurveyFacts, readDay } from './survey-form.ts'
export type {
  FrozenSurroundings,
  ListedSurvey,
  PublishedVersion,
  Survey,
  SurveyContent,
  SurveyState,
} from './surveys-types.ts'
