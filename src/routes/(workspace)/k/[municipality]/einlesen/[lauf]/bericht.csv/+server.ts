import { error, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { readRun } from '#lib/server/capabilities/imports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'

const MOST_ISSUES = 10_000

/** The report line by line, as a table for the office that made the file. */
export const GET: RequestHandler<{ municipality: string; lauf: string }> = async (event) => {
  const importRunId = Number(event.params.lauf)
  const found = Number.isInteger(importRunId)
    ? await inWorkspace(event, 'imports.read', (tx) => readRun(tx, { importRunId, most: MOST_ISSUES }))
    : undefined
  if (found === undefined) error(404)
  const texts = messages(event.locals.locale).importPages
  const rows = found.issues.map(({ line, column, code, details }) => [
    line,
    column,
    sentenceOf({ code, details }, event.locals.locale),
  ])
  return csvAnswer({
    name: `bericht ${importRunId}`,
    records: [[texts.line, texts.column, texts.message], ...rows],
  })
}
