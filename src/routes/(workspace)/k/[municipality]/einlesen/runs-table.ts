import { messages } from '#lib/messages/index.ts'
import { listRuns } from '#lib/server/capabilities/imports/index.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { whatBecame } from '#lib/ui/imports/what-became.ts'
import { textColumn, type ReadTable } from '../table.ts'

const MOST_RUNS = 10_000

/** What was read in, the newest first. */
export const runsTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const runs = await listRuns(tx, { most: MOST_RUNS })
  const names = await namesOfMembers(tx)
  const texts = messages(locale).importPages
  return {
    name: `${texts.runs} ${municipality.slug} ${today}`,
    title: texts.runs,
    columns: [
      textColumn('datei', texts.file),
      textColumn('inhalt', texts.what),
      textColumn('zeitpunkt', texts.when),
      textColumn('person', texts.who),
      textColumn('stand', messages(locale).downloads.columns.status),
      textColumn('ergebnis', texts.result),
    ],
    rows: runs.map(({ fileName, target, createdAt, startedBy, status, report }) => [
      fileName,
      texts.targets[target],
      formatInstant(createdAt, locale),
      names.get(startedBy ?? '') ?? '',
      texts.statuses[status],
      status === 'done' ? whatBecame(report, locale) : '',
    ]),
    notes: [],
    source: '',
  }
}
