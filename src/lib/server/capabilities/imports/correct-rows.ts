import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { Table } from '../../platform/tables/table-types.ts'
import type { Correction } from './corrections-form.ts'

export type CorrectedCounts = { cellsCorrected: number; linesLeftOut: number }

/**
 * The table as it is meant: cells put right, lines left out. What concerns one line goes before what holds everywhere.
 *
 * @returns the table, and how often something was put right so far. Costs nothing where there are no corrections, else a
 *   look-up for each corrected column and row.
 */
export function correctedTable(
  table: Table,
  corrections: readonly Correction[] = [],
): { table: Table; counts: CorrectedCounts } {
  const counts = { cellsCorrected: 0, linesLeftOut: 0 }
  if (corrections.length === 0) return { table, counts }
  const correct = corrector(corrections, counts)
  const batches: Table['batches'] = async function* (options) {
    for await (const batch of table.batches(options))
      yield { ...batch, rows: batch.rows.flatMap((row) => correct(row) ?? []) }
  }
  return { table: { ...table, batches }, counts }
}

function corrector(corrections: readonly Correction[], counts: CorrectedCounts) {
  const everywhere = textsByColumn(corrections.filter(({ line }) => line === undefined))
  const inLines = new Map(
    [...Map.groupBy(corrections, ({ line }) => line ?? 0)].map(([line, some]) => [line, textsByColumn(some)]),
  )
  return (row: SourceRow): SourceRow | undefined => {
    const inLine = inLines.get(row.line)
    const columns =
      inLine === undefined ? everywhere.keys() : new Set([...inLine.keys(), ...everywhere.keys()])
    let cells: SourceRow['cells'] | undefined
    for (const column of columns) {
      const text = (row.cells[column] ?? '').trim()
      const own = inLine?.get(column)
      const to = own?.has(text) === true ? own.get(text) : everywhere.get(column)?.get(text)
      if (to === undefined) continue
      if (to === null) {
        counts.linesLeftOut += 1
        return undefined
      }
      cells ??= { ...row.cells }
      cells[column] = to
      counts.cellsCorrected += 1
    }
    return cells === undefined ? row : { ...row, cells }
  }
}

function textsByColumn(corrections: readonly Correction[]): Map<string, Map<string, string | null>> {
  return new Map(
    [...Map.groupBy(corrections, ({ column }) => column)].map(([column, some]) => [
      column,
      new Map(some.map(({ from, to }) => [from.trim(), to])),
    ]),
  )
}
