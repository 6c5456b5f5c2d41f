import { longestMinutes, prepareQuestionnaire, plainText } from '@gelingen/questionnaire'
import { placeOfQuestion } from '@gelingen/questionnaire/editing'
import { error, fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  copySurvey,
  discardChanges,
  editQuestions,
  keepOwnQuestion,
  listOwnQuestions,
  ownQuestionVersions,
  pendingChanges,
  takeOverChanges,
} from '#lib/server/capabilities/surveys/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surroundingsOf } from '../surroundings.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'
import { diffInWords } from './pending-words.ts'
import { editOfForm } from './question-acts.ts'
import { questionRows } from './question-rows.ts'
import { problemsInWords, refusedEdit } from './refused-edit.ts'
import { versionRows } from './version-rows.ts'

/** From when on many break off. */
const LONG_MINUTES = 10

const dones = [
  'geaendert',
  'hinzu',
  'uebernommen',
  'verworfen',
  'gesammelt',
  'kopiert',
  'eingelesen',
] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const texts = messages(locale).surveyQuestions
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { definition } = survey
    const { lists, areas } = await surroundingsOf(tx, municipality, { definition, today: context().today() })
    const questionnaire = prepareQuestionnaire(definition, { lists: new Map(Object.entries(lists)), areas })
    const kept = await listOwnQuestions(tx, municipality)
    const pending = await pendingChanges(tx, municipality, survey)
    const { rows: versions, begun } = await versionRows(tx, municipality, { survey, locale })
    const minutes = longestMinutes(questionnaire)
    const base = `/k/${municipality.slug}/befragungen`
    const { searchParams } = event.url
    const drawnIn = (searchParams.get('dazu') ?? '').split(',').flatMap((id) => {
      const place = placeOfQuestion(definition, id)
      return place === null ? [] : [`„${plainText(place.question.title, locale)}“`]
    })
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      mayChange: may(municipality.role, 'surveys.change'),
      done: dones.find((done) => searchParams.has(done)) ?? null,
      drawnIn: drawnIn.join(', '),
      sum: texts.list.minutes(minutes, questionnaire.questions.length),
      isLong: minutes > LONG_MINUTES,
      begun: texts.pending.begun(begun, formatNumber(begun, locale)),
      versions,
      shown: keptOnServer({
        pages: questionRows(questionnaire, { kept, locale }),
        changes:
          pending === null
            ? []
            : diffInWords(pending.diff, { before: pending.published, after: definition, locale }),
      }),
    }
  })

export const actions: Actions = {
  edit: async (event) => {
    const form = await event.request.formData()
    const edit = editOfForm(form) ?? error(400)
    const edited = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      return editQuestions(tx, municipality, { surveyId, version: Number(form.get('version')), edit })
    })
    if (!edited.ok) return refusedEdit(edited, event.locals.locale)
    const { pathname } = event.url
    if (edited.id !== null) redirect(303, `${pathname}/frage/${edited.id}`)
    redirect(303, `${pathname}?geaendert#${form.get('stelle')}`)
  },
  keep: async (event) => {
    const { locale, person } = event.locals
    const form = await event.request.formData()
    const id = String(form.get('stelle'))
    const kept = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { definition, surveyId, version } = await surveyOfPage(tx, municipality, event.params)
      const { question } = placeOfQuestion(definition, id) ?? error(404)
      const principal = { userId: person?.userId ?? '' }
      const stored = await keepOwnQuestion(tx, municipality, principal, { question, module: '' })
      if (!stored.ok) return { ...stored, wanted: definition }
      // The question that is here already is the first copy of it.
      const ownQuestion = { code: stored.value.id, version: stored.value.version }
      const { canon: _canon, ...own } = question
      return editQuestions(tx, municipality, {
        surveyId,
        version,
        edit: { do: 'replace-question', question: { ...own, ownQuestion } },
      })
    })
    if (!kept.ok) {
      return fail(422, {
        sentence: sentenceOf(kept.refusal, locale),
        problems: problemsInWords(
          kept.problems.map((problem) => ({ ...problem, path: '' })),
          { wanted: kept.wanted, before: null, locale },
        ),
      })
    }
    redirect(303, `${event.url.pathname}?gesammelt#${id}`)
  },
  update: async (event) => {
    const form = await event.request.formData()
    const id = String(form.get('stelle'))
    const edited = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { definition, surveyId } = await surveyOfPage(tx, municipality, event.params)
      const { question } = placeOfQuestion(definition, id) ?? error(404)
      const [latest] = await ownQuestionVersions(tx, municipality, question.ownQuestion?.code ?? '')
      if (latest === undefined) error(404)
      const { visibleIf, required } = question
      return editQuestions(tx, municipality, {
        surveyId,
        version: Number(form.get('version')),
        edit: {
          do: 'replace-question',
          question: {
            ...latest.question,
            id,
            ownQuestion: { code: latest.code, version: latest.version },
            ...(visibleIf !== undefined && { visibleIf }),
            ...(required !== undefined && { required }),
          },
        },
      })
    })
    if (!edited.ok) return refusedEdit(edited, event.locals.locale)
    redirect(303, `${event.url.pathname}?geaendert#${id}`)
  },
  takeOver: async (event) => {
    const { locale, person } = event.locals
    const version = Number((await event.request.formData()).get('version'))
    const taken = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId, definition } = await surveyOfPage(tx, municipality, event.params)
      const today = context().today()
      const surroundings = await surroundingsOf(tx, municipality, { definition, today })
      const principal = { userId: person?.userId ?? '' }
      const outcome = await takeOverChanges(tx, municipality, principal, { surveyId, version, surroundings })
      if (outcome.ok) await prefillRecipients(tx, municipality, { surveyId, today })
      return outcome
    })
    if (!taken.ok) return fail(409, { sentence: sentenceOf(taken.refusal, locale), problems: [] })
    redirect(303, `${event.url.pathname}?uebernommen`)
  },
  discard: async (event) => {
    const version = Number((await event.request.formData()).get('version'))
    const discarded = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      return discardChanges(tx, municipality, { surveyId, version })
    })
    if (!discarded.ok)
      return fail(409, { sentence: sentenceOf(discarded.refusal, event.locals.locale), problems: [] })
    redirect(303, `${event.url.pathname}?verworfen`)
  },
  copy: async (event) => {
    const { locale, person } = event.locals
    const form = await event.request.formData()
    const title = String(form.get('titel') ?? '')
      .trim()
      .slice(0, 200)
    if (title === '')
      return fail(422, { sentence: sentenceOf({ code: 'surveys/no-title' }, locale), problems: [] })
    const copied = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const principal = { userId: person?.userId ?? '' }
      return copySurvey(tx, municipality, principal, { surveyId, asWave: form.has('welle'), title })
    })
    if (!copied.ok) return fail(409, { sentence: sentenceOf(copied.refusal, locale), problems: [] })
    redirect(303, `/k/${event.params.municipality}/befragungen/${copied.value}/fragen?kopiert`)
  },
}
