/** The engine: the same on the server and in the browser. It brings no zod along; definitions are read at `./definition`. */
export type { Condition, ConditionTest } from './definition/condition-schema.ts'
export type { Definition, Page, Section } from './definition/definition-schema.ts'
export type {
  InnerQuestion,
  Option,
  Question,
  QuestionKind,
  QuestionOf,
} from './definition/question-schema.ts'
export type { LocalisedText } from './definition/text-schema.ts'
export { limits } from './definition/limits.ts'

export { prepareQuestionnaire, type Questionnaire, type Surroundings } from './prepare-questionnaire.ts'

export { answerProblemCodes, type AnswerProblem, type AnswerProblemCode } from './answers/answer-problems.ts'
export type {
  Answer,
  Answers,
  Entry,
  FileReference,
  MatrixAnswer,
  Pick,
  RosterRow,
  UncheckedAnswers,
} from './answers/answer-types.ts'
export { normaliseAnswers } from './answers/normalise-answers.ts'
export { readForm, replacePage, writeForm } from './answers/read-form.ts'
export { validateAnswers, type Validated } from './answers/validate-answers.ts'

export { nextPage, previousPage, resumePage, visiblePages } from './flow/page-flow.ts'
export { answersAsked, type AnswersAsked } from './flow/answers-asked.ts'
export { longestMinutes, progress, type Progress } from './flow/progress.ts'
export { choicesNow, pruneAnswers, visibleInEntry, visibleQuestions } from './flow/visible-questions.ts'

export { fillText } from './texts/fill-text.ts'
export { plainText } from './texts/plain-text.ts'
export { inLanguage } from './texts/say-text.ts'

export {
  diffDefinitions,
  type ChangedQuestion,
  type DefinitionDiff,
  type QuestionChange,
} from './versions/diff-definitions.ts'
export { withVersions } from './versions/with-versions.ts'

export { codebook, mainTable, type CodebookRow } from './export/codebook.ts'
export { flattenAnswers, type EntryRow, type FlatAnswers } from './export/flatten-answers.ts'
