import { plainText, type Definition } from '@gelingen/questionnaire'
import { error, fail, redirect } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { editQuestions } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { languageName, languagesOfForm } from '../../../../question-form-page.ts'
import { wordsInFields, wordsOfForm } from '../../../../words-form.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import { problemsInWords } from '../../refused-edit.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { part, name } = partOf(survey.definition, event.params.teil, locale) ?? error(404)
    const languages = languagesOfForm([...survey.languages, ...Object.keys(part.title ?? {})], null)
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      name,
      languages: languages.map((code) => ({ code, name: languageName(code, locale) })),
      values: { title: wordsInFields(part.title, languages), text: wordsInFields(part.text, languages) },
    }
  })

/** A page or a section, and what it is called. */
function partOf({ pages }: Definition, id: string, locale: Locale) {
  const { list } = messages(locale).surveyQuestions
  const pageAt = pages.findIndex((page) => page.id === id)
  const page = pages[pageAt]
  if (page !== undefined) return { part: page, name: list.page(pageAt + 1, plainText(page.title, locale)) }
  const section = pages.flatMap(({ sections }) => sections).find((one) => one.id === id)
  return section && { part: section, name: list.sectionOf(plainText(section.title, locale)) }
}

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const id = event.params.teil
    const form = await event.request.formData()
    const outcome = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId, languages: of } = await surveyOfPage(tx, municipality, event.params)
      const languages = languagesOfForm(of, null)
      const title = wordsOfForm(form, { name: 'title', languages })
      const text = wordsOfForm(form, { name: 'text', languages })
      const edited = await editQuestions(tx, municipality, {
        surveyId,
        version: Number(form.get('version')),
        edit: { do: 'set-part', id, title, text },
      })
      const values = {
        title: wordsInFields(title ?? undefined, languages),
        text: wordsInFields(text ?? undefined, languages),
      }
      return { edited, values }
    })
    if (!outcome.edited.ok) {
      const { refusal, problems, ...definitions } = outcome.edited
      return fail(422, {
        values: outcome.values,
        sentence: sentenceOf(refusal, locale),
        problems: problemsInWords(problems, { ...definitions, locale }),
      })
    }
    redirect(303, `${event.url.pathname.replace(/\/teil\/[^/]+$/, '')}?geaendert#${id}`)
  },
}
