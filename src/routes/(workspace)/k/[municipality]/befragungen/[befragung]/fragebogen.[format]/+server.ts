import { writeLimeSurvey } from '@gelingen/questionnaire/limesurvey'
import { error } from '@sveltejs/kit'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { RequestHandler } from './$types'

/** The questionnaire as it is now, to pass on or to keep. */
export const GET: RequestHandler = async (event) => {
  const { format: ending } = event.params
  if (ending !== 'json' && ending !== 'lss') error(404)
  const { title, definition } = await inWorkspace(event, 'surveys.read', (tx, municipality) =>
    surveyOfPage(tx, municipality, event.params),
  )
  const [text, contentType] =
    ending === 'json'
      ? [`${JSON.stringify(definition, null, 2)}\n`, 'application/json; charset=utf-8']
      : [writeLimeSurvey(definition).text, 'application/xml; charset=utf-8']
  return new Response(text, { headers: downloadHeaders({ name: title, ending, contentType }) })
}
