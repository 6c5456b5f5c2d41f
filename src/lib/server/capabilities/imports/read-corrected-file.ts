import { inMunicipality } from '../../platform/database/tenancy.ts'
import { uploadPath } from '../../platform/files/uploads.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import { correctedTable } from './correct-rows.ts'
import type { ImportRoom } from './import-types.ts'
import { findRun } from './run-store.ts'

export type CorrectedFile = {
  fileName: string
  columns: string[]
  /** In pieces, so that its size does not matter. */
  batches(): AsyncIterable<readonly SourceRow[]>
}

/**
 * An upload as it is put right, for the office that made the file. Permission `imports.read`.
 * @returns refusals `imports/no-such-run`, `imports/file-gone`, `tables/…`
 */
export async function readCorrectedFile({
  dataFolder,
  importRunId,
  ...room
}: ImportRoom & { dataFolder: string; importRunId: number }): Promise<Outcome<CorrectedFile>> {
  const run = await inMunicipality({ ...room, permission: 'imports.read' }, (tx) => findRun(tx, importRunId))
  if (run === undefined) return refuse('imports/no-such-run')
  const path = uploadPath({ dataFolder, storedFile: run.storedFile ?? '' })
  if (path === undefined) return refuse('imports/file-gone')
  const opened = await openTable({ path, reading: run.recipe?.file ?? {} })
  if (!opened.ok) return opened
  const { table } = correctedTable(opened.value, run.recipe?.corrections)
  const batches = async function* () {
    for await (const { rows } of table.batches()) yield rows
  }
  return { ok: true, value: { fileName: run.fileName, columns: table.facts.columns, batches } }
}
