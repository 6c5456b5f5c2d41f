import type { Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  countSurveyMail,
  findMailingSurvey,
  languageOfLetter,
  letterWriter,
  listMailRecipients,
  listPlannedReminders,
  listSurveyMail,
  listSurveyTexts,
  MOST_REMINDERS,
  readSurveyMailing,
  surveyTextKinds,
  whomNoMailReaches,
  whomToInvite,
  whomToRemind,
  whyNoMail,
} from '#lib/server/capabilities/survey-mail/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { mailStates, type MailState } from '#lib/server/platform/mail/index.ts'
import { directionOf, languageTag } from '#lib/portal/languages.ts'
import { formatDate, formatInstant, formatNumber } from '#lib/ui/format.ts'
import { surveyMailWords } from './survey-mail-words.ts'
import { pathsOfTextKinds } from './text-paths.ts'

/** More than one looks through; the file has all. */
const MOST_MAILS = 200
const MOST_TROUBLED = 50

type Wanted = {
  readonly surveyId: number
  readonly state: MailState | undefined
  readonly locale: Locale
  readonly today: string
}

/** What the page of a survey's mails shows. */
export async function postView(
  tx: Tx,
  municipality: Municipality,
  { surveyId, state, locale, today }: Wanted,
) {
  const recipients = await listMailRecipients(tx, municipality, surveyId)
  const counts = await countSurveyMail(tx, municipality, surveyId)
  const remind = whomToRemind(recipients, today)
  const survey = await findMailingSurvey(tx, municipality, surveyId)
  const no = survey === undefined ? null : whyNoMail(survey, today)
  return {
    /** Why nothing can go out; null = it can. */
    blocked: no === null ? null : sentenceOf(no.refusal, locale),
    hasRecipients: recipients.length > 0,
    badAddresses: whomNoMailReaches(recipients).map(({ email }) => email),
    invite: await inviteView(tx, municipality, { survey, invited: whomToInvite(recipients) }),
    remind: {
      now: remind.now.length,
      later: remind.later.length,
      laterOn: remind.laterOn === null ? '' : formatDate(remind.laterOn, locale),
      exhausted: remind.exhausted.length,
      bounced: remind.bounced.length,
    },
    ...(await plannedView(tx, municipality, { surveyId, locale })),
    progress: progressOf(counts, locale),
    mailing: await readSurveyMailing(tx, municipality, surveyId),
    texts: await textsView(tx, municipality, surveyId),
    state: state ?? '',
    states: mailStates.flatMap((one) => {
      const count = sumOf(counts.filter((counted) => counted.state === one))
      return count === 0 ? [] : [{ state: one, count: formatNumber(count, locale) }]
    }),
    ...(await mailsView(tx, municipality, { surveyId, state, locale })),
    all: formatNumber(sumOf(counts.filter((one) => state === undefined || one.state === state)), locale),
  }
}

type MailingSurvey = NonNullable<Awaited<ReturnType<typeof findMailingSurvey>>>
type InSurvey = { readonly surveyId: number; readonly locale: Locale }

/** How many are to be invited, and what the first of them will read. */
async function inviteView(
  tx: Tx,
  municipality: Municipality,
  { survey, invited }: { survey: MailingSurvey | undefined; invited: ReturnType<typeof whomToInvite> },
) {
  const [first] = invited
  if (first === undefined || survey === undefined)
    return { count: invited.length, someHaveLinks: false, preview: null }
  const own = await listSurveyTexts(tx, municipality, survey.surveyId)
  const language = languageOfLetter(first.language)
  const write = letterWriter({ survey, municipality: municipality.name, own })
  return {
    count: invited.length,
    someHaveLinks: invited.some(({ linkId }) => linkId !== null),
    preview: {
      name: first.name === '' ? first.email : first.name,
      lang: languageTag(language),
      dir: directionOf(language),
      ...write({ kind: 'invitation', recipient: first, link: '…' }),
    },
  }
}

async function plannedView(tx: Tx, municipality: Municipality, { surveyId, locale }: InSurvey) {
  const planned = await listPlannedReminders(tx, municipality, surveyId)
  return {
    mayPlan: planned.filter(({ doneAt }) => doneAt === null).length < MOST_REMINDERS,
    planned: planned.map(({ remindOn, mails }) => ({
      remindOn,
      day: formatDate(remindOn, locale),
      mails,
    })),
  }
}

/** Which texts there are, and which the municipality has changed. */
async function textsView(tx: Tx, municipality: Municipality, surveyId: number) {
  const own = await listSurveyTexts(tx, municipality, surveyId)
  return surveyTextKinds.map((kind) => ({
    kind,
    path: pathsOfTextKinds[kind],
    isOwn: own.some((text) => text.kind === kind),
  }))
}

async function mailsView(
  tx: Tx,
  municipality: Municipality,
  { surveyId, state, locale }: InSurvey & { state: MailState | undefined },
) {
  const troubled = (
    await listSurveyMail(tx, municipality, { surveyId, states: ['refused', 'unclear'] })
  ).filter(({ isNewest, state: stands, hasBegun }) => isNewest && !(stands === 'unclear' && hasBegun))
  const mails = await listSurveyMail(tx, municipality, {
    surveyId,
    most: MOST_MAILS,
    ...(state !== undefined && { states: [state] }),
  })
  return {
    troubled: troubled.slice(0, MOST_TROUBLED).map((mail) => ({
      recipientId: mail.recipientId,
      name: mail.name,
      email: mail.email,
      to: mail.to,
      isUnclear: mail.state === 'unclear',
      ...surveyMailWords(mail, locale),
    })),
    moreTroubled: Math.max(0, troubled.length - MOST_TROUBLED),
    mails: mails.map((mail) => ({
      mailId: mail.mailId,
      name: mail.name,
      to: mail.to,
      created: formatInstant(mail.createdAt, locale),
      isTroubled: mail.state === 'refused' || mail.state === 'unclear',
      ...surveyMailWords(mail, locale),
    })),
  }
}

type Counts = Awaited<ReturnType<typeof countSurveyMail>>

/** null = nothing waits. All that was written since the last time that nothing waited cannot be known; all mails count. */
function progressOf(counts: Counts, locale: Locale) {
  const waiting = sumOf(counts.filter(({ state }) => state === 'waiting' || state === 'handing-over'))
  const all = sumOf(counts.filter(({ state }) => state !== 'withdrawn'))
  return waiting === 0
    ? null
    : {
        share: (all - waiting) / all,
        waiting: formatNumber(waiting, locale),
        gone: formatNumber(all - waiting, locale),
        all: formatNumber(all, locale),
      }
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
