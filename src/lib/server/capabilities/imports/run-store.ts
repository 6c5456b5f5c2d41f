import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { emptyReport, type ImportRun, type RunReport, type RunStatus, type Take } from './import-types.ts'
import type { TargetName } from './import-target.ts'
import { recipe as recipeForm, type Recipe } from './recipe.ts'

/** First half of the advisory lock on a run; the second is its number. The migration 0007 uses the same. */
const RUN_LOCK = 7_318_207

const columns = [
  'import_run_id',
  'import_recipe_id',
  'target',
  'recipe',
  'file_name',
  'file_bytes',
  'file_sha256',
  'fetched_from',
  'stored_file',
  'status',
  'take',
  'cancel_requested',
  'progress_done',
  'progress_total',
  'report',
  'started_by',
  'created_at',
  'started_at',
  'finished_at',
] as const

type NewRun = Pick<ImportRun, 'target' | 'fileName' | 'fileBytes' | 'fileSha256' | 'storedFile' | 'status'> &
  Partial<Pick<ImportRun, 'recipe' | 'take' | 'importRecipeId' | 'fetchedFrom'>> & { userId: string }

export async function insertRun(tx: Tx, { municipalityId }: Municipality, run: NewRun): Promise<number> {
  const row = await tx
    .insertInto('import_run')
    .values({
      municipality_id: municipalityId,
      import_recipe_id: run.importRecipeId ?? null,
      target: run.target,
      recipe: run.recipe ? JSON.stringify(run.recipe) : null,
      file_name: run.fileName,
      file_bytes: run.fileBytes,
      file_sha256: run.fileSha256,
      fetched_from: run.fetchedFrom ?? null,
      stored_file: run.storedFile,
      status: run.status,
      take: run.take ?? 'all-or-nothing',
      started_by: run.userId,
    })
    .returning('import_run_id')
    .executeTakeFirstOrThrow()
  return row.import_run_id
}

export async function findRun(tx: Tx, importRunId: number): Promise<ImportRun | undefined> {
  const row = await tx
    .selectFrom('import_run')
    .select(columns)
    .where('import_run_id', '=', importRunId)
    .executeTakeFirst()
  return row && toRun(row)
}

/** The newest runs first. @param before only older ones than this one */
export async function selectRuns(tx: Tx, { most, before }: { most: number; before?: number | undefined }) {
  let query = tx.selectFrom('import_run').select(columns).orderBy('import_run_id', 'desc').limit(most)
  if (before !== undefined) query = query.where('import_run_id', '<', before)
  return (await query.execute()).map(toRun)
}

/** Keeps what was answered so far. @returns false if the run is not (any more) in preview */
export async function setDraft(
  tx: Tx,
  { importRunId, recipe }: { importRunId: number; recipe: Recipe },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ recipe: JSON.stringify(recipe), target: recipe.target })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'preview')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns false if the run is not (any more) in preview */
export async function setWaiting(
  tx: Tx,
  run: { importRunId: number; recipe: Recipe; take: Take; importRecipeId: number | null; target: TargetName },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({
      status: 'waiting',
      recipe: JSON.stringify(run.recipe),
      target: run.target,
      take: run.take,
      import_recipe_id: run.importRecipeId,
    })
    .where('import_run_id', '=', run.importRunId)
    .where('status', '=', 'preview')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Locks the run for as long as this transaction lives. @returns false if another process works on it */
export async function lockRun(tx: Tx, importRunId: number): Promise<boolean> {
  const answer = await sql<{
    locked: boolean
  }>`select pg_try_advisory_xact_lock(${RUN_LOCK}::int, ${importRunId}::int) as locked`.execute(tx)
  return answer.rows[0]?.locked === true
}

/** @returns false if the run does not wait any more */
export async function setRunning(tx: Tx, importRunId: number, total: number | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ status: 'running', started_at: sql<Date>`now()`, progress_done: 0, progress_total: total })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns whether somebody wants the run to be cancelled */
export async function setProgress(
  tx: Tx,
  { importRunId, done, total, read }: { importRunId: number; done: number; total: number; read: number },
): Promise<boolean> {
  const row = await tx
    .updateTable('import_run')
    .set({ progress_done: done, progress_total: total, report: JSON.stringify({ read }) })
    .where('import_run_id', '=', importRunId)
    .returning('cancel_requested')
    .executeTakeFirst()
  return row?.cancel_requested === true
}

/** @returns false if it is done already: the commit went through although the connection broke off before it was told */
export async function setEnded(
  tx: Tx,
  { importRunId, status, report }: { importRunId: number; status: RunStatus; report: RunReport },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({
      status,
      report: JSON.stringify(report),
      finished_at: sql<Date>`clock_timestamp()`,
      ...(status === 'done' ? { stored_file: null } : {}),
    })
    .where('import_run_id', '=', importRunId)
    .where('status', '!=', 'done')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Puts a run back that was broken off because the program stops. */
export async function setWaitingAgain(tx: Tx, importRunId: number): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ status: 'waiting', started_at: null, progress_done: 0, report: '{}' })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'running')
    .execute()
}

/**
 * What is fetched or waits is cancelled at once; whoever fetches finds that out.
 * @returns the status from which it was cancelled; undefined if there is nothing to cancel
 */
export async function requestCancel(tx: Tx, importRunId: number): Promise<'waiting' | 'running' | undefined> {
  const waiting = await tx
    .updateTable('import_run')
    .set({ status: 'cancelled', finished_at: sql<Date>`now()` })
    .where('import_run_id', '=', importRunId)
    .where('status', 'in', ['waiting', 'fetching'])
    .executeTakeFirst()
  if (waiting.numUpdatedRows > 0n) return 'waiting'
  const running = await tx
    .updateTable('import_run')
    .set({ cancel_requested: true })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return running.numUpdatedRows > 0n ? 'running' : undefined
}

/** Takes the upload away from a run, for another one. */
export async function clearStoredFile(tx: Tx, importRunId: number): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ stored_file: null })
    .where('import_run_id', '=', importRunId)
    .execute()
}

/** @returns the removed run's upload; undefined if there was no such run in preview */
export async function deletePreview(
  tx: Tx,
  importRunId: number,
): Promise<{ storedFile: string | null } | undefined> {
  const row = await tx
    .deleteFrom('import_run')
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'preview')
    .returning('stored_file')
    .executeTakeFirst()
  return row && { storedFile: row.stored_file }
}

type Row = {
  import_run_id: number
  import_recipe_id: number | null
  target: string
  recipe: unknown
  file_name: string
  file_bytes: number
  file_sha256: string
  fetched_from: string | null
  stored_file: string | null
  status: string
  take: string
  cancel_requested: boolean
  progress_done: number
  progress_total: number | null
  report: unknown
  started_by: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

function toRun(row: Row): ImportRun {
  return {
    importRunId: row.import_run_id,
    importRecipeId: row.import_recipe_id,
    // The checks of the table admit exactly these.
    target: row.target as TargetName,
    recipe: row.recipe === null ? null : recipeForm.parse(row.recipe),
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    fileSha256: row.file_sha256,
    fetchedFrom: row.fetched_from,
    storedFile: row.stored_file,
    status: row.status as RunStatus,
    take: row.take as Take,
    cancelRequested: row.cancel_requested,
    progressDone: row.progress_done,
    progressTotal: row.progress_total,
    // Written by setProgress() and setEnded() above, or by the migration's close_import_run(): parts of a report.
    report: { ...emptyReport, ...(row.report as Partial<RunReport>) },
    startedBy: row.started_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
