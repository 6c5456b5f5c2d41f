/** The door for whoever puts questionnaires together; it brings zod along. */
export { applyEdit } from './apply-edit.ts'
export { conditionOfParts, partsOfCondition } from './condition-parts.ts'
export { editProblemCodes, type Edit, type Edited, type EditProblem, type Target } from './edit-types.ts'
export { freshId, idsOf } from './fresh-id.ts'
export { earlierQuestions, pathOfQuestion, placeOfQuestion } from './find-question.ts'
export { relabelOptions } from './relabel-options.ts'
export { withOtherIds } from './other-ids.ts'
