import { error } from '@sveltejs/kit'
import { prepareQuestionnaire } from '@gelingen/questionnaire'
import { findPublished } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import { readAnswers } from '../read-answers.ts'
import { sayAnswers } from './say-answers.ts'
import type { PageServerLoad } from './$types'

/** What one recipient answered, in the words of the version that was asked. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const answers = await readAnswers(tx, municipality, { survey, locale, today: context().today() })
    const at = Number(event.params.nummer) - 1
    const found = answers[at] ?? error(404)
    const { surveyId } = survey
    const published =
      (await findPublished(tx, municipality, { surveyId, version: found.response.definitionVersion })) ??
      error(404)
    const { lists, areas } = published.surroundings
    const questionnaire = prepareQuestionnaire(published.definition, {
      lists: new Map(Object.entries(lists)),
      areas,
    })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${surveyId}`,
      title: survey.title,
      who: found.who,
      group: found.response.groupName,
      previous: at === 0 ? null : at,
      next: at + 1 < answers.length ? at + 2 : null,
      said: keptOnServer(sayAnswers(questionnaire, found.response.answers, locale)),
    }
  })
