import { inMunicipality } from '../../platform/database/tenancy.ts'
import { uploadPath } from '../../platform/files/uploads.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { TableReading } from '../../platform/tables/table-types.ts'
import type { ImportTargets } from './import-target.ts'
import type { ImportRoom } from './import-types.ts'
import { proposeRecipes, type Proposal } from './propose-recipes.ts'
import { lookAt, type Look } from './receive-file.ts'
import { listRecipes } from './recipe-store.ts'
import { findRun } from './run-store.ts'

/**
 * Looks again at a received file that waits for a decision, with what the user says about its reading.
 * @returns refusals `imports/no-such-run`, `imports/file-gone`, `tables/…`
 */
export async function reviewRun({
  dataFolder,
  targets,
  importRunId,
  reading,
  ...room
}: ImportRoom & {
  dataFolder: string
  targets: ImportTargets
  importRunId: number
  reading: TableReading
}): Promise<Outcome<Look & { proposals: Proposal[] }>> {
  const run = await inMunicipality({ ...room, permission: 'imports.follow' }, (tx) =>
    findRun(tx, importRunId),
  )
  if (run === undefined) return refuse('imports/no-such-run')
  const path = uploadPath({ dataFolder, storedFile: run.storedFile ?? '' })
  if (path === undefined) return refuse('imports/file-gone')
  const looked = await lookAt(path, reading)
  if (!looked.ok) return looked
  const { facts, sample } = looked.value
  if (facts === undefined) return { ok: true, value: { ...looked.value, proposals: [] } }
  const proposals = await inMunicipality(
    { ...room, permission: 'imports.follow' },
    async (tx, municipality) => {
      const place = { tx, municipality }
      return proposeRecipes({
        facts,
        sample,
        saved: await listRecipes(tx),
        targets,
        place,
        fileName: run.fileName,
      })
    },
  )
  return { ok: true, value: { ...looked.value, proposals } }
}
