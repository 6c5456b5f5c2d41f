import { error, json } from '@sveltejs/kit'
import { publishedOfLink } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import type { QuestionnaireHere } from '../mit-skript/check-here.ts'
import type { RequestHandler } from './$types'

/** The questionnaire with what was answered on other pages, so that the page's script can check by the same rules. Not for a part: it shows nothing of the rest. */
export const GET: RequestHandler = async ({ params: { token, page } }) => {
  const published = await publishedOfLink(context().database.kysely, token)
  if (published === undefined) error(404)
  const { definition, surroundings, answers } = published
  return json({
    definition,
    surroundings,
    answers,
    page,
    today: context().today(),
  } satisfies QuestionnaireHere)
}
