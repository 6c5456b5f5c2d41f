import { definitionFormat } from '@gelingen/questionnaire/definition'
import type { Question } from '@gelingen/questionnaire'
import { withOtherIds } from '@gelingen/questionnaire/editing'
import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { listOwnQuestions } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import type { RequestHandler } from './$types'

/** The collection as a questionnaire: another municipality takes it in like any other. */
export const GET: RequestHandler = async (event) => {
  const questions = await inWorkspace(event, 'surveys.read', (tx, municipality) =>
    listOwnQuestions(tx, municipality),
  )
  if (questions.length === 0) error(404)
  const { collection, file } = messages(event.locals.locale).surveyQuestions.bank
  const definition = {
    format: definitionFormat,
    id: 'eigene-fragen',
    version: 1,
    title: { de: collection },
    pages: [
      {
        id: 'seite-sammlung',
        sections: [
          { id: 'teil-sammlung', questions: withIdsOnce(questions.map(({ question }) => question)) },
        ],
      },
    ],
  }
  const contentType = 'application/json; charset=utf-8'
  return new Response(`${JSON.stringify(definition, null, 2)}\n`, {
    headers: downloadHeaders({ name: file, ending: 'json', contentType }),
  })
}

/** What stands in lists may have the same id in several of them. */
function withIdsOnce(questions: readonly Question[]): Question[] {
  const taken = new Set<string>()
  return questions.map((question) => {
    const one = withOtherIds(question, taken)
    for (const { id } of [one, ...('questions' in one ? one.questions : [])]) taken.add(id)
    return one
  })
}
