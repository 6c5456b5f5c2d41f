import { checkChoices } from './check-choices.ts'
import { checkConditions } from './check-conditions.ts'
import { checkIds } from './check-ids.ts'
import { checkPlaceholders } from './check-placeholders.ts'
import { checkRules } from './check-rules.ts'
import { checkShape } from './check-shape.ts'
import type { DefinitionProblem } from './definition-problems.ts'
import { definitionSchema, type Definition } from './definition-schema.ts'
import { limits } from './limits.ts'
import { placesOf } from './question-places.ts'
import { problemsOfZod } from './zod-problems.ts'

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] }

/**
 * Reads a definition from anything: a file, a database, another program.
 *
 * @returns the definition, frozen, or every problem with its path; what is inside a broken part shows when that is mended
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  const problems: DefinitionProblem[] = []
  checkShape(json, (path, code, details = {}) => problems.push({ path, code, details }))
  if (problems.length > 0) return { ok: false, problems }
  const result = definitionSchema.safeParse(json, { reportInput: true })
  if (!result.success) return { ok: false, problems: problemsOfZod(result.error.issues) }
  const found = meaningProblems(result.data)
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, definition: result.data }
}

/** As `parseDefinition`, from text; refuses text that is too long before it is read. */
export function parseDefinitionText(text: string): ParsedDefinition {
  if (text.length > limits.definitionCharacters) {
    const details = { most: limits.definitionCharacters, characters: text.length }
    return { ok: false, problems: [{ path: '', code: 'definition/too-large', details }] }
  }
  try {
    return parseDefinition(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      ok: false,
      problems: [{ path: '', code: 'definition/not-json', details: { reason: error.message } }],
    }
  }
}

/** What the schema cannot say: references, ranges, doubles. */
function meaningProblems(definition: Definition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const places = placesOf(definition)
  for (const check of [checkIds, checkRules, checkChoices, checkConditions, checkPlaceholders]) {
    check({ definition, places }, (path, code, details = {}) => problems.push({ path, code, details }))
  }
  return problems
}
