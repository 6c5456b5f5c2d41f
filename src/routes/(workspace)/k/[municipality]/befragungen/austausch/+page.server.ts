import {
  limits,
  longestMinutes,
  prepareQuestionnaire,
  type Definition,
  plainText,
} from '@gelingen/questionnaire'
import { writeLimeSurvey } from '@gelingen/questionnaire/limesurvey'
import { fail, redirect } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { placeOfProblem, sayProblem } from '#lib/questionnaire/say-problem.ts'
import {
  createSurvey,
  findSurvey,
  listSurveys,
  readQuestionnaireFile,
  type ToldOfFile,
} from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { listsIn } from '../neu/chosen-questions.ts'
import { languageName } from '../question-form-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const surveys = await listSurveys(tx, municipality)
    const wanted = Number(event.url.searchParams.get('befragung'))
    const chosen = surveys.some(({ surveyId }) => surveyId === wanted)
      ? await findSurvey(tx, municipality, wanted)
      : undefined
    return {
      base: `/k/${municipality.slug}/befragungen`,
      mayChange: may(municipality.role, 'surveys.change'),
      surveys: surveys.map(({ surveyId, title }) => ({ surveyId, title })),
      chosen:
        chosen === undefined
          ? null
          : {
              surveyId: chosen.surveyId,
              title: chosen.title,
              told: toldInWords(writeLimeSurvey(chosen.definition).told, chosen.definition, locale),
            },
    }
  })

/** Item by item, with the question that it concerns. */
function toldInWords(told: readonly ToldOfFile[], definition: Definition | null, locale: Locale): string[] {
  const texts = messages(locale).surveyQuestions
  const titles = new Map(
    (definition?.pages ?? [])
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .map(({ id, title }) => [id, `„${plainText(title, locale)}“`]),
  )
  return told.map(({ code, question, details }) => {
    // The details belong to the code: both come from the same reader.
    const sentence = texts.told[code](details as never)
    const name = question === null ? '' : texts.exchange.ofQuestion(titles.get(question) ?? question)
    return `${name}${sentence}`
  })
}

const MOST_MEGABYTES = 10

export const actions: Actions = {
  check: async (event) => {
    const { locale } = event.locals
    const { problems: sentences } = messages(locale).surveyQuestions
    const file = (await event.request.formData()).get('datei')
    if (!(file instanceof File) || file.size === 0)
      return fail(422, { sentence: sentences['form/no-file'](), problems: [], found: null })
    if (file.size > MOST_MEGABYTES * 1_000_000) {
      const refusal = { code: 'surveys/file-too-large', details: { most: MOST_MEGABYTES } }
      return fail(413, { sentence: sentenceOf(refusal, locale), problems: [], found: null })
    }
    // Only who may create a survey reads files here.
    await inWorkspace(event, 'surveys.read', async () => undefined)
    const read = readQuestionnaireFile(await file.text())
    if (!read.ok) return fail(422, { sentence: '', problems: problemsInWords(read, locale), found: null })
    return { sentence: '', problems: [], found: foundInFile(read.definition, read.told, locale) }
  },
  create: async (event) => {
    const { locale, person } = event.locals
    const form = await event.request.formData()
    const read = readQuestionnaireFile(String(form.get('fragebogen') ?? ''))
    if (!read.ok) return fail(422, { sentence: '', problems: problemsInWords(read, locale), found: null })
    const title = String(form.get('titel') ?? '').trim()
    if (title === '' || title.length > 200) {
      const refusal =
        title === ''
          ? { code: 'surveys/no-title' }
          : { code: 'surveys/title-too-long', details: { length: title.length, longest: 200 } }
      return fail(422, {
        sentence: sentenceOf(refusal, locale),
        problems: [],
        found: foundInFile(read.definition, read.told, locale),
      })
    }
    const { definition } = read
    const surveyId = await inWorkspace(event, 'surveys.change', (tx, municipality) =>
      createSurvey(
        tx,
        municipality,
        { userId: person?.userId ?? '' },
        {
          title,
          definition: { ...definition, title: { ...definition.title, de: title } },
          anonymous: false,
          earlierSurveyId: null,
          languages: languagesIn(definition),
          opensOn: null,
          closesOn: null,
          senderName: municipality.name,
          senderEmail: '',
        },
      ),
    )
    redirect(303, `/k/${event.params.municipality}/befragungen/${surveyId}/fragen?eingelesen`)
  },
}

type Unreadable = Extract<ReturnType<typeof readQuestionnaireFile>, { ok: false }>

function problemsInWords({ problems, lssProblems, read }: Unreadable, locale: Locale) {
  const { lss } = messages(locale).surveyQuestions
  return [
    ...problems.map((problem) => ({
      place: placeOfProblem(problem.path, read, locale),
      sentence: sayProblem(problem, read, locale),
    })),
    ...lssProblems.map(({ code, line, details }) => ({
      place: '',
      // The details belong to the code: both come from the same reader.
      sentence: `${line === null ? '' : lss.line(line)}${lss[code](details as never)}`,
    })),
  ]
}

/** What stands in the file, before anything is stored; the questionnaire goes along in the form. */
function foundInFile(definition: Definition, told: readonly ToldOfFile[], locale: Locale) {
  const questions = definition.pages.flatMap(({ sections }) => sections.flatMap((one) => one.questions))
  const lists = new Map(listsIn(definition).map((list) => [list, []]))
  return {
    title: definition.title.de.slice(0, 200),
    pages: definition.pages.length,
    questions: questions.map(({ id, title }) => ({ id, title: plainText(title, locale) })),
    minutes: longestMinutes(prepareQuestionnaire(definition, { lists, areas: [] })),
    languages: languagesIn(definition)
      .map((code) => languageName(code, locale))
      .join(', '),
    told: toldInWords(told, definition, locale),
    json: JSON.stringify(definition).slice(0, limits.definitionCharacters),
  }
}

/** German, and those of its title. */
function languagesIn({ title }: Definition): string[] {
  return ['de', ...Object.keys(title).filter((language) => language !== 'de')]
}
