import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import { uploadPath } from '../../platform/files/uploads.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import { TableUnreadable, type TableFacts } from '../../platform/tables/table-types.ts'
import { columnsNeeded } from './columns-rules.ts'
import { feedSample, type Sampled } from './feed-target.ts'
import type { ImportIssue, ImportTargets } from './import-target.ts'
import { faultsOf, type Fault } from './fault-rules.ts'
import type { ImportRoom, RunReport } from './import-types.ts'
import { collectIssues } from './issue-collector.ts'
import { parseRecipe } from './parse-recipe.ts'
import { orRefused } from './run-endings.ts'
import { findRun } from './run-store.ts'
import { permissionOfTarget } from './target-permissions.ts'

/** So many rows, and so many cells, are looked through while somebody waits; larger files tell the rest when they are loaded. */
const MOST_ROWS = 5000
const MOST_CELLS = 150_000

export type Preview<Seen = undefined> = Omit<Sampled, 'read'> & {
  facts: TableFacts
  issues: ImportIssue[]
  /** The same, by what can be put right at once. */
  faults: Fault[]
  /** How many rows were looked through. */
  rowsShown: number
  /** As the import would report it; of the first rows where that is not the whole file. */
  report: RunReport
  seen: Seen
}

/** Looks at the data as they would be afterwards, in the transaction that is then rolled back. */
export type LookAfterwards<Seen> = (tx: Tx, municipality: Municipality, sampled: Sampled) => Promise<Seen>

/**
 * Runs a received file, or the first rows of a large one, really through the target, and rolls everything back: what the user
 * sees is what the import will do.
 *
 * @param look asked before it is rolled back, e.g. for a map of the data as they would be
 *
 * @param recipe from a form or a saved one; unchecked
 * @returns refusals `tables/…`, `imports/recipe-invalid`, `imports/no-such-column`, `imports/no-such-run`, `imports/file-gone`,
 *   `imports/database-…`
 * @throws AccessRefused whoever may not change the target's data may not preview it either
 */
export async function previewRun<Seen = undefined>({
  dataFolder,
  targets,
  importRunId,
  recipe,
  look,
  ...room
}: ImportRoom & {
  dataFolder: string
  targets: ImportTargets
  importRunId: number
  recipe: unknown
  look?: LookAfterwards<Seen>
}): Promise<Outcome<Preview<Seen | undefined>>> {
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
          const { corrections } = checked.value.recipe
          const file = { table: table.value, target, definition, corrections }
          const mostRows = Math.max(50, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / facts.columns.length)))
          const sampled = await feedSample({ tx, municipality, importRunId, ...file, collector, mostRows })
          throw new PreviewDone(sampled, await look?.(tx, municipality, sampled))
        },
      )
    } catch (thrown) {
      if (thrown instanceof TableUnreadable) return { ok: false, refusal: thrown.refusal }
      if (!(thrown instanceof PreviewDone)) throw thrown
      const { read, ...sampled } = thrown.sampled
      const { issues } = collector
      const report = collector.reportOf({ read, counts: sampled.counts })
      // Thrown above, with what `look` gave.
      const seen = thrown.seen as Seen | undefined
      const faults = faultsOf(issues)
      return { ok: true, value: { ...sampled, facts, issues, faults, rowsShown: read, report, seen } }
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
  readonly seen: unknown
  constructor(sampled: Sampled, seen: unknown) {
    super('preview done')
    this.sampled = sampled
    this.seen = seen
  }
}
