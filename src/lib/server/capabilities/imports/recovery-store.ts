import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'

export type OpenRun = {
  municipality: string
  importRunId: number
  startedBy: string | null
  status: 'fetching' | 'waiting' | 'running'
}

/** Runs of all municipalities that are fetched, wait or say that they are running; nothing else of theirs. */
export async function selectOpenRuns(database: Kysely<DB>): Promise<OpenRun[]> {
  const found = await sql<OpenRun>`
    select slug as municipality, import_run_id as "importRunId", started_by as "startedBy", status
    from platform.open_import_runs()`.execute(database)
  return found.rows
}

/** Marks a run as failed. @returns false if a process works on it, or it is closed */
export async function closeRun(database: Kysely<DB>, importRunId: number, code: string): Promise<boolean> {
  const answer = await sql<{
    closed: boolean
  }>`select platform.close_import_run(${importRunId}::int, ${code}) as closed`.execute(database)
  return answer.rows[0]?.closed === true
}
