import { applyEdit } from '@gelingen/questionnaire/editing'
import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { languageNames } from '#lib/portal/languages.ts'
import { sayProblem } from '#lib/questionnaire/say-problem.ts'
import { saveDefinition } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { languageName, languagesOfForm } from '../../../question-form-page.ts'
import { wordsInFields, wordsOfForm } from '../../../words-form.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** Those in which people can answer; easy German is no translation of a questionnaire. */
const offered = Object.keys(languageNames).filter((code) => code !== 'leicht')
const names = ['title', 'intro', 'thanks'] as const
const LONGEST_TITLE = 200

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { definition } = survey
    const languages = languagesOfForm([...survey.languages, ...Object.keys(definition.title)], null)
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      languages: languages.map((code) => ({ code, name: languageName(code, locale) })),
      offered: offered.map((code) => ({
        code,
        name: languageName(code, locale),
        isChosen: survey.languages.includes(code),
      })),
      values: Object.fromEntries(names.map((name) => [name, wordsInFields(definition[name], languages)])),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const form = await event.request.formData()
    const words = (name: string) => wordsOfForm(form, { name, languages: offered })
    const [title, intro, thanks] = [words('title') ?? { de: '' }, words('intro'), words('thanks')]
    const languages = [
      'de',
      ...offered.filter((code) => code !== 'de' && form.getAll('sprache').includes(code)),
    ]
    const saved = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      if (survey.version !== Number(form.get('version')))
        return { ok: false as const, problems: [], ...refuseStale(survey.title) }
      if (title.de.length > LONGEST_TITLE)
        return { ok: false as const, problems: [], ...tooLong(title.de.length) }
      const edited = applyEdit({
        definition: survey.definition,
        edit: { do: 'set-texts', title, intro, thanks },
      })
      if (!edited.ok) return { ...edited, refusal: null }
      return saveDefinition(tx, municipality, { survey, definition: edited.definition, languages })
    })
    if (!saved.ok) {
      const values = Object.fromEntries(
        names.map((name) => [name, wordsInFields(words(name) ?? undefined, offered)]),
      )
      return fail(422, {
        values,
        languages,
        sentence: saved.refusal === null ? '' : sentenceOf(saved.refusal, locale),
        problems: saved.problems.map((problem) => ({
          field: problem.path.split('.')[0] ?? '',
          sentence: sayProblem(problem, null, locale),
        })),
      })
    }
    redirect(303, `${event.url.pathname.replace(/\/texte$/, '')}?geaendert`)
  },
}

function refuseStale(title: string) {
  const { refusal } = refuse('surveys/stale-version', { title })
  return { refusal }
}

function tooLong(length: number) {
  const { refusal } = refuse('surveys/title-too-long', { length, longest: LONGEST_TITLE })
  return { refusal }
}
