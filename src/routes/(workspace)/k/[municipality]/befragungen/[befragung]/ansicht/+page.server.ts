import { prepareQuestionnaire } from '@gelingen/questionnaire'
import { pageView } from '#lib/questionnaire/page-view.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { surroundingsOf } from '../surroundings.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { PageServerLoad } from './$types'

/** Every page with what is asked of somebody who has answered nothing yet. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { surveyId, title, definition } = await surveyOfPage(tx, municipality, event.params)
    const { lists, areas } = await surroundingsOf(tx, municipality, { definition, today: context().today() })
    const questionnaire = prepareQuestionnaire(definition, { lists: new Map(Object.entries(lists)), areas })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${surveyId}`,
      title,
      pages: keptOnServer(
        definition.pages.map(({ id }) =>
          pageView({
            questionnaire,
            answers: {},
            page: id,
            language: event.locals.locale,
            values: { municipality: municipality.name },
          }),
        ),
      ),
    }
  })
