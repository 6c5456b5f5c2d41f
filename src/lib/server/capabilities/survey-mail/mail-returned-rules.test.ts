import { describe, expect, test } from 'vitest'
import { recogniseReturned } from './mail-returned-rules.ts'

/* Modelled on the notices of usual servers; names and hosts are invented. */

const postfix = `Return-Path: <>
From: MAILER-DAEMON@mail.auenstadt.test (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: kette@auenstadt.test
Content-Type: multipart/report; report-type=delivery-status; boundary="8A1F.164/mail"

--8A1F.164/mail
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<anna.meier@kita.test>: host mx.kita.test[192.0.2.7] said: 550 5.1.1
    <anna.meier@kita.test>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)

--8A1F.164/mail
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.auenstadt.test
Arrival-Date: Mon, 30 Nov 2026 10:00:00 +0100 (CET)

Final-Recipient: rfc822; anna.meier@kita.test
Original-Recipient: rfc822;anna.meier@kita.test
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.kita.test
Diagnostic-Code: smtp; 550 5.1.1 <anna.meier@kita.test>: Recipient address
    rejected: User unknown in virtual mailbox table

--8A1F.164/mail
Content-Description: Undelivered Message
Content-Type: message/rfc822

From: Koordination <kette@auenstadt.test>
Reply-To: planung@auenstadt.test
To: anna.meier@kita.test
Subject: Wir fragen Sie
`

const delayed = `Subject: Delayed Mail (still being retried)

This is the mail system at host mail.auenstadt.test.

Reporting-MTA: dns; mail.auenstadt.test

Final-Recipient: rfc822; ben@schule.test
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.schule.test[192.0.2.9]:25: Connection timed out
Will-Retry-Until: Sat, 5 Dec 2026 10:00:00 +0100 (CET)
`

const exim = `X-Failed-Recipients: cem@verein.test,
  dora@verein.test
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.provider.test>
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  cem@verein.test
    host mx.verein.test [192.0.2.11]
    SMTP error from remote mail server after RCPT TO:<cem@verein.test>:
    552 5.2.2 Mailbox is over quota
  dora@verein.test
    Unrouteable address
`

const exchangeGerman = `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

Emma Groß (emma.gross@amt.test)<mailto:emma.gross@amt.test>
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden.

Diagnoseinformationen für Administratoren:

Generierender Server: EX01.amt.test

emma.gross@amt.test
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'

Ursprüngliche Nachrichtenkopfzeilen:

From: Koordination <kette@auenstadt.test>
To: emma.gross@amt.test
`

const gmail = `Delivery Status Notification (Failure)

Address not found

Your message wasn't delivered to fritz@post.test because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:

550 5.1.1 The email account that you tried to reach does not exist.
`

const qmail = `Hi. This is the qmail-send program at provider.test.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<gerda@alt.test>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.
To: gerda@alt.test
`

const seen = (text: string, known?: string[]) =>
  recogniseReturned(text, known && new Set(known)).map(({ address, reason, status }) => [
    address,
    reason,
    status,
  ])

describe('a returned mail', () => {
  test.each([
    ['Postfix, with a report', postfix, [['anna.meier@kita.test', 'no-such-address', '5.1.1']]],
    ['Postfix, only late', delayed, [['ben@schule.test', 'later', '4.4.1']]],
    [
      'Exim, two at once',
      exim,
      [
        ['cem@verein.test', 'mailbox-full', '5.2.2'],
        ['dora@verein.test', 'no-such-address', null],
      ],
    ],
    ['Exchange in German', exchangeGerman, [['emma.gross@amt.test', 'no-such-address', '5.1.10']]],
    ['Gmail', gmail, [['fritz@post.test', 'no-such-address', '5.1.1']]],
    ['qmail', qmail, [['gerda@alt.test', 'no-such-address', '5.1.1']]],
  ])('of %s names who was not reached, and why', (_server, text, expected) => {
    const known = expected.map(([address]) => String(address))
    expect(seen(text, known)).toEqual(expected)
    expect(seen(text.replaceAll('\n', '\r\n'), known)).toEqual(expected)
  })

  test('of which nobody knows to whom it was written is read all the same, without the sender', () => {
    expect(seen(postfix)).toEqual([['anna.meier@kita.test', 'no-such-address', '5.1.1']])
    expect(seen(qmail)).toEqual([['gerda@alt.test', 'no-such-address', '5.1.1']])
    expect(seen(gmail)).toEqual([['fritz@post.test', 'no-such-address', '5.1.1']])
  })

  test('with parts in base64 and quoted-printable is decoded first', () => {
    const report = 'Final-Recipient: rfc822; hanna@kita.test\nAction: failed\nStatus: 5.7.1\n'
    const raw = [
      'Content-Type: multipart/report; boundary="grenze-1"',
      '',
      '--grenze-1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Ihre Nachricht konnte nicht zugestellt werden. F=C3=BCr hanna@ki=',
      'ta.test ist kein Weg bekannt.',
      '--grenze-1',
      'Content-Type: message/delivery-status',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(report).toString('base64'),
      '--grenze-1--',
    ].join('\r\n')
    expect(seen(raw)).toEqual([['hanna@kita.test', 'turned-away', '5.7.1']])
  })

  test('that was forwarded names both addresses', () => {
    const forwarded = `Final-Recipient: rfc822; anna@privat.test\nOriginal-Recipient: rfc822;anna@kita.test\nAction: failed\nStatus: 5.2.1\n`
    expect(seen(forwarded)).toEqual([
      ['anna@kita.test', 'no-such-address', '5.2.1'],
      ['anna@privat.test', 'no-such-address', '5.2.1'],
    ])
  })

  test('one after another in one text are all found', () => {
    expect(seen(`${postfix}\n\n${delayed}`).map(([address]) => address)).toEqual([
      'anna.meier@kita.test',
      'ben@schule.test',
    ])
  })
})

describe('what is no returned mail', () => {
  test.each([
    ['a holiday notice', 'Ich bin bis zum 5. Dezember nicht im Büro. Ihr Team: anna.meier@kita.test'],
    ['an answer', 'Von: anna.meier@kita.test\nDen Fragebogen fülle ich morgen aus.'],
    [
      'a report that it has arrived',
      'Final-Recipient: rfc822; anna.meier@kita.test\nAction: delivered\nStatus: 2.0.0\n',
    ],
    ['nothing', ''],
  ])('such as %s names nobody', (_what, text) => {
    expect(seen(text, ['anna.meier@kita.test'])).toEqual([])
  })
})
