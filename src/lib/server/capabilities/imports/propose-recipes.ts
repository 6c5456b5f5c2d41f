import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { TableFacts } from '../../platform/tables/table-types.ts'
import { columnsNeeded } from './columns-rules.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ImportTargets, Reason, TargetName } from './import-target.ts'
import { targetNames } from './import-target.ts'
import type { SavedRecipe } from './import-types.ts'
import { parseRecipe } from './parse-recipe.ts'

export type Proposal = {
  target: TargetName
  /** Saved recipes of this target whose columns the file has; the one that uses most of them first. */
  saved: SavedRecipe[]
  /** What the target recognised in the columns; parts may be missing. Undefined where it recognised nothing. */
  suggestion: Record<string, unknown> | undefined
  /** Why, one sentence each. */
  reasons: Reason[]
}

/**
 * What the file may be: one proposal per target, the likeliest first. A saved recipe that fits is likelier than any guess.
 */
export async function proposeRecipes({
  facts,
  sample,
  saved,
  targets,
  place,
  fileName,
}: {
  facts: TableFacts
  sample: SourceRow[]
  saved: SavedRecipe[]
  targets: ImportTargets
  place: { tx: Tx; municipality: Municipality }
  /** May name the year, as titles do. */
  fileName: string
}): Promise<Proposal[]> {
  const guessed = guessTarget(facts, sample)
  const { columns, format, titles = [] } = facts
  const proposals: Proposal[] = []
  for (const name of targetNames) {
    const target = targets[name]
    if (target === undefined) continue
    const fitting = saved.filter(
      ({ recipe }) => recipe.target === name && usedColumns(recipe, facts, targets) > 0,
    )
    const suggested = await target.suggest?.(
      { columns, sample, format, titles: [...titles, fileName] },
      place,
    )
    proposals.push({
      target: name,
      saved: fitting.toSorted(
        (one, other) => usedColumns(other.recipe, facts, targets) - usedColumns(one.recipe, facts, targets),
      ),
      // Each target suggests a part of its own definition, which is a record.
      suggestion: suggested?.definition as Record<string, unknown> | undefined,
      reasons: suggested?.reasons ?? [],
    })
  }
  const weight = ({ target, saved }: Proposal) => (saved.length > 0 ? 2 : 0) + (target === guessed ? 1 : 0)
  return proposals.toSorted((one, other) => weight(other) - weight(one))
}

/** How many of the file's columns the recipe uses; 0 where it does not fit. */
function usedColumns(
  recipe: SavedRecipe['recipe'],
  { format, columns }: TableFacts,
  targets: ImportTargets,
): number {
  if (recipe.file.format !== undefined && recipe.file.format !== format) return 0
  const checked = parseRecipe(recipe, targets)
  if (!checked.ok) return 0
  const needed = columnsNeeded(checked.value.target, checked.value.definition)
  return needed.every((column) => columns.includes(column)) ? needed.length : 0
}

function guessTarget({ format, columns }: TableFacts, sample: SourceRow[]): TargetName {
  if (format === 'hsds') return 'offers'
  if (format === 'geojson') {
    const { geometry } = sample.find((row) => row.geometry !== undefined) ?? {}
    const isPoint =
      typeof geometry === 'object' && geometry !== null && 'type' in geometry && geometry.type === 'Point'
    return isPoint ? 'offers' : 'areas'
  }
  const looksLikePlaces = columns.some((column) => /^(lat|latitude|breitengrad|geo_?breite)$/i.test(column))
  return looksLikePlaces ? 'offers' : 'indicators'
}
