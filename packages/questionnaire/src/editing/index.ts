/** The door for whoever puts questionnaires together; it brings zod along. */
export { applyEdit } from './apply-edit.ts'
export { conditionOfParts, partsOfCondition } from './condition-parts.ts'
export { editProblemCodes, type Edit, type Edited, type EditProblem } from './edit-types.ts'
export { freshId, idsOf } from './fresh-id.ts'
export { relabelOptions } from './relabel-options.ts'
