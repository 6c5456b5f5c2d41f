import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { readRun } from '#lib/server/capabilities/imports/index.ts'
import { numberColumn, textColumn, type ReadTable, type WantedTable } from '../../table.ts'

const MOST_ISSUES = 10_000

/** The report line by line, for the office that made the file; null where there is no such run. */
export const reportTable: ReadTable<WantedTable & { readonly importRunId: number }> = async (
  tx,
  _,
  { importRunId, locale },
) => {
  const found = Number.isInteger(importRunId)
    ? await readRun(tx, { importRunId, most: MOST_ISSUES })
    : undefined
  if (found === undefined) return null
  const texts = messages(locale).importPages
  return {
    name: `bericht ${importRunId}`,
    title: texts.reportTitle(found.run.fileName),
    columns: [
      numberColumn('zeile', texts.line),
      textColumn('spalte', texts.column),
      textColumn('meldung', texts.message),
    ],
    rows: found.issues.map(({ line, column, code, details }) => [
      line === null ? null : { kind: 'value', value: line },
      column,
      sentenceOf({ code, details }, locale),
    ]),
    notes: [{ term: texts.file, text: found.run.fileName }],
    source: '',
  }
}
