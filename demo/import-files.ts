import { readFile } from 'node:fs/promises'
import { sentence } from '../cli/sentence.ts'
import {
  importFile,
  listRuns,
  parseRecipeText,
  saveRecipe,
  type ImportRoom,
  type ImportRun,
} from '../src/lib/server/capabilities/imports/index.ts'
import { importTargets } from '../src/lib/server/import-targets.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

/** A file and the recipe that it is imported by (a name in `demo/recipes`, without `.json`). */
export type FileToImport = { readonly recipe: string; readonly path: string }

/** Names of the files that have been imported into this municipality. */
export async function importedFiles(room: ImportRoom): Promise<Set<string>> {
  const runs = await inMunicipality({ ...room, permission: 'imports.read' }, (tx) =>
    listRuns(tx, { most: 10_000 }),
  )
  return new Set(runs.flatMap(({ status, fileName }) => (status === 'done' ? [fileName] : [])))
}

/**
 * Saves the recipe in the municipality and imports the file by it, in this process.
 * @throws Error with a German sentence where the file is not taken
 */
export async function importByRecipe(
  room: ImportRoom,
  { recipe: name, path }: FileToImport,
  onProgress?: (share: number) => void,
): Promise<ImportRun> {
  const recipe = await readRecipe(name)
  // A recipe of this name that is there already stays: the municipality may have changed it.
  await inMunicipality({ ...room, permission: 'imports.run' }, (tx, municipality) =>
    saveRecipe(tx, municipality, { recipe, userId: room.principal.userId }),
  )
  const run = await importFile({
    ...room,
    targets: importTargets,
    recipe,
    path,
    onProgress: ({ done, total }) => onProgress?.(total === 0 ? 0 : done / total),
  })
  if (!run.ok) throw new Error(`${recipe.name}: ${sentence(run.refusal)}`)
  if (run.value.status !== 'done') throw new Error(`${recipe.name}: ${whyNot(run.value)}`)
  return run.value
}

async function readRecipe(name: string) {
  const parsed = parseRecipeText(
    await readFile(new URL(`recipes/${name}.json`, import.meta.url), 'utf8'),
    importTargets,
  )
  if (!parsed.ok) throw new Error(`demo/recipes/${name}.json: ${sentence(parsed.refusal)}`)
  return parsed.value.recipe
}

function whyNot({ status, report }: ImportRun): string {
  if (report.refusal !== undefined) return sentence(report.refusal)
  const refusals = Object.entries(report.refusals).map(([code, count]) => `${count} × ${code}`)
  return `Die Datei wurde nicht übernommen (${[status, ...refusals].join(', ')}).`
}
