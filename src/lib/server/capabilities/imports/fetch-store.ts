import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { StoredUpload } from '../../platform/files/uploads.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { emptyReport } from './import-types.ts'
import type { Recipe } from './recipe.ts'

/** @param total null = not known yet. @returns false if the file is not (any more) to be fetched */
export async function setFetchProgress(
  tx: Tx,
  { importRunId, done, total }: { importRunId: number; done: number; total: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ progress_done: done, progress_total: total })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'fetching')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The fetched file lies here and waits for a decision. @returns false if it is not (any more) to be fetched */
export async function setFetched(
  tx: Tx,
  { importRunId, upload, recipe }: { importRunId: number; upload: StoredUpload; recipe: Recipe | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({
      status: 'preview',
      stored_file: upload.storedFile,
      file_bytes: upload.bytes,
      file_sha256: upload.sha256,
      recipe: recipe === null ? null : JSON.stringify(recipe),
      progress_done: 0,
      progress_total: null,
    })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'fetching')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Nothing came of it; a run that was cancelled meanwhile stays so. */
export async function setFetchFailed(
  tx: Tx,
  { importRunId, refusal }: { importRunId: number; refusal: Refusal },
): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({
      status: 'failed',
      report: JSON.stringify({ ...emptyReport, refusal }),
      finished_at: sql<Date>`now()`,
    })
    .where('import_run_id', '=', importRunId)
    .where('status', '=', 'fetching')
    .execute()
}
