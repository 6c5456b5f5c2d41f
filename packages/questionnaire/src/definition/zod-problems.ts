import type { z } from 'zod'
import type { DefinitionProblem, DefinitionProblemCode } from './definition-problems.ts'

type Issue = z.core.$ZodIssue

/** What the schema refused, as paths and codes of our own. */
export function problemsOfZod(
  issues: readonly Issue[],
  before: readonly PropertyKey[] = [],
): DefinitionProblem[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...issue.path]
    if (issue.code === 'invalid_union') return problemsOfUnion(issue, path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problem([...path, key], 'definition/unknown-key', { key }))
    }
    return [problemOf(issue, path)]
  })
}

/** Of the possible readings the one that fits best: the one that got furthest before it broke. */
function problemsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: PropertyKey[],
): DefinitionProblem[] {
  if (issue.errors.length === 0) {
    return [problem(path, 'definition/not-one-of', { allowed: '' })]
  }
  const [best = []] = issue.errors.toSorted((a, b) => misfit(a) - misfit(b))
  return problemsOfZod(best, path)
}

/** Small = the reading was nearly right. A wrong form at the top is worse than anything deeper. */
function misfit(issues: readonly Issue[]): number {
  const atTop = issues.filter((issue) => issue.path.length === 0)
  if (atTop.some((issue) => issue.code === 'invalid_type')) return 1000
  const strangeKeys = atTop.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  const missing = issues.filter((issue) => issue.path.length === 1 && isMissing(issue))
  return 10 * (strangeKeys.length + missing.length) + (issues.length > 0 ? 1 : 0)
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined
}

function problemOf(issue: Issue, path: PropertyKey[]): DefinitionProblem {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue)
        ? problem(path, 'definition/missing', { expected: issue.expected })
        : problem(path, 'definition/wrong-type', { expected: issue.expected })
    case 'invalid_value':
      return problem(path, 'definition/not-one-of', { allowed: issue.values.map(String).join(' | ') })
    case 'invalid_format':
      return problem(path, 'definition/bad-code', {})
    case 'too_small':
      return problem(path, 'definition/too-little', { least: Number(issue.minimum) })
    case 'too_big':
      return problem(path, 'definition/too-much', { most: Number(issue.maximum) })
    default:
      return problem(path, 'definition/wrong-type', { expected: issue.message })
  }
}

function problem(
  path: readonly PropertyKey[],
  code: DefinitionProblemCode,
  details: DefinitionProblem['details'],
): DefinitionProblem {
  return { path: pathText(path), code, details }
}

/** `pages[0].title.de` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
