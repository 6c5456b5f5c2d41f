import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatDate } from '#lib/ui/format.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { readAnswers } from './read-answers.ts'
import type { PageServerLoad } from './$types'

/** Who has answered, each with the way to what they answered. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const answers = await readAnswers(tx, municipality, { survey, locale, today: context().today() })
    const base = `/k/${municipality.slug}/befragungen`
    const { codes, answers: texts } = messages(locale).surveyResults
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      answers: keptOnServer(
        answers.map(({ response, who }, at) => ({
          number: at + 1,
          who,
          group: response.groupName,
          way: codes[response.origin] ?? '',
          state: texts.state[response.state],
          when: response.submittedOn === null ? '' : formatDate(response.submittedOn, locale),
        })),
      ),
    }
  })
