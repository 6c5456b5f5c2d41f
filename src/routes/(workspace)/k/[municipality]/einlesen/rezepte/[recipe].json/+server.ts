import { error, type RequestHandler } from '@sveltejs/kit'
import { findRecipe } from '#lib/server/capabilities/imports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'

/** A saved recipe as a file, for another municipality or the command line. */
export const GET: RequestHandler<{ municipality: string; recipe: string }> = async (event) => {
  const found = /^\d{1,9}$/.test(event.params.recipe)
    ? await inWorkspace(event, 'imports.read', (tx) => findRecipe(tx, Number(event.params.recipe)))
    : undefined
  if (found === undefined) error(404)
  return new Response(`${JSON.stringify(found.recipe, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="rezept-${found.importRecipeId}.json"`,
    },
  })
}
