import { basename } from 'node:path'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { measureFile } from '../../platform/files/measure-file.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { executeRun, type Execution } from './execute-run.ts'
import type { ImportRun, Take } from './import-types.ts'
import { parseRecipe } from './parse-recipe.ts'
import { insertRun } from './run-store.ts'

/**
 * Imports a file that lies on this machine, in this process: for the command line, the demo and tests. The file stays where it
 * is, and may be of any size.
 *
 * @param recipe as in a recipe file; unchecked
 * @returns the ended run, whatever its status; refusals only where no run came about: `tables/no-such-file`,
 *   `imports/recipe-invalid`, `imports/no-such-target`
 * @throws AccessRefused the principal may not import there
 */
export async function importFile({
  recipe,
  path,
  take = 'all-or-nothing',
  ...execution
}: Omit<Execution, 'importRunId' | 'path'> & { recipe: unknown; path: string; take?: Take }): Promise<
  Outcome<ImportRun>
> {
  const checked = parseRecipe(recipe, execution.targets)
  if (!checked.ok) return checked
  const measured = await measureFile(path)
  if (measured === undefined) return refuse('tables/no-such-file', { file: basename(path) })
  const { database, principal, municipality } = execution
  const importRunId = await inMunicipality(
    { database, principal, municipality, permission: 'imports.follow' },
    (tx, entered) =>
      insertRun(tx, entered, {
        target: checked.value.recipe.target,
        recipe: checked.value.recipe,
        fileName: basename(path),
        fileBytes: measured.bytes,
        fileSha256: measured.sha256,
        storedFile: null,
        status: 'waiting',
        take,
        userId: principal.userId,
      }),
  )
  const run = await executeRun({ ...execution, importRunId, path })
  if (run === undefined) throw new Error(`Import run ${importRunId} is gone.`)
  return { ok: true, value: run }
}
