import { parseClasses, parseExclude } from './parse-spec-lists.ts'
import { parseGroups, parseIndicators } from './parse-spec-indicators.ts'
import { parseScale, refuseHopelessMeans } from './parse-spec-scale.ts'
import {
  createProblems,
  isObject,
  type IndexSpecProblem,
  type JsonObject,
  type Problems,
} from './spec-problems.ts'
import { aggregateMethods, normaliseMethods, type IndexSpec } from './index-spec.ts'
import type { DesignAggregation, DesignNormalisation } from './index-design.ts'

export type ParsedIndexSpec =
  | { readonly ok: true; readonly spec: IndexSpec }
  | { readonly ok: false; readonly problems: readonly IndexSpecProblem[] }

export const specKeys = [
  'indicators',
  'groups',
  'normalise',
  'scale',
  'ties',
  'aggregate',
  'restandardise',
  'exclude',
  'missing',
  'classes',
  // For the reader of the file only.
  '$schema',
  'name',
  'description',
]

/**
 * Checks a specification read from JSON and fills in what it leaves out: weight 1, `restandardise` false, `exclude`
 * none, `missing` drop, `ties` min, classes none, class labels "1", "2", … (for `sd` and `quantiles`), closed right.
 *
 * @returns the spec, or all its problems, each with its path (`indicators[2].weight`) and the code of its sentence.
 *   Unknown keys are a problem: a misspelt `exlude` must not go unnoticed. What only an `IndexDesign` can have is
 *   unknown here
 */
export function parseIndexSpec(json: unknown): ParsedIndexSpec {
  const problems = createProblems()
  if (!isObject(json)) {
    problems.add('', 'index-spec/not-an-object')
    return { ok: false, problems: problems.list }
  }
  problems.unknownKeys(json, specKeys, '')
  const indicators = parseIndicators(json['indicators'], problems)
  const groups = parseGroups({ json: json['groups'], indicators, problems })
  const classes = json['classes'] === undefined ? undefined : parseClasses(json['classes'], problems)
  const choices = parseChoices({ json, problems, normaliseMethods, aggregateMethods })
  if (choices) refuseHopelessMeans({ ...choices, indicators, groups, problems })
  if (!choices || problems.list.length > 0) return { ok: false, problems: problems.list }
  return { ok: true, spec: { indicators, groups, ...choices, ...(classes && { classes }) } }
}

/** What specs and designs have in common besides indicators, groups and classes; null if part of it is unreadable. */
export function parseChoices<N extends DesignNormalisation, A extends DesignAggregation>({
  json,
  problems,
  ...allowed
}: {
  readonly json: JsonObject
  readonly problems: Problems
  readonly normaliseMethods: readonly N[]
  readonly aggregateMethods: readonly A[]
}) {
  const normalise = problems.oneOf({
    value: json['normalise'],
    allowed: allowed.normaliseMethods,
    path: 'normalise',
  })
  const aggregate = problems.oneOf({
    value: json['aggregate'],
    allowed: allowed.aggregateMethods,
    path: 'aggregate',
  })
  const scale =
    json['scale'] === undefined ? undefined : parseScale({ json: json['scale'], normalise, problems })
  const ties =
    json['ties'] === undefined
      ? 'min'
      : problems.oneOf({ value: json['ties'], allowed: ['min', 'average'] as const, path: 'ties' })
  const missing =
    json['missing'] === undefined
      ? 'drop'
      : problems.oneOf({ value: json['missing'], allowed: ['drop', 'ignore'] as const, path: 'missing' })
  const restandardise = json['restandardise'] ?? false
  if (typeof restandardise !== 'boolean') problems.add('restandardise', 'index-spec/not-true-or-false')
  const exclude = parseExclude(json['exclude'], problems)
  if (!normalise || !aggregate || !ties || !missing || typeof restandardise !== 'boolean') return null
  return { normalise, ties, aggregate, restandardise, exclude, missing, ...(scale && { scale }) }
}
