import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { Table } from '../../platform/tables/table-types.ts'
import type { ImportCounts, ImportIssue, ImportMeaning, ImportTarget } from './import-target.ts'
import type { IssueCollector } from './issue-collector.ts'

export type Feeding = {
  tx: Tx
  municipality: Municipality
  importRunId: number
  table: Table
  target: ImportTarget<unknown>
  /** Parsed by the target. */
  definition: unknown
  collector: IssueCollector
  /** Called after each batch; throws to break off. */
  onBatch?: (progress: { read: number; done: number; total: number }) => Promise<void>
}

/** Streams a table through a session of the target. The caller commits or rolls back. */
export async function feedTarget(feeding: Feeding): Promise<{ read: number; counts: ImportCounts }> {
  const { table, collector, onBatch } = feeding
  const session = await feeding.target.open(feeding.definition, contextOf(feeding))
  let read = 0
  for await (const batch of table.batches()) {
    read += batch.rows.length + batch.faults.length
    for (const fault of batch.faults) collector.report({ ...fault, weight: 'refused' })
    await session.take(batch.rows)
    await onBatch?.({ read, done: batch.done, total: batch.total })
  }
  return { read, counts: await session.finish() }
}

export type Sampled = { rows: SourceRow[]; meanings: ImportMeaning[]; counts: ImportCounts; read: number }

/** The same with the first rows only; the target knows that it is a preview. */
export async function feedSample(feeding: Feeding & { mostRows: number }): Promise<Sampled> {
  const meanings: ImportMeaning[] = []
  const context = {
    ...contextOf(feeding),
    preview: true,
    show: (meaning: ImportMeaning) => void meanings.push(meaning),
  }
  const session = await feeding.target.open(feeding.definition, context)
  const rows: SourceRow[] = []
  let faults = 0
  for await (const batch of feeding.table.batches({ rowsPerBatch: feeding.mostRows })) {
    for (const fault of batch.faults) feeding.collector.report({ ...fault, weight: 'refused' })
    faults += batch.faults.length
    rows.push(...batch.rows)
    break
  }
  await session.take(rows)
  return { rows, meanings, counts: await session.finish(), read: rows.length + faults }
}

function contextOf({ tx, municipality, importRunId, table, collector }: Feeding) {
  return {
    tx,
    municipality,
    importRunId,
    decimal: table.facts.decimal,
    report: (issue: ImportIssue) => collector.report(issue),
  }
}
