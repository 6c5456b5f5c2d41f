import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Jobs } from '../../platform/jobs/start-jobs.ts'
import type { Outcome } from '../../platform/refusal.ts'
import { runJob } from './import-job.ts'
import type { TargetName } from './import-target.ts'
import type { ImportRoom } from './import-types.ts'
import { orRefused } from './run-endings.ts'
import { insertRun } from './run-store.ts'

/**
 * Opens a run whose file a job gets from another server; nobody has to wait for it.
 *
 * @param fileName what the file shall be called; its records may be named after it
 * @returns refusals `imports/database-…`
 */
export async function startFetch({
  jobs,
  address,
  fileName,
  target,
  ...room
}: ImportRoom & {
  jobs: Pick<Jobs, 'enqueue'>
  address: string
  fileName: string
  target: TargetName
}): Promise<Outcome<{ importRunId: number }>> {
  const { municipality, principal } = room
  const started = await orRefused(() =>
    inMunicipality({ ...room, permission: 'imports.follow' }, async (tx, entered) => {
      const importRunId = await insertRun(tx, entered, {
        target,
        fileName,
        fileBytes: 0,
        fileSha256: '',
        fetchedFrom: address,
        storedFile: null,
        status: 'fetching',
        userId: principal.userId,
      })
      return { ok: true, value: { importRunId } }
    }),
  )
  if (!started.ok) return started
  const job = runJob({ municipality, importRunId: started.value.importRunId, userId: principal.userId })
  // Where there is no room for the job just now, whoever looks after the runs sends it (lookAfterRuns).
  await orRefused(async () => ({ ok: true, value: await jobs.enqueue('fetch', job) }))
  return started
}
