import { fail, redirect } from '@sveltejs/kit'
import { longestMinutes, prepareQuestionnaire } from '@gelingen/questionnaire'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  callBackOpenLink,
  changeOpenLink,
  listOpenLinks,
  makeOpenLink,
} from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { qrSvg } from '#lib/server/portal/qr-svg.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import { surroundingsOf } from '../surroundings.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { readOpenLinkForm } from './open-link-form.ts'
import { stateOf } from './state-of-link.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const acts = ['gemacht', 'geaendert', 'zurueck', 'offen'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const today = context().today()
    const { surveyId, title, state, definition, closesOn } = await surveyOfPage(
      tx,
      municipality,
      event.params,
    )
    const { lists, areas } = await surroundingsOf(tx, municipality, { definition, today })
    const surroundings = { lists: new Map(Object.entries(lists)), areas }
    const links = await listOpenLinks(tx, municipality, surveyId)
    const base = `/k/${municipality.slug}/befragungen`
    const inWords = (day: string | null) => (day === null ? null : formatDate(day, locale))
    return {
      base,
      here: `${base}/${surveyId}`,
      title,
      isDraft: state === 'draft',
      minutes: longestMinutes(prepareQuestionnaire(definition, surroundings)),
      mayChange: may(municipality.role, 'surveys.change'),
      said: acts.find((act) => event.url.searchParams.has(act)) ?? null,
      links: links.map((link, at) => {
        const address = `${context().origin}/antworten/offen/${link.token}`
        return {
          openLinkId: link.openLinkId,
          number: formatNumber(at + 1, locale),
          group: link.groupName,
          address,
          qr: `data:image/svg+xml,${encodeURIComponent(qrSvg(address))}`,
          quota: String(link.quota),
          quotaInWords: formatNumber(link.quota, locale),
          came: formatNumber(link.came, locale),
          submitted: formatNumber(link.submitted, locale),
          until: inWords(link.expiresOn),
          untilAtLast: inWords(link.expiresOn ?? closesOn),
          state: stateOf(link, today),
        }
      }),
    }
  })

/** What both forms hold goes back as it was typed where it is refused. */
type Work = (
  tx: Tx,
  municipality: Municipality,
  given: { surveyId: number; openLinkId: number },
) => Promise<Outcome<unknown>>

async function change(event: RequestEvent, openLinkId: number, work: Work) {
  return inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId } = await surveyOfPage(tx, municipality, event.params)
    return work(tx, municipality, { surveyId, openLinkId })
  })
}

function linkIn(form: FormData): number {
  const id = Number(form.get('link'))
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : 0
}

export const actions: Actions = {
  make: async (event) => {
    const { typed, read } = readOpenLinkForm(await event.request.formData(), context().today())
    const { person, locale } = event.locals
    const principal = { userId: person?.userId ?? '' }
    const made = read.ok
      ? await change(event, 0, (tx, municipality, { surveyId }) =>
          makeOpenLink(tx, municipality, principal, { surveyId, ...read.value }),
        )
      : read
    if (!made.ok) return fail(422, { link: 0, typed, sentence: sentenceOf(made.refusal, locale) })
    redirect(303, `${event.url.pathname}?gemacht`)
  },
  change: async (event) => {
    const form = await event.request.formData()
    const { typed, read } = readOpenLinkForm(form, context().today())
    const link = linkIn(form)
    const changed = read.ok
      ? await change(event, link, (tx, municipality, ids) =>
          changeOpenLink(tx, municipality, { ...ids, ...read.value }),
        )
      : read
    if (!changed.ok)
      return fail(422, { link, typed, sentence: sentenceOf(changed.refusal, event.locals.locale) })
    redirect(303, `${event.url.pathname}?geaendert`)
  },
  callBack: (event) => turn(event, true),
  again: (event) => turn(event, false),
}

async function turn(event: RequestEvent, calledBack: boolean) {
  const link = linkIn(await event.request.formData())
  const turned = await change(event, link, (tx, municipality, ids) =>
    callBackOpenLink(tx, municipality, { ...ids, calledBack }),
  )
  if (!turned.ok)
    return fail(409, { link, typed: null, sentence: sentenceOf(turned.refusal, event.locals.locale) })
  redirect(303, `${event.url.pathname}?${calledBack ? 'zurueck' : 'offen'}`)
}
