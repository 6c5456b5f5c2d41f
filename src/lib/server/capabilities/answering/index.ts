export type { Answering, AnsweringRefusal, AnsweringStep, PageSaved } from './answering-types.ts'
export { openAnswering } from './open-answering.ts'
export { savePage } from './save-page.ts'
export { withdrawResponse } from './withdraw-response.ts'
