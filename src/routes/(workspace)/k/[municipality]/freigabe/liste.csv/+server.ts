import type { RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { releaseRows } from '../release-rows.ts'

/** The list of releases as a file. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const { locale } = event.locals
  const texts = messages(locale).release
  const { list } = texts
  const rows = await inWorkspace(event, 'disclosure.read', (tx, municipality) =>
    releaseRows(tx, municipality, { locale, texts }),
  )
  return csvAnswer({
    name: list.title,
    records: [
      [list.what, list.period, list.levels, list.on, list.state],
      ...rows.map(({ title, period, levels, on, state }) => [title, period, levels, on, state]),
    ],
  })
}
