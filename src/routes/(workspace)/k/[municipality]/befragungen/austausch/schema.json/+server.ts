import { definitionJsonSchema } from '@gelingen/questionnaire/definition'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import type { RequestHandler } from './$types'

/** The schema of the language of questionnaires, for editors and other programs. */
export const GET: RequestHandler = (event) =>
  inWorkspace(event, 'surveys.read', async () => {
    const contentType = 'application/schema+json; charset=utf-8'
    return new Response(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`, {
      headers: downloadHeaders({ name: 'fragebogen schema', ending: 'json', contentType }),
    })
  })
