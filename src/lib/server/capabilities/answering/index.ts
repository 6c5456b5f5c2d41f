export type {
  Answering,
  AnsweringRefusal,
  AnsweringStep,
  Difference,
  PageSaved,
  PassedOnPart,
} from './answering-types.ts'
export { beginOpenly, openOpenLink } from './begin-openly.ts'
export { forgetLooseFiles } from './file-forget.ts'
export { filesInSight } from './file-sight-rules.ts'
export { savePageWithFiles } from './file-save-page.ts'
export type { FileRefusal } from './file-types.ts'
export { listSurveyFiles } from './file-store.ts'
export { endingOfType } from './file-type-rules.ts'
export { knownQuestions } from './known-questions.ts'
export { LimitPerAddress } from './limit-per-address.ts'
export { changeOpenLink, callBackOpenLink, makeOpenLink, type OpenLinkContent } from './keep-open-links.ts'
export { openAnswering } from './open-answering.ts'
export { listOpenLinks } from './open-link-store.ts'
export type { OpenLink, OpenLinkRefusal } from './open-link-types.ts'
export { pageAfter, pageBefore, pagesToAnswer } from './pages-to-answer.ts'
export { callBackPart, passedOnParts, passOnPart, type PartRefusal } from './pass-on-part.ts'
export { publishedOfLink } from './published-of-link.ts'
export { savePage } from './save-page.ts'
export { StartForm } from './start-form.ts'
export { withdrawResponse } from './withdraw-response.ts'
