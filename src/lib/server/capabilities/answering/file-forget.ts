import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { listKeptFiles, removeKeptFile } from '../../platform/files/kept-files.ts'
import { deleteLooseFiles, listFilesInHouse } from './file-store.ts'

/**
 * Clears the disk of files whose answers were deleted, and of those that no answer names any more. What came within the last day is left
 * alone: it may still be on its way into an answer.
 * @returns how many were removed
 */
export async function forgetLooseFiles(
  database: Kysely<DB>,
  { dataFolder, now }: { dataFolder: string; now: Date },
): Promise<number> {
  // The disk first: what is noted afterwards is not on this list.
  const onDisk = (await listKeptFiles({ dataFolder, now })).filter(({ isFresh }) => !isFresh)
  const noted = new Map((await listFilesInHouse(database)).map((one) => [nameOf(one), one]))
  let removed = 0
  for (const file of onDisk) {
    const row = noted.get(nameOf(file))
    if (row?.isLoose === false) continue
    const { municipalityId, key } = file
    if (row !== undefined && (await deleteLooseFiles(database, { municipalityId, keys: [key] })).length === 0)
      continue
    await removeKeptFile(file)
    removed += 1
  }
  return removed
}

function nameOf({ municipalityId, key }: { municipalityId: number; key: string }): string {
  return `${municipalityId}/${key}`
}
