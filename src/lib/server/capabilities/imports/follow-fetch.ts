import { inMunicipality } from '../../platform/database/tenancy.ts'
import { setFetchProgress } from './fetch-store.ts'
import type { ImportRoom } from './import-types.ts'

/** Progress is written, and looked whether the file is still wanted, this often. */
const PAUSE_MS = 500

/** Watches the fetching of one file: writes how far it is; `unwanted` is aborted once somebody has cancelled it. */
export function followFetch(room: ImportRoom, importRunId: number) {
  const unwanted = new AbortController()
  let latest: { done: number; total: number | null } = { done: 0, total: null }
  let isWriting = false
  async function write(): Promise<void> {
    if (isWriting) return
    isWriting = true
    try {
      const isWanted = await inMunicipality({ ...room, permission: 'imports.follow' }, (tx) =>
        setFetchProgress(tx, { importRunId, ...latest }),
      )
      if (!isWanted) unwanted.abort()
    } catch {
      // The database may be back at the next time; what is wrong for good shows when the file is taken in.
    } finally {
      isWriting = false
    }
  }
  const timer = setInterval(() => void write(), PAUSE_MS)
  return {
    unwanted: unwanted.signal,
    onProgress(done: number, total: number | null): void {
      latest = { done, total }
    },
    end: () => clearInterval(timer),
  }
}
