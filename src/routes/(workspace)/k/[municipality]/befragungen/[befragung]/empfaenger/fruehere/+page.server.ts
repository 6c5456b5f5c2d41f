import { listEarlierCandidates, readReturns } from '#lib/server/capabilities/field-phase/index.ts'
import { listSurveys, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { candidateRows, takeCandidates } from '../candidate-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const { others, chosen } = await earlierSurveys(tx, municipality, survey, event.url)
    const candidates = chosen === null ? [] : await listEarlierCandidates(tx, municipality, chosen)
    return {
      survey: { base, here: `${base}/${survey.surveyId}`, title: survey.title },
      others: others.map(({ surveyId, title }) => ({ surveyId, title })),
      chosen,
      shown: keptOnServer(await candidateRows(tx, municipality, { surveyId: survey.surveyId, candidates })),
    }
  })

export const actions: Actions = {
  default: (event) =>
    takeCandidates(event, async (tx, municipality, survey) => {
      const { chosen } = await earlierSurveys(tx, municipality, survey, event.url)
      return chosen === null ? [] : listEarlierCandidates(tx, municipality, chosen)
    }),
}

/** Other surveys with recipients; chosen is the one of the address, else the wave before, else the newest. */
async function earlierSurveys(tx: Tx, municipality: Municipality, survey: Survey, { searchParams }: URL) {
  const returns = await readReturns(tx, municipality)
  const others = (await listSurveys(tx, municipality)).filter(
    ({ surveyId }) => surveyId !== survey.surveyId && returns.has(surveyId),
  )
  const has = (id: number | null) => others.some(({ surveyId }) => surveyId === id)
  const wanted = Number(searchParams.get('befragung'))
  const before = survey.earlierSurveyId
  const chosen = has(wanted) ? wanted : has(before) ? before : (others[0]?.surveyId ?? null)
  return { others, chosen }
}
