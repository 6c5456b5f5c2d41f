import { handleImportJobs, lookAfterRuns, recoverRuns } from './capabilities/imports/index.ts'
import { forgetOldFeedback } from './capabilities/upkeep/index.ts'
import { importTargets } from './import-targets.ts'
import type { Database } from './platform/database/open-database.ts'
import { startJobs, type Jobs } from './platform/jobs/start-jobs.ts'

/** Starts what is done beside the pages: long imports. Runs that a killed process left are closed first. */
export async function startWork({
  database,
  appUrl,
  dataFolder,
}: {
  database: Database
  appUrl: string
  dataFolder: string
}): Promise<Jobs> {
  const onError = tellSeldom((sentence) =>
    console.error(JSON.stringify({ at: new Date().toISOString(), jobs: sentence })),
  )
  const jobs = await startJobs({
    appUrl,
    handlers: { import: handleImportJobs({ database: database.kysely, dataFolder, targets: importTargets }) },
    onError,
  })
  await recoverRuns({ database: database.kysely, jobs, dataFolder, now: new Date() })
  const looking = setInterval(
    () => void lookAfterRuns({ database: database.kysely, jobs }).catch(onError),
    LOOK_AFTER_RUNS_MS,
  )
  const forget = () => void forgetOldFeedback(database.kysely).catch(onError)
  const forgetting = setInterval(forget, FORGET_EVERY_MS)
  forget()
  return {
    ...jobs,
    stop: () => {
      clearInterval(looking)
      clearInterval(forgetting)
      return jobs.stop()
    },
  }
}

const LOOK_AFTER_RUNS_MS = 30_000
const FORGET_EVERY_MS = 86_400_000

const SAME_AGAIN_AFTER_MS = 60_000

/** While the database is away the queue asks for it every second; the log shall stay readable. */
function tellSeldom(tell: (sentence: string) => void): (failure: Error) => void {
  const toldAt = new Map<string, number>()
  return ({ message }) => {
    // The worker's number in brackets makes no other failure of it.
    const [kind = ''] = message.split(' (')
    const now = performance.now()
    if (now - (toldAt.get(kind) ?? -Infinity) < SAME_AGAIN_AFTER_MS) return
    if (toldAt.size > 100) toldAt.clear()
    toldAt.set(kind, now)
    tell(message)
  }
}
