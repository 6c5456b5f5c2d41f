export { isMailAddress } from './mail-address.ts'
export { mailStates, SITE, type Mail } from './mail-types.ts'
export {
  countMail,
  findMail,
  listMail,
  newestMailBySubject,
  sendAgain,
  withdrawMail,
  writeMail,
} from './outbox-store.ts'
export { sendWaitingMail, type MailSettings } from './send-waiting.ts'
