export { listPhaseEntries, mixEndedSurveys, type PhaseAct } from './end-history-store.ts'
export { phaseOf, type SurveyPhase } from './end-phase-rules.ts'
export { endSurvey, extendSurvey, startSurvey } from './end-survey.ts'
export { inviteRecipients } from './invite-recipients.ts'
export { mailAgain } from './mail-again.ts'
export { markReturned } from './mail-again-store.ts'
export { whyNoMail } from './mail-allowed-rules.ts'
export { answeringLink, languageOfLetter, letterWriter } from './mail-letter-rules.ts'
export { countSurveyMail, listSurveyMail, withdrawSurveyMail } from './mail-progress-store.ts'
export { recogniseReturned } from './mail-returned-rules.ts'
export { checkSurveyMailing } from './mail-sender-rules.ts'
export { readSurveyMailing, writeSurveyMailing } from './mail-sender-store.ts'
export { findMailingSurvey, listMailRecipients } from './mail-store.ts'
export type { MailPurpose, SurveyMail } from './mail-types.ts'
export { MOST_REMINDERS, whomNoMailReaches, whomToInvite, whomToRemind } from './mail-whom-rules.ts'
export { answerPurpose, makePersonalLinks, type PersonalLink } from './make-personal-links.ts'
export { changeRecipients, removeRecipients } from './recipient-changes.ts'
export {
  listRecipientLinks,
  revokeLinks,
  updateLinksEnd,
  type RecipientLink,
} from './recipient-links-store.ts'
export { renewLinks } from './recipient-links.ts'
export { answerOf, needsLetter, recipientProblems } from './recipient-rules.ts'
export type { Candidate, RecipientChange, RecipientProblem } from './recipient-types.ts'
export { insertRecipients, listRecipients, type NewRecipient, type Recipient } from './recipients-store.ts'
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
export { recogniseRecipients, type RecognisedRecipient } from './recognise-recipients-rules.ts'
export { returnCourse } from './return-course.ts'
export { askedOf, countReturn, returnBy, returnRate } from './return-rules.ts'
export { readReturns } from './return-store.ts'
export type { ReturnCounts, ReturnRow } from './return-types.ts'
export {
  listActorCandidates,
  listEarlierCandidates,
  listNetworkCandidates,
  listNetworksToAsk,
  listProviderCandidates,
} from './target-store.ts'
export { remindEverywhere } from './remind-everywhere.ts'
export { remindMissing } from './remind-missing.ts'
export { planReminder } from './remind-plan.ts'
export { deletePlannedReminder, listPlannedReminders } from './remind-plan-store.ts'
export { checkSurveyText, placeholdersOf, textFor } from './survey-text-rules.ts'
export { deleteSurveyText, listSurveyTexts, writeSurveyText } from './survey-text-store.ts'
export { surveyTextKinds, type SurveyTextKind } from './survey-text-types.ts'
export { thankByMail } from './thank-by-mail.ts'
