import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { removeOldUploads } from '../../platform/files/uploads.ts'
import type { Jobs } from '../../platform/jobs/start-jobs.ts'
import { runJob } from './import-job.ts'
import { closeRun, selectOpenRuns } from './recovery-store.ts'

const UPLOADS_KEPT_DAYS = 7

type Installation = { database: Kysely<DB>; jobs: Pick<Jobs, 'enqueue'> }

/**
 * To be called at the start of the program: runs whose process was killed are marked as failed (their transaction died with
 * the process, so nothing of them stayed); runs that wait get their job, should it have been lost; old uploads are removed.
 */
export async function recoverRuns({
  dataFolder,
  now,
  ...installation
}: Installation & { dataFolder: string; now: Date }): Promise<{
  interrupted: number
  waiting: number
  uploadsRemoved: number
}> {
  const found = await lookAfterRuns(installation)
  const uploadsRemoved = await removeOldUploads({ dataFolder, olderThanDays: UPLOADS_KEPT_DAYS, now })
  return { ...found, uploadsRemoved }
}

/**
 * Marks runs as failed whose process is no more (it held a lock for as long as it lived), and gives those that wait their job
 * (also those whose file is being fetched) where it could not be sent, e.g. on a full disk. To be called now and then: a command line beside the program may be killed,
 * too.
 * @returns how many there were of each
 */
export async function lookAfterRuns({
  database,
  jobs,
}: Installation): Promise<{ interrupted: number; waiting: number }> {
  let interrupted = 0
  let waiting = 0
  for (const { municipality, importRunId, startedBy, status } of await selectOpenRuns(database)) {
    const job = runJob({ municipality, importRunId, userId: startedBy ?? '' })
    if (status !== 'running') {
      await jobs.enqueue(status === 'waiting' ? 'import' : 'fetch', job)
      waiting += 1
    } else if (await closeRun(database, importRunId, 'imports/interrupted')) interrupted += 1
  }
  return { interrupted, waiting }
}
