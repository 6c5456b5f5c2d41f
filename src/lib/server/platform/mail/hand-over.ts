import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { addressForServer } from './mail-address.ts'
import type { MailReason } from './mail-types.ts'

/** The server that takes our mail, and in whose name it goes. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise by STARTTLS. */
  readonly isSecure: boolean
  /** The conversation must be encrypted: everywhere but on this machine. */
  readonly mustEncrypt: boolean
  readonly logIn: { readonly user: string; readonly password: string } | undefined
}

export type HandedOver =
  | { readonly is: 'sent' }
  /** The server did certainly not take it; it may do so later. `isOurs` = it is no matter of this mail: the others need not be tried now. */
  | {
      readonly is: 'not-now'
      readonly reason: MailReason
      readonly smtpCode?: number
      readonly isOurs: boolean
    }
  | { readonly is: 'refused'; readonly reason: MailReason; readonly smtpCode?: number }
  /** The whole text had been sent, and no answer came. */
  | { readonly is: 'unclear' }

/**
 * Gives one mail to the server (RFC 5321). Only what happens between the last line of the text and the server's answer is unclear;
 * before it, and by a refusal after it, the server has certainly not taken the mail.
 */
export async function handOver(
  server: MailServer,
  { from, to, message }: { from: string; to: string; message: Buffer },
): Promise<HandedOver> {
  const connection = new SMTPConnection(optionsOf(server))
  let isOffered = false
  // Read once the server has said that it wants the text, not before.
  const text = new Readable({
    read() {
      isOffered = true
      this.push(message)
      this.push(null)
    },
  })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.on('end', () => reject(new Error('ended')))
      connection.connect((failure) => {
        if (failure) return reject(failure)
        const send = () =>
          connection.send({ from: addressForServer(from), to: [addressForServer(to)] }, text, (refused) =>
            refused ? reject(refused) : resolve(),
          )
        if (server.logIn === undefined) return send()
        const { user, password } = server.logIn
        connection.login({ user, pass: password }, (refused) => (refused ? reject(refused) : send()))
      })
    })
    return { is: 'sent' }
  } catch (failure) {
    return whatHappened(failure, isOffered)
  } finally {
    // A late failure of the connection is of no interest any more, and would end the program if nobody listened.
    connection.on('error', () => {})
    connection.close()
  }
}

function optionsOf({ host, port, isSecure, mustEncrypt }: MailServer): SMTPConnectionOptions {
  return {
    host,
    port,
    secure: isSecure,
    requireTLS: mustEncrypt && !isSecure,
    ignoreTLS: !mustEncrypt && !isSecure,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  }
}

function whatHappened(failure: unknown, isOffered: boolean): HandedOver {
  const { command, responseCode, code } = detailsOf(failure)
  if (responseCode === undefined) {
    if (isOffered) return { is: 'unclear' }
    // Our own side found that this mail does not suit the server, e.g. too large for it.
    if (code === 'EENVELOPE') return { is: 'refused', reason: 'mail/address-refused' }
    if (code === 'EMESSAGE') return { is: 'refused', reason: 'mail/content-refused' }
    return {
      is: 'not-now',
      reason: code === 'EAUTH' ? 'mail/log-in-refused' : 'mail/no-connection',
      isOurs: true,
    }
  }
  const answer = { smtpCode: responseCode }
  if (command.startsWith('AUTH') || code === 'EAUTH')
    return { is: 'not-now', reason: 'mail/log-in-refused', isOurs: true, ...answer }
  if (responseCode < 500)
    return {
      is: 'not-now',
      reason: 'mail/later',
      isOurs: command === 'CONN' || responseCode === 421,
      ...answer,
    }
  if (command === 'RCPT TO') return { is: 'refused', reason: 'mail/address-refused', ...answer }
  if (command === 'DATA') return { is: 'refused', reason: 'mail/content-refused', ...answer }
  // What is wrong with the sender or with our greeting is wrong for all mails: they wait until somebody has put it right.
  return {
    is: 'not-now',
    reason: command === 'MAIL FROM' ? 'mail/sender-refused' : 'mail/no-connection',
    isOurs: true,
    ...answer,
  }
}

function detailsOf(failure: unknown): { command: string; responseCode: number | undefined; code: string } {
  const found: { command?: unknown; responseCode?: unknown; code?: unknown } =
    failure instanceof Object ? failure : {}
  return {
    command: typeof found.command === 'string' ? found.command : '',
    responseCode: typeof found.responseCode === 'number' ? found.responseCode : undefined,
    code: typeof found.code === 'string' ? found.code : '',
  }
}
