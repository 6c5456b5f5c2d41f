import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ImportIssue } from './import-target.ts'
import type { StoredIssue } from './import-types.ts'

const ROWS_PER_STATEMENT = 2000

export async function insertIssues(
  tx: Tx,
  { municipalityId }: Municipality,
  { importRunId, issues }: { importRunId: number; issues: readonly ImportIssue[] },
): Promise<void> {
  for (let start = 0; start < issues.length; start += ROWS_PER_STATEMENT) {
    const part = issues.slice(start, start + ROWS_PER_STATEMENT)
    await tx
      .insertInto('import_issue')
      .values(
        part.map((issue, index) => ({
          municipality_id: municipalityId,
          import_run_id: importRunId,
          issue_number: start + index + 1,
          line: issue.line === 0 ? null : issue.line,
          column_name: issue.column ?? null,
          code: issue.code,
          details: JSON.stringify(issue.details ?? {}),
          is_refused: issue.weight === 'refused',
          cell: issue.cell ?? null,
        })),
      )
      .execute()
  }
}

/** Issues in the order in which they were found. @param code only those */
export async function selectIssues(
  tx: Tx,
  {
    importRunId,
    offset,
    most,
    code,
  }: { importRunId: number; offset: number; most: number; code?: string | undefined },
): Promise<{ issues: StoredIssue[]; total: number }> {
  let query = tx.selectFrom('import_issue').where('import_run_id', '=', importRunId)
  if (code !== undefined) query = query.where('code', '=', code)
  const counted = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirst()
  const rows = await query
    .select(['issue_number', 'line', 'column_name', 'code', 'details', 'is_refused', 'cell'])
    .orderBy('issue_number')
    .offset(offset)
    .limit(most)
    .execute()
  return {
    total: counted?.total ?? 0,
    issues: rows.map((row) => ({
      issueNumber: row.issue_number,
      line: row.line,
      column: row.column_name,
      code: row.code,
      // Written by insertIssues() above.
      details: row.details as Record<string, string | number>,
      weight: row.is_refused ? 'refused' : 'noted',
      cell: row.cell,
    })),
  }
}
