import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { ImportTarget, ImportTargets } from './import-target.ts'
import { recipe as recipeForm, type Recipe } from './recipe.ts'

/** A recipe whose part for the target is checked by the target. */
export type CheckedRecipe = { recipe: Recipe; target: ImportTarget<unknown>; definition: unknown }

/**
 * Parses a recipe that comes from outside: a JSON file, a form, a saved one from an older version.
 * @returns refusals `imports/no-such-target`, `imports/recipe-invalid` with the path and what is wrong there
 */
export function parseRecipe(input: unknown, targets: ImportTargets): Outcome<CheckedRecipe> {
  const parsed = recipeForm.safeParse(input)
  if (!parsed.success) return refuse('imports/recipe-invalid', firstProblem(parsed.error))
  const target = targets[parsed.data.target]
  if (target === undefined) return refuse('imports/no-such-target', { target: parsed.data.target })
  const definition = target.definition.safeParse(parsed.data.definition)
  if (!definition.success)
    return refuse('imports/recipe-invalid', firstProblem(definition.error, ['definition']))
  return { ok: true, value: { recipe: parsed.data, target, definition: definition.data } }
}

/** Like `parseRecipe`, for the text of a JSON file. */
export function parseRecipeText(text: string, targets: ImportTargets): Outcome<CheckedRecipe> {
  try {
    return parseRecipe(JSON.parse(text), targets)
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure
    return refuse('imports/recipe-not-json')
  }
}

const inGerman = localised(z.locales.de())
const inEnglish = localised(z.locales.en())

/** Where it is, and what is wrong there, in the languages of the messages. */
function firstProblem({ issues: [first] }: z.ZodError, before: string[] = []) {
  const path = [...before, ...(first?.path ?? [])].map(String).join('.')
  return first === undefined
    ? { path, problem: '', problemInEnglish: '' }
    : { path, problem: inGerman(first), problemInEnglish: inEnglish(first) }
}

function localised({ localeError }: ReturnType<typeof z.locales.de>): (issue: z.core.$ZodIssue) => string {
  return (issue) => {
    // A raw issue is one whose message is still to be made; these have theirs, and are asked for another.
    const said = localeError(issue as z.core.$ZodRawIssue)
    return (typeof said === 'string' ? said : said?.message) ?? issue.message
  }
}
