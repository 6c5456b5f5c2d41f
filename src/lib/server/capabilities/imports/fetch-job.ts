import type { Kysely } from 'kysely'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import type { DB } from '../../platform/database/database-types.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { removeUpload } from '../../platform/files/uploads.ts'
import type { JobHandler } from '../../platform/jobs/start-jobs.ts'
import type { Outcome } from '../../platform/refusal.ts'
import { setFetched, setFetchFailed } from './fetch-store.ts'
import { followFetch } from './follow-fetch.ts'
import { runJobForm } from './import-job.ts'
import type { ImportTargets } from './import-target.ts'
import type { ImportRoom, ImportRun } from './import-types.ts'
import { proposalsFor, storeFile } from './receive-file.ts'
import { closeRun } from './recovery-store.ts'
import { endingOfFailure } from './run-endings.ts'
import { findRun } from './run-store.ts'

/** Gets a file from another server, one record a line. Breaks off with a failure when `signal` is aborted. */
export type FetchFile = (asked: {
  address: string
  signal: AbortSignal
  /** How many records there are so far, and in all, as far as that is known. */
  onProgress: (done: number, total: number | null) => void
}) => Promise<Outcome<{ lines: string }>>

type Fetching = {
  database: Kysely<DB>
  dataFolder: string
  targets: ImportTargets
  fetchFile: FetchFile
  limitBytes: number
  onError?: (failure: unknown, errorId: string) => void
}

/**
 * Works off the queue `fetch`: gets the file of a run that is fetching, in the name of whoever wants it. What is got waits for a
 * decision like every file. Where the program stops meanwhile the run stays as it is and is fetched anew after the next start.
 */
export function handleFetchJobs(fetching: Fetching): JobHandler {
  return async (data, stopped) => {
    const { municipality, importRunId, userId } = runJobForm.parse(data)
    const room = { database: fetching.database, municipality, principal: { userId } }
    try {
      const run = await inMunicipality({ ...room, permission: 'imports.follow' }, (tx) =>
        findRun(tx, importRunId),
      )
      if (run?.status !== 'fetching') return
      const got = await getFile({ ...fetching, room, run, stopped })
      if (got === 'unwanted' || got.ok) return
      await inMunicipality({ ...room, permission: 'imports.follow' }, (tx) =>
        setFetchFailed(tx, { importRunId, refusal: got.refusal }),
      )
    } catch (failure) {
      // The membership ended between the wish and now.
      if (!(failure instanceof AccessRefused)) throw failure
      await closeRun(fetching.database, importRunId, 'imports/not-permitted')
    }
  }
}

type Getting = Fetching & { room: ImportRoom; run: ImportRun; stopped: AbortSignal }

async function getFile(getting: Getting): Promise<Outcome<null> | 'unwanted'> {
  const { room, run, stopped, fetchFile } = getting
  const following = followFetch(room, run.importRunId)
  const signal = AbortSignal.any([stopped, following.unwanted])
  try {
    const { onProgress } = following
    const fetched = await fetchFile({ address: run.fetchedFrom ?? '', signal, onProgress })
    return fetched.ok ? await takeIn(getting, fetched.value.lines) : fetched
  } catch (failure) {
    if (signal.aborted) return 'unwanted'
    if (failure instanceof AccessRefused) throw failure
    const { refusal } = endingOfFailure(failure, getting.onError ?? logFailure).report
    return { ok: false, refusal: refusal ?? { code: 'imports/broken' } }
  } finally {
    following.end()
  }
}

async function takeIn(
  { room, run, dataFolder, targets, limitBytes }: Getting,
  lines: string,
): Promise<Outcome<null> | 'unwanted'> {
  const content = new Blob([lines]).stream()
  const stored = await storeFile({ dataFolder, content, limitBytes })
  if (!stored.ok) return stored
  const { upload, look } = stored.value
  const { importRunId, fileName, target } = run
  let isKept = false
  try {
    isKept = await inMunicipality({ ...room, permission: 'imports.follow' }, async (tx, municipality) => {
      const [likeliest] = await proposalsFor({ tx, municipality }, { look, targets, fileName, target })
      return setFetched(tx, { importRunId, upload, recipe: likeliest?.saved[0]?.recipe ?? null })
    })
  } finally {
    if (!isKept) await removeUpload({ dataFolder, storedFile: upload.storedFile })
  }
  return isKept ? { ok: true, value: null } : 'unwanted'
}

function logFailure(failure: unknown, errorId: string): void {
  console.error(`Fetching a file failed (${errorId}):`, failure)
}
