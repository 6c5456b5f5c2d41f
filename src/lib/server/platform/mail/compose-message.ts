import MailComposer from 'nodemailer/lib/mail-composer'
import { SITE, type ClaimedMail } from './mail-types.ts'

/** Who sends: from the settings of the installation. */
export type MailSender = { readonly name: string; readonly address: string }

/**
 * The mail as it goes out: plain text in UTF-8, long lines folded by quoted-printable, marked as written by a machine (RFC 3834) so that
 * nobody's holiday notice answers it; the same Message-ID at each attempt.
 */
export function composeMessage(
  {
    to,
    subject,
    body,
    messageKey,
    createdAt,
    senderName,
    replyTo,
  }: Omit<ClaimedMail, 'mailId' | 'municipalityId' | 'attempt'>,
  { sender, site }: { sender: MailSender; site: string },
): Promise<Buffer> {
  return new MailComposer({
    from: { name: senderName ?? sender.name, address: sender.address },
    ...(replyTo !== null && { replyTo: { name: senderName ?? '', address: replyTo } }),
    to: { name: '', address: to },
    subject,
    text: body.replaceAll(SITE, site),
    textEncoding: 'quoted-printable',
    messageId: `<${messageKey}@${sender.address.split('@').at(-1) ?? 'localhost'}>`,
    date: createdAt,
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })
    .compile()
    .build()
}
