/*
 * One search for sites in a thread of its own: what the fast search does takes as long as it takes, so it may not be done where
 * requests are answered. A failure is thrown on purpose: it ends the thread and is heard by whoever waits.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Solve } from '@gelingen/methods/optimisation'
import {
  backupCovering,
  locationSetCovering,
  maximalCovering,
  pCentre,
  pMedian,
  type SearchOptions,
  type SitingInput,
  type SitingOutcome,
} from '@gelingen/methods/siting'
import { openSolver } from './open-solver.ts'

/** What is asked, sent to the worker. */
export type SiteQuestion = {
  readonly input: SitingInput & { readonly capacity?: ArrayLike<number> }
  readonly timeLimitSeconds: number
} & (
  | { readonly model: 'lscp'; readonly reach: number; readonly isFast: boolean }
  /** Not searched without the solver. */
  | { readonly model: 'lscp-b'; readonly reach: number; readonly isFast: false }
  | { readonly model: 'mclp'; readonly newSites: number; readonly reach: number; readonly isFast: boolean }
  | { readonly model: 'p-median' | 'p-centre'; readonly newSites: number; readonly isFast: boolean }
)

/** What the worker says: any number of times how far it is, then the outcome. */
export type SiteMessage =
  | { readonly kind: 'progress'; readonly objective: number; readonly bound: number }
  | { readonly kind: 'found'; readonly outcome: SitingOutcome }

if (parentPort === null) throw new Error('siting-worker: runs in a worker thread only')
const port = parentPort
// Written by searchSites, and by nobody else.
const question = workerData as SiteQuestion
const solver = openSolver()
say({ kind: 'found', outcome: await answer(question, solver.solve) })
await solver.close()

function say(message: SiteMessage): void {
  port.postMessage(message)
}

function answer({ timeLimitSeconds, ...asked }: SiteQuestion, solve: Solve): Promise<SitingOutcome> {
  const options = {
    ...asked.input,
    onProgress: ({ objective, bound }) => say({ kind: 'progress', objective, bound }),
    ...(!asked.isFast && { solve, signal: AbortSignal.timeout(timeLimitSeconds * 1000) }),
  } satisfies SitingInput & SearchOptions
  switch (asked.model) {
    case 'lscp':
      return locationSetCovering({ ...options, reach: asked.reach })
    case 'lscp-b':
      return backupCovering({ ...options, reach: asked.reach, solve })
    case 'mclp':
      return maximalCovering({ ...options, newSites: asked.newSites, reach: asked.reach })
    case 'p-median':
      return pMedian({ ...options, newSites: asked.newSites })
    case 'p-centre':
      return pCentre({ ...options, newSites: asked.newSites })
  }
}
