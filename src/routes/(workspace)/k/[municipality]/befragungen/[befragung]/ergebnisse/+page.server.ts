import { sentenceOf } from '#lib/messages/sentence.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { compareChoices, conditionChoices } from './choices-of-results.ts'
import { conditionText, MOST_CONDITIONS } from './results-address.ts'
import { readResultsOfPage, viewAbout, type ResultsOfPage } from './read-results-page.ts'
import { questionView } from './views/question-view.ts'
import { titleOfPart } from './title-of-part.ts'
import type { PageServerLoad } from './$types'

/** Every question with what was answered to it. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const today = context().today()
    const survey = await surveyOfPage(tx, municipality, event.params)
    const address = event.url.searchParams
    const page = await readResultsOfPage(tx, municipality, { survey, address, locale, today })
    const base = `/k/${municipality.slug}/befragungen`
    const shared = {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      anonymous: survey.anonymous,
      isRunning: survey.state === 'open',
      minimumCount: municipality.minimumCount,
      query: event.url.search,
    }
    if (page === null) return { ...shared, state: 'never-opened' as const, page: keptOnServer(null) }
    const { results, refusal } = page
    const isShown = results !== null && results.all !== null && results.all > 0
    const about = isShown ? await viewAbout(tx, municipality, { ...page, results }, today) : null
    return {
      ...shared,
      state: stateOf(page),
      page: keptOnServer({
        refusal: refusal === null ? null : sentenceOf(refusal, locale),
        ...headOf(page),
        parts:
          about === null
            ? []
            : page.data.questions.map((question) => ({
                part: titleOfPart(question, locale),
                view: questionView(question, about),
              })),
      }),
    }
  })

function stateOf({ results, data }: ResultsOfPage): 'shown' | 'none' | 'few' | 'none-fits' {
  if (results === null) return 'shown'
  if (results.all === null) return 'few'
  if (results.all > 0) return 'shown'
  return data.respondents.length === 0 ? 'none' : 'none-fits'
}

/** How many are counted, and the form by which others can be. */
function headOf({ data, wanted, results, words, waiting, sight }: ResultsOfPage) {
  const places = sight.kind === 'open' ? Math.min(MOST_CONDITIONS, wanted.conditions.length + 1) : 1
  const all = results?.all ?? null
  return {
    all: all === null ? '' : words.count(all),
    whole: words.count(data.respondents.length),
    waiting: waiting === 0 ? null : words.count(waiting),
    alsoStarted: wanted.alsoStarted,
    // Files are protected: with two conditions small groups could be told apart.
    mayLeave: wanted.conditions.length < 2,
    isNarrowed: wanted.conditions.length > 0,
    conditions: Array.from({ length: Math.max(places, wanted.conditions.length) }, (_, at) => {
      const condition = wanted.conditions[at]
      return condition === undefined ? '' : conditionText(condition)
    }),
    compare: wanted.compare?.id ?? '',
    choices: conditionChoices(data, words),
    compareChoices: compareChoices(data, words),
  }
}
