import { messages } from '../src/lib/messages/index.ts'
import type { ImportRun, StoredIssue } from '../src/lib/server/capabilities/imports/index.ts'
import { formatNumber } from '../src/lib/ui/format.ts'
import { rowsRead, whatBecame } from '../src/lib/ui/imports/what-became.ts'
import { importCommandDe as texts } from './import-command.de.ts'
import { sentence } from './sentence.ts'

const MOST_SENTENCES = 3
const MOST_LINES = 5

/** One kind of issue: how often there was one, and the first of them. */
export type IssueKind = { weight: 'refused' | 'noted'; times: number; first: readonly StoredIssue[] }

/** What became of a file, in German, for standard output: counts, then each kind of issue with examples of lines. */
export function importReport(
  run: Pick<ImportRun, 'status' | 'target' | 'recipe' | 'fileName' | 'report'>,
  { municipality, kinds }: { municipality: string; kinds: readonly IssueKind[] },
): string {
  const { importPages: page } = messages('de')
  const { report, status } = run
  return [
    texts.title(page.targets[run.target], run.recipe?.name ?? '', municipality),
    `${run.fileName}: ${page.statuses[status]}`,
    report.refusal === undefined ? rowsRead(run, 'de') : sentence(report.refusal),
    ...(status === 'done' ? [whatBecame(report, 'de')] : []),
    ...kinds.flatMap(linesOfKind),
    ...(status === 'refused' && report.refusal === undefined ? ['', nothingTaken(report.taken)] : []),
    ...(status === 'cancelled' ? [texts.cancelled] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function nothingTaken(goodRows: number): string {
  return goodRows === 0 ? texts.nothingTaken : `${texts.nothingTaken} ${texts.goodRowsHint}`
}

function linesOfKind({ weight, times, first }: IssueKind): string[] {
  const bySentence = Map.groupBy(first, ({ code, details }) => sentence({ code, details }))
  const examples = [...bySentence].slice(0, MOST_SENTENCES)
  const shown = examples.reduce((sum, [, issues]) => sum + issues.length, 0)
  return [
    '',
    weight === 'refused' ? texts.refused(count(times)) : texts.noted(count(times)),
    ...examples.map(([said, issues]) => `  ${placeOf(issues, shown < times)}: ${said}`),
    ...(shown < times ? [`  ${texts.further}`] : []),
  ]
}

/** @param isSample whether there may be more of the same than those at hand */
function placeOf(issues: readonly StoredIssue[], isSample: boolean): string {
  const lines = [...new Set(issues.flatMap(({ line }) => line ?? []))]
  if (lines.length === 0) return texts.wholeFile
  const columns = [...new Set(issues.map(({ column }) => column))]
  const shown = lines.slice(0, MOST_LINES).map(String).join(', ')
  const more = lines.length > MOST_LINES || (isSample && lines.length > 1) ? texts.andMore : ''
  const column = columns.length === 1 && columns[0] ? texts.inColumn(columns[0]) : ''
  return (lines.length === 1 ? texts.line(shown) : texts.lines(shown + more)) + column
}

function count(value: number): string {
  return formatNumber(value, 'de')
}
