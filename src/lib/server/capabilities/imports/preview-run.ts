import { inMunicipality } from '../../platform/database/tenancy.ts'
import { uploadPath } from '../../platform/files/uploads.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import { TableUnreadable, type TableFacts } from '../../platform/tables/table-types.ts'
import { columnsNeeded } from './columns-rules.ts'
import { feedSample, type Sampled } from './feed-target.ts'
import type { ImportIssue, ImportTargets } from './import-target.ts'
import type { ImportRoom } from './import-types.ts'
import { collectIssues } from './issue-collector.ts'
import { parseRecipe } from './parse-recipe.ts'
import { orRefused } from './run-endings.ts'
import { findRun } from './run-store.ts'
import { permissionOfTarget } from './target-permissions.ts'

const PREVIEW_ROWS = 50

export type Preview = Omit<Sampled, 'read'> & { facts: TableFacts; issues: ImportIssue[]; rowsShown: number }

/**
 * Runs the first rows of a received file really through the target, and rolls everything back: what the user sees is what the
 * import will do.
 *
 * @param recipe from a form or a saved one; unchecked
 * @returns refusals `tables/…`, `imports/recipe-invalid`, `imports/no-such-column`, `imports/no-such-run`, `imports/file-gone`,
 *   `imports/database-…`
 * @throws AccessRefused whoever may not change the target's data may not preview it either
 */
export async function previewRun({
  dataFolder,
  targets,
  importRunId,
  recipe,
  ...room
}: ImportRoom & {
  dataFolder: string
  targets: ImportTargets
  importRunId: number
  recipe: unknown
}): Promise<Outcome<Preview>> {
  const checked = parseRecipe(recipe, targets)
  if (!checked.ok) return checked
  const { target, definition } = checked.value
  const run = await inMunicipality({ ...room, permission: 'imports.follow' }, (tx) =>
    findRun(tx, importRunId),
  )
  if (run === undefined) return refuse('imports/no-such-run')
  const path = uploadPath({ dataFolder, storedFile: run.storedFile ?? '' })
  if (path === undefined) return refuse('imports/file-gone')
  const table = await openTable({ path, reading: checked.value.recipe.file })
  if (!table.ok) return table
  const { facts } = table.value
  const missing = columnsNeeded(target, definition).find((column) => !facts.columns.includes(column))
  if (missing !== undefined) return noSuchColumn(missing, facts.columns)

  const collector = collectIssues()
  return orRefused(async () => {
    try {
      await inMunicipality(
        { ...room, permission: permissionOfTarget[target.name] },
        async (tx, municipality) => {
          const feeding = { tx, municipality, importRunId, table: table.value, target, definition, collector }
          throw new PreviewDone(await feedSample({ ...feeding, mostRows: PREVIEW_ROWS }))
        },
      )
    } catch (thrown) {
      if (thrown instanceof TableUnreadable) return { ok: false, refusal: thrown.refusal }
      if (!(thrown instanceof PreviewDone)) throw thrown
      const { read, ...sampled } = thrown.sampled
      return { ok: true, value: { ...sampled, facts, issues: collector.issues, rowsShown: read } }
    }
    throw new Error('A preview always ends by rolling back.')
  })
}

export function noSuchColumn(column: string, columns: readonly string[]) {
  return refuse('imports/no-such-column', { column, columns: columns.join(', ').slice(0, 500) })
}

/** Carries the result out of the transaction and makes it roll back. */
class PreviewDone extends Error {
  readonly sampled: Sampled
  constructor(sampled: Sampled) {
    super('preview done')
    this.sampled = sampled
  }
}
