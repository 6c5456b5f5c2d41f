import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { removeOldUploads } from '../../platform/files/uploads.ts'
import type { Jobs } from '../../platform/jobs/start-jobs.ts'
import { importJob } from './import-job.ts'
import { closeRun, selectOpenRuns } from './recovery-store.ts'

const UPLOADS_KEPT_DAYS = 7

/**
 * To be called at the start of the program: runs whose process was killed are marked as failed (their transaction died with
 * the process, so nothing of them stayed); runs that wait get their job, should it have been lost; old uploads are removed.
 */
export async function recoverRuns({
  database,
  jobs,
  dataFolder,
  now,
}: {
  database: Kysely<DB>
  jobs: Pick<Jobs, 'enqueue'>
  dataFolder: string
  now: Date
}): Promise<{ interrupted: number; waiting: number; uploadsRemoved: number }> {
  const interrupted = await closeInterruptedRuns(database)
  let waiting = 0
  for (const { municipality, importRunId, startedBy, status } of await selectOpenRuns(database)) {
    if (status !== 'waiting') continue
    await jobs.enqueue('import', importJob({ municipality, importRunId, userId: startedBy ?? '' }))
    waiting += 1
  }
  const uploadsRemoved = await removeOldUploads({ dataFolder, olderThanDays: UPLOADS_KEPT_DAYS, now })
  return { interrupted, waiting, uploadsRemoved }
}

/**
 * Marks runs as failed whose process is no more: it held a lock for as long as it lived. To be called now and then, because a
 * command line beside the program may be killed too.
 * @returns how many there were
 */
export async function closeInterruptedRuns(database: Kysely<DB>): Promise<number> {
  let closed = 0
  for (const { importRunId, status } of await selectOpenRuns(database))
    if (status === 'running' && (await closeRun(database, importRunId, 'imports/interrupted'))) closed += 1
  return closed
}
