import { setTimeout as wait } from 'node:timers/promises'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import type { Table } from '../../platform/tables/table-types.ts'
import { columnsNeeded } from './columns-rules.ts'
import { feedTarget } from './feed-target.ts'
import type { ImportTargets } from './import-target.ts'
import type { ImportRoom, ImportRun } from './import-types.ts'
import { insertIssues } from './issue-store.ts'
import { collectIssues, nothingWritten } from './issue-collector.ts'
import { parseRecipe, type CheckedRecipe } from './parse-recipe.ts'
import { noSuchColumn } from './preview-run.ts'
import { endingOfFailure, isDatabaseAway, refusedAsAWhole, RolledBack, type Ending } from './run-endings.ts'
import { followProgress, type Progress } from './run-progress.ts'
import { findRun, lockRun, setEnded, setRunning, setWaitingAgain } from './run-store.ts'
import { permissionOfTarget } from './target-permissions.ts'

export type Execution = ImportRoom & {
  importRunId: number
  targets: ImportTargets
  /** Where the file lies; undefined = it is gone. */
  path: string | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  /** Aborted with the reason `stopped` when the program stops (the run waits again), else the run is cancelled. */
  signal?: AbortSignal | undefined
  onError?: ((failure: unknown, errorId: string) => void) | undefined
}

/**
 * Does the work of a waiting run: reads the file and streams it through the target inside one transaction in the name of the
 * user who started it. Whatever ends it before its end (a refused row, a cancel, a full disk, a killed process), nothing of it
 * stays. The run's own row says how it ended; `done` is written in the same transaction as the data.
 *
 * @returns the run as it is afterwards; undefined where there is none
 */
export async function executeRun(execution: Execution): Promise<ImportRun | undefined> {
  const run = await follow(execution, (tx) => findRun(tx, execution.importRunId))
  if (run?.status !== 'waiting') return run
  const { importRunId } = run
  const ending = await import_(execution, run)
  return onceDatabaseIsBack(execution, async () => {
    if (ending === 'stopped') await follow(execution, (tx) => setWaitingAgain(tx, importRunId))
    else if (ending !== 'not-ours' && ending.status !== 'done')
      await follow(execution, (tx, municipality) => writeEnding(tx, municipality, importRunId, ending))
    return follow(execution, (tx) => findRun(tx, importRunId))
  })
}

const TRIES_FOR_DATABASE = 60
const PAUSE_BETWEEN_TRIES_MS = 1000

/** What broke the import off may have been the database going away for a moment: how it ended shall be told nevertheless. */
async function onceDatabaseIsBack<Result>(
  { signal }: Execution,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (failure) {
      if (!isDatabaseAway(failure) || attempt === TRIES_FOR_DATABASE || signal?.aborted) throw failure
    }
    await wait(PAUSE_BETWEEN_TRIES_MS)
  }
}

async function import_(execution: Execution, run: ImportRun): Promise<Ending | 'stopped' | 'not-ours'> {
  const onError = execution.onError ?? logFailure
  try {
    const checked = parseRecipe(run.recipe, execution.targets)
    if (!checked.ok) return refusedAsAWhole(checked.refusal, 'failed')
    if (execution.path === undefined) return refusedAsAWhole({ code: 'imports/file-gone' }, 'failed')
    const table = await openTable({ path: execution.path, reading: checked.value.recipe.file })
    if (!table.ok) return refusedAsAWhole(table.refusal)
    const { columns } = table.value.facts
    const missing = columnsNeeded(checked.value.target, checked.value.definition).find(
      (column) => !columns.includes(column),
    )
    if (missing !== undefined) return refusedAsAWhole(noSuchColumn(missing, columns).refusal)
    return await importTable(execution, { run, checked: checked.value, table: table.value })
  } catch (failure) {
    return failure instanceof RolledBack ? failure.ending : endingOfFailure(failure, onError)
  }
}

async function importTable(
  execution: Execution,
  { run, checked, table }: { run: ImportRun; checked: CheckedRecipe; table: Table },
): Promise<Ending> {
  const { importRunId } = run
  const { target, definition } = checked
  const entry = {
    ...roomOf(execution),
    permission: permissionOfTarget[target.name],
    details: { importRunId },
  }
  return inMunicipality(entry, async (tx, municipality) => {
    if (!(await lockRun(tx, importRunId))) throw new RolledBack('not-ours')
    const claimed = await follow(execution, (followTx) => setRunning(followTx, importRunId, null))
    if (!claimed) throw new RolledBack('not-ours')
    const collector = collectIssues()
    const progress = followProgress(execution, (work) => follow(execution, work))
    const { corrections } = checked.recipe
    const feeding = { tx, municipality, importRunId, table, target, definition, corrections, collector }
    const { read, counts } = await feedTarget({ ...feeding, onBatch: progress.afterBatch })
    await progress.check()
    const isWanted = run.take === 'good-rows' || !collector.hasRefused()
    const { issues } = collector
    const report = collector.reportOf({ read, counts })
    if (!isWanted || report.taken === 0) {
      collector.forgetWhatWasDone()
      const refusal = collector.reportOf({ read, counts: nothingWritten })
      throw new RolledBack({ status: 'refused', report: refusal, issues })
    }
    const ending: Ending = { status: 'done', report, issues }
    await writeEnding(tx, municipality, importRunId, ending)
    return ending
  })
}

async function writeEnding(
  tx: Tx,
  municipality: Municipality,
  importRunId: number,
  ending: Ending,
): Promise<void> {
  if (await setEnded(tx, { importRunId, ...ending }))
    await insertIssues(tx, municipality, { importRunId, issues: ending.issues })
}

/** A short transaction beside the long one: what it writes is seen at once. */
function follow<Result>(
  execution: Execution,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return inMunicipality({ ...roomOf(execution), permission: 'imports.follow' }, work)
}

function roomOf({ database, principal, municipality }: ImportRoom): ImportRoom {
  return { database, principal, municipality }
}

function logFailure(failure: unknown, errorId: string): void {
  console.error(`Import failed (${errorId}):`, failure)
}
