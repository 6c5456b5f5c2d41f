export { answerPurpose, makePersonalLinks, type PersonalLink } from './make-personal-links.ts'
export { insertRecipients, listRecipients, type NewRecipient, type Recipient } from './recipients-store.ts'
export { recogniseRecipients, type RecognisedRecipients } from './recognise-recipients-rules.ts'
