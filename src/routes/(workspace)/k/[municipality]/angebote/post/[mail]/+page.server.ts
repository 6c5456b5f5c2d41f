import { error, fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'
import { findMail, sendAgain, SITE, withdrawMail } from '#lib/server/platform/mail/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { readDirectory } from '../../directory-access.ts'
import { mailState } from '../mail-state.ts'
import type { Actions, PageServerLoad } from './$types'

const said = ['nochmal', 'zurueckgezogen'] as const

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  const texts = messages(locale).upkeep.post.mail
  return readDirectory(event, async (tx) => {
    const mail = await findMail(tx, mailIdOf(event.params))
    if (mail === undefined) error(404)
    const { state, reason } = mailState(mail, locale)
    return {
      said: said.find((one) => event.url.searchParams.has(one)) ?? null,
      subject: mail.subject,
      isUnclear: mail.state === 'unclear',
      mayAgain: mail.body !== null && ['refused', 'unclear', 'withdrawn'].includes(mail.state),
      mayWithdraw: mail.state === 'waiting',
      facts: [
        { term: texts.to, text: mail.to },
        { term: texts.state, text: [state, reason].filter((part) => part !== '').join(': ') },
        { term: texts.created, text: formatInstant(mail.createdAt, locale) },
        { term: texts.settled, text: mail.settledAt === null ? '' : formatInstant(mail.settledAt, locale) },
        { term: texts.attempts, text: mail.attempts === 0 ? '' : String(mail.attempts) },
      ],
      parts: mail.body === null ? null : partsOf(mail.body),
    }
  })
}

export const actions: Actions = {
  again: (event) => act(event, sendAgain, { refusal: 'mail/cannot-be-sent-again', way: 'nochmal' }),
  withdraw: (event) =>
    act(event, withdrawMail, { refusal: 'mail/cannot-be-withdrawn', way: 'zurueckgezogen' }),
}

async function act(
  event: WorkspaceEvent & { params: { mail: string } },
  change: (tx: Tx, mailId: number) => Promise<boolean>,
  { refusal, way }: { refusal: string; way: (typeof said)[number] },
) {
  const mailId = mailIdOf(event.params)
  const done = await inWorkspace(event, 'directory.change', (tx) => change(tx, mailId), { act: way, mailId })
  if (!done) return fail(409, { sentence: sentenceOf({ code: refusal }, event.locals.locale) })
  const { jobs, sendsMail } = context()
  if (sendsMail) await jobs.enqueue('mail', { key: 'send', data: {} })
  redirect(303, `?${way}`)
}

function mailIdOf(params: { mail: string }): number {
  return /^\d{1,9}$/.test(params.mail) ? Number(params.mail) : error(404)
}

/** The text in pieces, so that its links to this program can be followed. */
function partsOf(body: string): { text: string; href: string | null }[] {
  const [first = '', ...others] = body.split(SITE)
  const linked = others.flatMap((rest) => {
    const href = /^\S*/.exec(rest)?.[0] ?? ''
    return [
      { text: `${context().origin}${href}`, href },
      { text: rest.slice(href.length), href: null },
    ]
  })
  return [{ text: first, href: null }, ...linked]
}
