import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  carryThemes,
  countThemesToCarry,
  makeTheme,
  mergeThemes,
  removeTheme,
  renameTheme,
  sortTexts,
  themesByGroup,
  undoThemeStep,
} from '#lib/server/capabilities/survey-themes/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { themeRoomOfPage, titleOfTextQuestion } from '../theme-page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { readTextFilter, textsOfFilter } from './text-filter.ts'
import { textToSort } from './text-to-sort.ts'

const acts = ['eingeordnet', 'geaendert', 'zurueck', 'uebernommen', 'geschwaerzt'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const { searchParams } = event.url
    const { survey, room } = await themeRoomOfPage(tx, municipality, event.params)
    const filter = readTextFilter(searchParams)
    const listed = textsOfFilter(room.texts, filter)
    const { anonymous, earlierSurveyId, surveyId } = survey
    const groups = themesByGroup({ ...room, anonymous, minimumCount: municipality.minimumCount })
    const count = (value: number) => formatNumber(value, locale)
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      survey: `${base}/${surveyId}`,
      here: `${base}/${surveyId}/themen/${room.question.code}`,
      surveyTitle: survey.title,
      title: titleOfTextQuestion(room.question, locale),
      mayChange: may(municipality.role, 'surveys.change'),
      said: acts.find((act) => searchParams.has(act)) ?? null,
      saidCount: count(Number(searchParams.get('eingeordnet') ?? searchParams.get('uebernommen')) || 0),
      readable: room.readable,
      minimum: count(municipality.minimumCount),
      progress: { sorted: room.sortedCount, of: room.texts.length },
      lastStep: room.lastStep,
      toCarry:
        earlierSurveyId === null
          ? 0
          : await countThemesToCarry(tx, municipality, {
              surveyId,
              question: room.question.code,
              earlierSurveyId,
            }),
      filter: { ...filter, found: listed.found, pages: listed.pages },
      shown: keptOnServer({
        next: textToSort(room, { wanted: searchParams.get('text'), after: searchParams.get('nach') }),
        themes: room.themes.map(({ themeId, name, count: texts }) => ({
          themeId,
          name,
          count: count(texts),
          share: room.sortedCount === 0 ? '–' : `${count((100 * texts) / room.sortedCount)} %`,
        })),
        texts: listed.texts.map(({ textId, text, themeIds, isSorted }) => ({
          textId,
          text,
          isSorted,
          themes: room.themes.filter(({ themeId }) => themeIds.includes(themeId)).map(({ name }) => name),
        })),
        groups: groups && {
          names: groups.groups.map(({ name, texts }) => ({ name, texts: count(texts) })),
          rows: groups.rows.map(({ themeId, counts }) => ({
            name: room.themes.find((theme) => theme.themeId === themeId)?.name ?? '',
            counts: counts.map((value) => (value === null ? '.' : value === 0 ? '–' : count(value))),
            isHidden: counts.some((value) => value === null),
          })),
          isProtected: anonymous,
        },
      }),
    }
  })

const numbersOf = (form: FormData, name: string) => form.getAll(name).map(Number)
const textOf = (form: FormData, name: string) => String(form.get(name) ?? '')

/** Does something to the themes of the page's question; goes to the page with what was done, or says why not. */
async function change(
  event: RequestEvent,
  said: (value: number | null) => string,
  work: (
    of: { surveyId: number; question: string },
    within: {
      tx: Tx
      municipality: Municipality
      form: FormData
      survey: Awaited<ReturnType<typeof surveyOfPage>>
    },
  ) => Promise<Outcome<number | null>>,
) {
  const form = await event.request.formData()
  const question = event.params.frage
  const done = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    return work({ surveyId: survey.surveyId, question }, { tx, municipality, form, survey })
  })
  if (!done.ok)
    return fail(409, {
      sentence: sentenceOf(done.refusal, event.locals.locale),
      typed: { newTheme: textOf(form, 'neu'), name: textOf(form, 'name') },
    })
  const kept = new URLSearchParams(['suche', 'thema'].flatMap((name) => keptOf(event.url, name)))
  redirect(303, `${event.url.pathname}?${kept.size === 0 ? '' : `${kept}&`}${said(done.value)}`)
}

/** Who sorts a list that was looked for stays with it. */
function keptOf({ searchParams }: URL, name: string): [string, string][] {
  const value = searchParams.get(name) ?? ''
  return value === '' ? [] : [[name, value]]
}

export const actions: Actions = {
  sort: (event) =>
    change(
      event,
      () => 'eingeordnet=1',
      ({ question }, { tx, municipality, form, survey }) =>
        sortTexts(tx, municipality, {
          survey,
          question,
          textIds: [textOf(form, 'text')],
          themeIds: numbersOf(form, 'thema'),
          newTheme: textOf(form, 'neu'),
          way: 'set',
        }),
    ),
  sortMany: (event) =>
    change(
      event,
      (count) => `eingeordnet=${count}`,
      ({ question }, { tx, municipality, form, survey }) =>
        sortTexts(tx, municipality, {
          survey,
          question,
          textIds: form.getAll('text').map(String),
          themeIds: numbersOf(form, 'thema').filter((themeId) => themeId > 0),
          newTheme: textOf(form, 'neu'),
          way: 'add',
        }),
    ),
  make: (event) =>
    change(
      event,
      () => 'geaendert#themen',
      (of, { tx, municipality, form }) => makeTheme(tx, municipality, { ...of, name: textOf(form, 'name') }),
    ),
  rename: (event) =>
    change(
      event,
      () => 'geaendert#themen',
      (of, { tx, municipality, form }) =>
        renameTheme(tx, municipality, {
          ...of,
          themeId: Number(form.get('thema')),
          name: textOf(form, 'name'),
        }),
    ),
  merge: (event) =>
    change(
      event,
      () => 'geaendert#themen',
      (of, { tx, municipality, form }) =>
        mergeThemes(tx, municipality, {
          ...of,
          themeId: Number(form.get('thema')),
          into: Number(form.get('ziel')),
        }),
    ),
  remove: (event) =>
    change(
      event,
      () => 'geaendert#themen',
      (of, { tx, municipality, form }) =>
        removeTheme(tx, municipality, { ...of, themeId: Number(form.get('thema')) }),
    ),
  undo: (event) =>
    change(
      event,
      () => 'zurueck',
      (of, { tx, municipality, form }) =>
        undoThemeStep(tx, municipality, { ...of, stepId: Number(form.get('schritt')) }),
    ),
  carry: (event) =>
    change(
      event,
      (count) => `uebernommen=${count}#themen`,
      (of, { tx, municipality, survey: { earlierSurveyId } }) =>
        carryThemes(tx, municipality, { ...of, earlierSurveyId: earlierSurveyId ?? 0 }),
    ),
}
