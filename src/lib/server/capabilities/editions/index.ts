export { changeEdition, createEdition, issueEdition, removeEdition } from './change-edition.ts'
export { chaptersOf } from './chapters-rules.ts'
export { parseEdition } from './edition-form.ts'
export { editionFromTemplate, editionTemplate, editionTemplates } from './edition-templates.ts'
export {
  editionLanguages,
  editionOrders,
  editionPapers,
  entryLengths,
  leftOutReasons,
  type Chapter,
  type Edition,
  type EditionContent,
  type LeftOutReason,
} from './edition-types.ts'
export { findEdition, listEditions, listIssues, readIssueDocument } from './editions-store.ts'
export { keywordsOf, type Keyword } from './keywords-rules.ts'
export { selectOffers } from './select-offers-rules.ts'
