import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { titleOf } from '../views/about-view.ts'
import { earlierSurveys, readWaves } from './read-waves.ts'
import { comparedView } from './waves-view.ts'
import type { PageServerLoad } from './$types'

/** This survey beside an earlier one. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const surveys = await earlierSurveys(tx, municipality, survey)
    const wanted = event.url.searchParams.get('mit')
    const earlier = surveys.find(({ surveyId }) => String(surveyId) === wanted) ?? surveys[0]
    const base = `/k/${municipality.slug}/befragungen`
    const waves =
      earlier === undefined
        ? null
        : await readWaves(tx, municipality, { survey, earlier, locale, today: context().today() })
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      anonymous: survey.anonymous,
      query: event.url.search,
      earlier: surveys.map(({ surveyId, title }) => ({ surveyId, title })),
      chosen: earlier?.surveyId ?? null,
      page: keptOnServer(
        waves && {
          before: waves.now.words.count(waves.before.results?.all ?? 0),
          now: waves.now.words.count(waves.now.results?.all ?? 0),
          compared: waves.compared.map((one) => comparedView(one, waves.now.words)),
          without: waves.now.data.questions
            .filter(({ question }) => waves.without.includes(question.id))
            .map(({ question }) => titleOf(question, waves.now.words)),
          both: waves.both,
        },
      ),
    }
  })
