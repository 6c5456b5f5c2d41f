import { error, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { indexRecords } from '../index-records.ts'
import { readIndexPage } from '../read-index-page.ts'

/** The whole result as a file for a spreadsheet: areas without an index too, with the reason. */
export const GET: RequestHandler<{ municipality: string; code: string }> = async (event) => {
  const { locale } = event.locals
  const page = await inWorkspace(event, 'index.read', (tx, municipality) =>
    readIndexPage(tx, municipality, { code: event.params.code, locale, today: context().today() }),
  )
  if (page === null || !page.shown.ok) error(404)
  const { definition, level, period, shown } = page
  return csvAnswer({
    name: [definition.name, level.name, period].join(' '),
    records: indexRecords(shown, { page, texts: messages(locale) }),
  })
}
