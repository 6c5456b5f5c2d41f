import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { RowFault, Table } from '../../platform/tables/table-types.ts'
import { cellsOfIssues } from './cells-of-issues.ts'
import { correctedTable, type CorrectedCounts } from './correct-rows.ts'
import type { Correction } from './corrections-form.ts'
import type { ImportContext, ImportCounts, ImportMeaning, ImportTarget } from './import-target.ts'
import type { IssueCollector } from './issue-collector.ts'

export type Feeding = {
  tx: Tx
  municipality: Municipality
  importRunId: number
  table: Table
  target: ImportTarget<unknown>
  /** Parsed by the target. */
  definition: unknown
  corrections?: readonly Correction[] | undefined
  collector: IssueCollector
  /** Called after each batch; throws to break off. */
  onBatch?: (progress: { read: number; done: number; total: number }) => Promise<void>
}

/** Streams a table, as it is put right, through a session of the target. The caller commits or rolls back. */
export async function feedTarget(feeding: Feeding): Promise<{ read: number; counts: ImportCounts }> {
  const { collector, onBatch } = feeding
  const { table, counts: corrected } = correctedTable(feeding.table, feeding.corrections)
  const { context, cells } = contextOf(feeding)
  const session = await feeding.target.open(feeding.definition, context)
  let read = 0
  for await (const batch of table.batches()) {
    read += batch.rows.length + batch.faults.length
    for (const fault of batch.faults) collector.report({ ...fault, weight: 'refused' })
    cells.now(batch.rows)
    await session.take(batch.rows)
    await onBatch?.({ read, done: batch.done, total: batch.total })
  }
  const counts = await session.finish()
  tellCorrected(feeding, corrected)
  return { read, counts }
}

export type Sampled = {
  rows: SourceRow[]
  meanings: ImportMeaning[]
  counts: ImportCounts
  read: number
  /** Whether that was the whole file. */
  isWhole: boolean
  corrected: CorrectedCounts
}

/** Meanings beyond these are counted, not shown. */
const MOST_MEANINGS = 3000

/**
 * The same with the first rows only. Where these are not the whole file, the target knows that it is a preview: what only the
 * whole file shows is not to be judged.
 */
export async function feedSample(feeding: Feeding & { mostRows: number }): Promise<Sampled> {
  const { collector, mostRows } = feeding
  const { table, counts: corrected } = correctedTable(feeding.table, feeding.corrections)
  const first = await firstRows(table, mostRows)
  const meanings: ImportMeaning[] = []
  const { context, cells } = contextOf(feeding)
  const session = await feeding.target.open(feeding.definition, {
    ...context,
    preview: !first.isWhole,
    show: (meaning: ImportMeaning) => void (meanings.length < MOST_MEANINGS && meanings.push(meaning)),
  })
  for (const fault of first.faults) collector.report({ ...fault, weight: 'refused' })
  cells.now(first.rows)
  await session.take(first.rows)
  const counts = await session.finish()
  if (first.isWhole) tellCorrected(feeding, corrected)
  const read = first.rows.length + first.faults.length
  return { rows: first.rows, meanings, counts, read, isWhole: first.isWhole, corrected }
}

async function firstRows(
  table: Table,
  mostRows: number,
): Promise<{ rows: SourceRow[]; faults: RowFault[]; isWhole: boolean }> {
  const rows: SourceRow[] = []
  const faults: RowFault[] = []
  for await (const batch of table.batches({ rowsPerBatch: Math.min(mostRows, 500) })) {
    if (rows.length + faults.length >= mostRows && batch.rows.length > 0)
      return { rows, faults, isWhole: false }
    rows.push(...batch.rows)
    faults.push(...batch.faults)
  }
  return { rows, faults, isWhole: true }
}

/** What was put right by hand stays visible in the report. */
function tellCorrected({ collector }: Feeding, { cellsCorrected, linesLeftOut }: CorrectedCounts): void {
  const note = (code: string, count: number) =>
    count > 0 && collector.report({ line: 0, code, details: { count }, weight: 'noted' })
  note('imports/cells-corrected', cellsCorrected)
  note('imports/lines-left-out', linesLeftOut)
}

function contextOf({ tx, municipality, importRunId, table, collector }: Feeding) {
  const cells = cellsOfIssues()
  const context: ImportContext = {
    tx,
    municipality,
    importRunId,
    decimal: table.facts.decimal,
    report: (issue) => collector.report(cells.withCell(issue)),
  }
  return { context, cells }
}
