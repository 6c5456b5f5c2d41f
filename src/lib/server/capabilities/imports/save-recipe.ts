import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { deleteRecipe, findRecipeByName, insertRecipe, updateRecipe } from './recipe-store.ts'
import type { Recipe } from './recipe.ts'

/**
 * Saves a recipe under its name, or changes a saved one. Permission `imports.run`.
 * @param importRecipeId the one to change; absent = a new one
 * @returns its id; refusals `imports/recipe-name-taken`, `imports/no-such-recipe`
 */
export async function saveRecipe(
  tx: Tx,
  municipality: Municipality,
  { recipe, userId, importRecipeId }: { recipe: Recipe; userId: string; importRecipeId?: number },
): Promise<Outcome<number>> {
  const nameTaken = refuse('imports/recipe-name-taken', { name: recipe.name })
  if (importRecipeId === undefined) {
    const inserted = await insertRecipe(tx, municipality, { recipe, userId })
    return inserted === undefined ? nameTaken : { ok: true, value: inserted }
  }
  const sameName = await findRecipeByName(tx, recipe.name)
  if (sameName !== undefined && sameName !== importRecipeId) return nameTaken
  const changed = await updateRecipe(tx, { importRecipeId, recipe })
  return changed ? { ok: true, value: importRecipeId } : refuse('imports/no-such-recipe')
}

/** Removes a saved recipe; runs that used it keep their copy. Permission `imports.run`. */
export async function removeRecipe(tx: Tx, importRecipeId: number): Promise<Outcome<null>> {
  const removed = await deleteRecipe(tx, importRecipeId)
  return removed ? { ok: true, value: null } : refuse('imports/no-such-recipe')
}
