import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { replacementsOf } from './corrections-rules.ts'
import type { SavedRecipe } from './import-types.ts'
import { recipe as recipeForm, type Recipe } from './recipe.ts'

const columns = ['import_recipe_id', 'name', 'target', 'definition', 'created_by', 'updated_at'] as const

/** All saved recipes of the municipality, by name. */
export async function listRecipes(tx: Tx): Promise<SavedRecipe[]> {
  const rows = await tx.selectFrom('import_recipe').select(columns).orderBy('name').execute()
  return rows.map(toSavedRecipe)
}

export async function findRecipe(tx: Tx, importRecipeId: number): Promise<SavedRecipe | undefined> {
  const row = await tx
    .selectFrom('import_recipe')
    .select(columns)
    .where('import_recipe_id', '=', importRecipeId)
    .executeTakeFirst()
  return row && toSavedRecipe(row)
}

/** @returns undefined if the name is taken */
export async function insertRecipe(
  tx: Tx,
  { municipalityId }: Municipality,
  { recipe, userId }: { recipe: Recipe; userId: string },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('import_recipe')
    .values({
      municipality_id: municipalityId,
      ...contentOf(recipe),
      target: recipe.target,
      created_by: userId,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
    .returning('import_recipe_id')
    .executeTakeFirst()
  return row?.import_recipe_id
}

/** @returns false if there is none of that id and target */
export async function updateRecipe(
  tx: Tx,
  { importRecipeId, recipe }: { importRecipeId: number; recipe: Recipe },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_recipe')
    .set({ ...contentOf(recipe), updated_at: sql<Date>`now()` })
    .where('import_recipe_id', '=', importRecipeId)
    .where('target', '=', recipe.target)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findRecipeByName(tx: Tx, name: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('import_recipe')
    .select('import_recipe_id')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.import_recipe_id
}

/** @returns false if there was none; runs that used it keep their copy */
export async function deleteRecipe(tx: Tx, importRecipeId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('import_recipe')
    .where('import_recipe_id', '=', importRecipeId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function contentOf({ name, file, definition, corrections = [] }: Recipe) {
  const kept = replacementsOf(corrections)
  const content = { file, definition, ...(kept.length === 0 ? {} : { corrections: kept }) }
  return { name, definition: JSON.stringify(content) }
}

type Row = {
  import_recipe_id: number
  name: string
  target: string
  definition: unknown
  created_by: string | null
  updated_at: Date
}

function toSavedRecipe({ definition, ...row }: Row): SavedRecipe {
  // Written by contentOf() above.
  const content = definition as Pick<Recipe, 'file' | 'definition' | 'corrections'>
  return {
    importRecipeId: row.import_recipe_id,
    recipe: recipeForm.parse({ name: row.name, target: row.target, ...content }),
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  }
}
