export { paperQuestionnaire } from './paper-questionnaire-rules.ts'
export {
  areOnlyLeftOut,
  beginPaperSheet,
  changePaperFacts,
  isOwnSheet,
  readPaperSheet,
  removePaperSheet,
  savePaperPage,
  type PaperFacts,
} from './paper-sheets.ts'
export { listPaperSheets } from './paper-store.ts'
export type { PaperQuestionnaire } from './paper-types.ts'
