import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { SitingOutcome } from '@gelingen/methods/siting'
import type { SiteMessage, SiteQuestion } from './siting-worker.ts'

/** The fast search looks at no clock, so its thread is ended some time after the limit. */
const GRACE_SECONDS = 5
/** A timer for longer than 24 days would fire at once. */
const LONGEST_TIMER_SECONDS = 2_000_000

/**
 * Searches sites in a thread of its own, with the solver or (`isFast`) without: neither blocks the caller's event loop.
 *
 * @param question the model with its input; after `timeLimitSeconds` the solver gives the best it has, and a search that is still
 *   not done some seconds later is ended
 * @param signal ends the search at once
 * @param onProgress with the solver: how good the best sites are so far, and how good they can be at most
 * @returns null where the search was ended before there was an outcome
 * @throws Error if the thread dies (memory, input that does not fit: the cause says which)
 */
export function searchSites({
  question,
  signal,
  onProgress,
}: {
  question: SiteQuestion
  signal?: AbortSignal
  onProgress?: (state: { readonly objective: number; readonly bound: number }) => void
}): Promise<SitingOutcome | null> {
  if (signal?.aborted === true) return Promise.resolve(null)
  const worker = new Worker(workerFile(), { name: 'siting', workerData: question, execArgv: [], env: {} })
  return new Promise<SitingOutcome | null>((resolve, reject) => {
    const stop = () => resolve(null)
    const patience = question.timeLimitSeconds + GRACE_SECONDS
    const hardStop = patience < LONGEST_TIMER_SECONDS ? setTimeout(stop, patience * 1000) : undefined
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: SiteMessage) => {
      if (message.kind === 'found') resolve(message.outcome)
      else onProgress?.({ objective: message.objective, bound: message.bound })
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      clearTimeout(hardStop)
      signal?.removeEventListener('abort', stop)
      reject(new Error(`The search for sites ended with code ${code}`))
    })
  }).finally(() => worker.terminate())
}

/** From its source in every case, as the solver's. */
function workerFile(): string {
  return createRequire(import.meta.url).resolve('#lib/server/platform/solver/siting-worker.ts')
}
