export const mailStates = ['waiting', 'handing-over', 'sent', 'refused', 'unclear', 'withdrawn'] as const
/**
 * Where a mail stands: to be sent; in conversation with the server; taken by it; refused for good; broken off so that nobody knows
 * whether the server took it; taken back before it was sent.
 */
export type MailState = (typeof mailStates)[number]

export const mailReasons = [
  'mail/no-connection',
  'mail/log-in-refused',
  'mail/later',
  'mail/gave-up',
  'mail/address-refused',
  'mail/sender-refused',
  'mail/content-refused',
  'mail/example-address',
  'mail/broken-off',
  'mail/restored',
  'mail/returned',
] as const
/** Why a mail waits, was refused or is unclear. */
export type MailReason = (typeof mailReasons)[number]

export type NewMail = {
  /** What it is for, e.g. `confirm-offers`. */
  readonly purpose: string
  /** The id of what it is about; of which table, the purpose says. */
  readonly subjectId?: number
  /** Unique in the municipality: whoever writes the same mail again writes none. */
  readonly idempotencyKey: string
  readonly to: string
  /** One line. */
  readonly subject: string
  /** Plain text; `SITE` stands for the public address of the program. */
  readonly body: string
  /** In whose name it goes; the address is always the installation's. Absent or '' = as the installation is called. */
  readonly senderName?: string
  /** Where an answer goes. Absent or '' = to the installation's address. */
  readonly replyTo?: string
  /** The link in its text. */
  readonly linkId?: number | null
  /** The text is emptied as soon as the server has or may have taken it, and shown to nobody. */
  readonly forgets?: boolean
}

export type Mail = {
  readonly mailId: number
  readonly purpose: string
  readonly subjectId: number | null
  readonly to: string
  readonly subject: string
  /** null = emptied after 90 days, or nobody is to read it. */
  readonly body: string | null
  readonly state: MailState
  readonly attempts: number
  readonly reason: MailReason | null
  /** What the server answered; null = nothing. */
  readonly smtpCode: number | null
  readonly createdAt: Date
  readonly nextAttemptAt: Date
  readonly settledAt: Date | null
}

/** A mail that a sender has got to hand over. */
export type ClaimedMail = Pick<Mail, 'mailId' | 'to' | 'subject'> & {
  readonly municipalityId: number
  readonly attempt: number
  readonly messageKey: string
  readonly body: string
  readonly createdAt: Date
  /** null = the installation's. */
  readonly senderName: string | null
  readonly replyTo: string | null
}

/** In a body, in place of the public address: it may be another one by the time the mail goes out. */
export const SITE = '{site}'
