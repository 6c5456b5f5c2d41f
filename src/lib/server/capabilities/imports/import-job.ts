import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import type { DB } from '../../platform/database/database-types.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { removeUpload, uploadPath } from '../../platform/files/uploads.ts'
import type { JobHandler } from '../../platform/jobs/start-jobs.ts'
import { executeRun } from './execute-run.ts'
import type { ImportTargets } from './import-target.ts'
import { closeRun } from './recovery-store.ts'
import { findRun } from './run-store.ts'

export const runJobForm = z.object({
  municipality: z.string(),
  importRunId: z.number().int(),
  userId: z.string(),
})

type RunJob = z.infer<typeof runJobForm>

/** The job of a run that waits or is to be fetched. */
export function runJob(data: RunJob): { key: string; data: RunJob } {
  return { key: `run-${data.importRunId}`, data }
}

/** Works off the queue `import`: executes the run in the name of whoever started it, then removes its upload. */
export function handleImportJobs({
  database,
  dataFolder,
  targets,
}: {
  database: Kysely<DB>
  dataFolder: string
  targets: ImportTargets
}): JobHandler {
  return async (data, signal) => {
    const { municipality, importRunId, userId } = runJobForm.parse(data)
    const room = { database, municipality, principal: { userId } }
    const stopped = new AbortController()
    const stop = () => stopped.abort('stopped')
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    try {
      const run = await inMunicipality({ ...room, permission: 'imports.follow' }, (tx) =>
        findRun(tx, importRunId),
      )
      // A file that was never stored here is the command line's, which does the work itself.
      if (run?.storedFile === null) return
      // Given out again, because the process that had it fell silent.
      if (run?.status === 'running') await closeRun(database, importRunId, 'imports/interrupted')
      const storedFile = run?.storedFile ?? ''
      const path = uploadPath({ dataFolder, storedFile })
      const ended = await executeRun({ ...room, importRunId, targets, path, signal: stopped.signal })
      if (ended?.status === 'done') await removeUpload({ dataFolder, storedFile })
    } catch (failure) {
      // The membership ended between the start and now.
      if (!(failure instanceof AccessRefused)) throw failure
      await closeRun(database, importRunId, 'imports/not-permitted')
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
}
