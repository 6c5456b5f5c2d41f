import { basename } from 'node:path'
import type { ImportRoom, ImportRun } from '../src/lib/server/capabilities/imports/index.ts'
import { importByRecipe, type FileToImport } from './import-files.ts'

export type Batch = { readonly room: ImportRoom; readonly files: readonly FileToImport[] }

/** Whether everything has been loaded before: the last file comes after all else, so that it having been imported is the sign. */
export function isLoaded(offers: readonly FileToImport[], imported: ReadonlySet<string>): boolean {
  return imported.has(basename(offers.at(-1)?.path ?? ''))
}

/**
 * Imports the data, sets up what rests on them, imports the offers. Files that have been imported are left out, so that a load
 * that broke off goes on where it stopped.
 *
 * @param setUp may be called again after a load that broke off
 */
export async function loadInOrder({
  data,
  offers,
  imported,
  setUp,
  beforeFile = () => {},
  afterFile = () => {},
}: {
  data: Batch
  offers: Batch
  /** Names of files. */
  imported: ReadonlySet<string>
  setUp: () => Promise<void>
  beforeFile?: (name: string) => void
  afterFile?: (run: ImportRun) => void
}): Promise<void> {
  const load = async ({ room, files }: Batch) => {
    for (const file of files.filter(({ path }) => !imported.has(basename(path)))) {
      beforeFile(basename(file.path))
      afterFile(await importByRecipe(room, file))
    }
  }
  await load(data)
  await setUp()
  await load(offers)
}
