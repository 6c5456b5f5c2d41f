export { isMailAddress } from './mail-address.ts'
export { mailStates, SITE, type Mail, type MailReason, type MailState } from './mail-types.ts'
export {
  countMail,
  findMail,
  listMail,
  newestMailBySubject,
  sendAgain,
  withdrawMail,
  writeMail,
  writeMails,
} from './outbox-store.ts'
export { sendWaitingMail, type MailSettings } from './send-waiting.ts'
