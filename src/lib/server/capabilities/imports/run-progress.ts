import type { Tx } from '../../platform/database/tenancy.ts'
import { emptyReport } from './import-types.ts'
import { RolledBack } from './run-endings.ts'
import { setProgress } from './run-store.ts'

/** How far an import is; `done` and `total` are bytes of a text file, else rows. */
export type Progress = { read: number; done: number; total: number }

/** Progress is written, and the wish to cancel looked for, at most this often. */
const LEAST_PAUSE_MS = 500

/** Watches one run: hands on its progress, and breaks off when it is to be cancelled or the program stops. */
export function followProgress(
  {
    importRunId,
    onProgress,
    signal,
  }: {
    importRunId: number
    onProgress?: ((progress: Progress) => void) | undefined
    signal?: AbortSignal | undefined
  },
  follow: (work: (tx: Tx) => Promise<boolean>) => Promise<boolean>,
) {
  let latest: Progress = { read: 0, done: 0, total: 0 }
  let writtenAt = 0
  async function write(): Promise<void> {
    writtenAt = performance.now()
    const isUnwanted = await follow((tx) => setProgress(tx, { importRunId, ...latest }))
    if (isUnwanted) throw cancelled(latest.read)
  }
  function heed(): void {
    if (signal?.aborted)
      throw signal.reason === 'stopped' ? new RolledBack('stopped') : cancelled(latest.read)
  }
  return {
    async afterBatch(progress: Progress): Promise<void> {
      latest = progress
      onProgress?.(progress)
      heed()
      if (performance.now() - writtenAt >= LEAST_PAUSE_MS) await write()
    },
    /** A last look before anything is committed. */
    async check(): Promise<void> {
      heed()
      await write()
    },
  }
}

function cancelled(read: number): RolledBack {
  return new RolledBack({ status: 'cancelled', report: { ...emptyReport, read }, issues: [] })
}
