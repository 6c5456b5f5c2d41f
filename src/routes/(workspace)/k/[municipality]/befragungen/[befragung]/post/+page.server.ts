import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  checkSurveyMailing,
  deletePlannedReminder,
  inviteRecipients,
  mailAgain,
  planReminder,
  remindMissing,
  withdrawSurveyMail,
  writeSurveyMailing,
} from '#lib/server/capabilities/survey-mail/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { mailStates } from '#lib/server/platform/mail/index.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'
import { postView } from './post-view.ts'

const acts = [
  'eingeladen',
  'erinnert',
  'zurueckgezogen',
  'nochmal',
  'geplant',
  'gestrichen',
  'absender',
  'markiert',
  'text',
] as const
type Act = (typeof acts)[number]

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const { searchParams } = event.url
    const survey = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const state = mailStates.find((one) => one === searchParams.get('stand'))
    const said = acts.find((act) => searchParams.has(act))
    const today = context().today()
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      anonymous: survey.anonymous,
      closesOn: survey.closesOn,
      tomorrow: new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10),
      sendsMail: context().sendsMail,
      said: said === undefined ? null : { act: said, count: Number(searchParams.get(said)) || 0 },
      query: state === undefined ? '' : `?stand=${state}`,
      shown: keptOnServer(
        await postView(tx, municipality, { surveyId: survey.surveyId, state, locale, today }),
      ),
    }
  })

type Event = RequestEvent<{ municipality: string; befragung: string }>
type Change = (given: {
  tx: Tx
  municipality: Municipality
  survey: Survey
  form: FormData
  today: string
}) => Promise<Outcome<number | null>>

/** Does what a button stands for and says so; a refusal leaves everything as it was, and what was typed. */
async function act(event: Event, change: Change, said: Act) {
  const form = await event.request.formData()
  const today = context().today()
  // What is refused shall change nothing either: a refusal ends the transaction.
  const outcome = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    const changed = await change({ tx, municipality, survey, form, today })
    if (!changed.ok) throw new Refused(changed)
    return changed
  }).catch((failure: unknown) => {
    if (failure instanceof Refused) return failure.outcome
    throw failure
  })
  if (!outcome.ok)
    return fail(409, {
      at: said,
      sentence: sentenceOf(outcome.refusal, event.locals.locale),
      typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
    })
  const { jobs, sendsMail } = context()
  if (sendsMail) await jobs.enqueue('mail', { key: 'send', data: {} })
  redirect(303, `${event.url.pathname}?${said}=${outcome.value ?? 1}`)
}

class Refused extends Error {
  readonly outcome: Extract<Outcome<never>, { ok: false }>
  constructor(outcome: Extract<Outcome<never>, { ok: false }>) {
    super('refused')
    this.outcome = outcome
  }
}

const done = { ok: true, value: null } as const

export const actions: Actions = {
  invite: (event) =>
    act(
      event,
      async ({ tx, municipality, survey: { surveyId }, today }) => {
        const outcome = await inviteRecipients(tx, municipality, { surveyId, today })
        if (outcome.ok) await prefillRecipients(tx, municipality, { surveyId, today })
        return outcome
      },
      'eingeladen',
    ),
  remind: (event) =>
    act(
      event,
      ({ tx, municipality, survey: { surveyId }, today }) =>
        remindMissing(tx, municipality, { surveyId, today }),
      'erinnert',
    ),
  withdraw: (event) =>
    act(
      event,
      async ({ tx, municipality, survey: { surveyId } }) => ({
        ok: true,
        value: await withdrawSurveyMail(tx, municipality, surveyId),
      }),
      'zurueckgezogen',
    ),
  again: (event) =>
    act(
      event,
      ({ tx, municipality, survey: { surveyId }, form, today }) =>
        mailAgain(tx, municipality, {
          surveyId,
          recipientId: Number(form.get('empfaenger')) || 0,
          email: String(form.get('adresse') ?? ''),
          today,
        }),
      'nochmal',
    ),
  plan: (event) =>
    act(
      event,
      ({ tx, municipality, survey: { surveyId, closesOn }, form, today }) =>
        planReminder(tx, municipality, {
          surveyId,
          remindOn: String(form.get('tag') ?? ''),
          today,
          closesOn,
        }),
      'geplant',
    ),
  unplan: (event) =>
    act(
      event,
      async ({ tx, municipality, survey: { surveyId }, form }) => {
        const remindOn = String(form.get('tag') ?? '')
        if (/^\d{4}-\d{2}-\d{2}$/.test(remindOn))
          await deletePlannedReminder(tx, municipality, { surveyId, remindOn })
        return done
      },
      'gestrichen',
    ),
  sender: (event) =>
    act(
      event,
      async ({ tx, municipality, survey: { surveyId }, form }) => {
        const checked = checkSurveyMailing({
          senderName: String(form.get('absender') ?? ''),
          senderEmail: String(form.get('antwortan') ?? ''),
          thanksByMail: form.has('dank'),
        })
        if (!checked.ok) return checked
        await writeSurveyMailing(tx, municipality, { surveyId, ...checked.value })
        return done
      },
      'absender',
    ),
}
