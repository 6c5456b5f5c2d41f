export { answerPurpose, makePersonalLinks, type PersonalLink } from './make-personal-links.ts'
export { insertRecipients, listRecipients, type NewRecipient, type Recipient } from './recipients-store.ts'
export { recogniseRecipients, type RecognisedRecipients } from './recognise-recipients-rules.ts'
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
export { listPaperSheets, type PaperSheet } from './paper-store.ts'
export type { PaperQuestionnaire } from './paper-types.ts'
