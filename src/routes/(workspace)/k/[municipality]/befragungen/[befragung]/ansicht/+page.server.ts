import { prepareQuestionnaire, type Definition } from '@gelingen/questionnaire'
import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { pageView } from '#lib/questionnaire/page-view.ts'
import { sayCondition } from '#lib/questionnaire/say-condition.ts'
import { findPublished } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { languageName } from '../../question-form-page.ts'
import { surroundingsOf } from '../surroundings.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { PageServerLoad } from './$types'

/** Every page with all its questions, also those that are asked under a condition only; the draft, or a version as it was asked. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { surveyId } = survey
    const { searchParams } = event.url
    const wanted = searchParams.get('fassung')
    const version = wanted !== null && /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : null
    const published =
      version === null ? undefined : await findPublished(tx, municipality, { surveyId, version })
    if (wanted !== null && published === undefined) error(404)
    const definition = published?.definition ?? survey.definition
    const { lists, areas } =
      published?.surroundings ??
      (await surroundingsOf(tx, municipality, { definition, today: context().today() }))
    const questionnaire = prepareQuestionnaire(withoutConditions(definition), {
      lists: new Map(Object.entries(lists)),
      areas,
    })
    const languages = [...new Set(['de', ...survey.languages, ...Object.keys(definition.title)])]
    const language =
      languages.find((one) => one === searchParams.get('sprache')) ??
      (languages.includes(locale) ? locale : 'de')
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${surveyId}`,
      title: survey.title,
      version,
      hasFollowing: JSON.stringify(definition).includes('"answersOf":'),
      language,
      languages: languages.map((code) => ({
        code,
        name: languageName(code, locale),
        href: `?sprache=${code}${version === null ? '' : `&fassung=${version}`}`,
      })),
      shown: keptOnServer({
        conditions: conditionsIn(definition, locale),
        pages: definition.pages.map(({ id }) =>
          pageView({
            questionnaire,
            answers: {},
            page: id,
            language,
            values: { municipality: municipality.name },
          }),
        ),
      }),
    }
  })

/** Pages, sections and questions, each asked whatever was answered. */
function withoutConditions(definition: Definition): Definition {
  return {
    ...definition,
    pages: definition.pages.map(({ visibleIf: _page, ...page }) => ({
      ...page,
      sections: page.sections.map(({ visibleIf: _section, ...section }) => ({
        ...section,
        questions: section.questions.map(({ visibleIf: _question, ...question }) => question),
      })),
    })),
  }
}

/** Under which condition something is asked, in words, by its id; questions by the names of their fields. */
function conditionsIn(definition: Definition, locale: 'de' | 'en'): Readonly<Record<string, string>> {
  const texts = messages(locale).surveyQuestions
  const { pages } = definition
  const sections = pages.flatMap((page) => page.sections)
  const questions = sections.flatMap((section) => section.questions)
  return Object.fromEntries(
    [
      ...pages,
      ...sections,
      ...questions.map((question) => ({ ...question, id: `q.${question.id}` })),
    ].flatMap(({ id, visibleIf }) =>
      visibleIf === undefined
        ? []
        : [[id, texts.preview.conditional(texts.say.onlyIf(sayCondition(visibleIf, definition, locale)))]],
    ),
  )
}
