import { closeInterruptedRuns, handleImportJobs, recoverRuns } from './capabilities/imports/index.ts'
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
  const onError = (failure: Error) =>
    console.error(JSON.stringify({ at: new Date().toISOString(), jobs: failure.message }))
  const jobs = await startJobs({
    appUrl,
    handlers: { import: handleImportJobs({ database: database.kysely, dataFolder, targets: importTargets }) },
    onError,
  })
  await recoverRuns({ database: database.kysely, jobs, dataFolder, now: new Date() })
  const looking = setInterval(
    () => void closeInterruptedRuns(database.kysely).catch(onError),
    LOOK_FOR_INTERRUPTED_MS,
  )
  return {
    ...jobs,
    stop: () => {
      clearInterval(looking)
      return jobs.stop()
    },
  }
}

const LOOK_FOR_INTERRUPTED_MS = 30_000
