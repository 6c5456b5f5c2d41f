import { parseClasses, parseExclude } from './parse-spec-lists.ts'
import { parseGroups, parseIndicators } from './parse-spec-indicators.ts'
import {
  createProblems,
  isObject,
  type IndexSpecProblem,
  type JsonObject,
  type Problems,
} from './spec-problems.ts'
import {
  aggregateMethods,
  normaliseMethods,
  type IndexSpec,
  type NormaliseMethod,
  type Scale,
} from './index-spec.ts'

export type ParsedIndexSpec =
  | { readonly ok: true; readonly spec: IndexSpec }
  | { readonly ok: false; readonly problems: readonly IndexSpecProblem[] }

const knownKeys = [
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
 *   Unknown keys are a problem: a misspelt `exlude` must not go unnoticed
 */
export function parseIndexSpec(json: unknown): ParsedIndexSpec {
  const problems = createProblems()
  if (!isObject(json)) {
    problems.add('', 'index-spec/not-an-object')
    return { ok: false, problems: problems.list }
  }
  problems.unknownKeys(json, knownKeys, '')
  const indicators = parseIndicators(json['indicators'], problems)
  const groups = parseGroups({ json: json['groups'], indicators, problems })
  const normalise = problems.oneOf({ value: json['normalise'], allowed: normaliseMethods, path: 'normalise' })
  const aggregate = problems.oneOf({ value: json['aggregate'], allowed: aggregateMethods, path: 'aggregate' })
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
  const classes = json['classes'] === undefined ? undefined : parseClasses(json['classes'], problems)
  if (normalise && aggregate === 'geometric') {
    const restandardisesGroups = restandardise === true && groups.length > 0
    refuseHopelessGeometric({ normalise, scale, restandardisesGroups, problems })
  }

  const incomplete = !normalise || !aggregate || !ties || !missing || typeof restandardise !== 'boolean'
  if (incomplete || problems.list.length > 0) return { ok: false, problems: problems.list }
  const spec: IndexSpec = {
    indicators,
    groups,
    normalise,
    ties,
    aggregate,
    restandardise,
    exclude,
    missing,
    ...(scale && { scale }),
    ...(classes && { classes }),
  }
  return { ok: true, spec }
}

function parseScale({
  json,
  normalise,
  problems,
}: {
  json: unknown
  normalise: NormaliseMethod | null
  problems: Problems
}): Scale | undefined {
  if (!isObject(json)) {
    problems.add('scale', 'index-spec/not-an-object')
    return undefined
  }
  if (normalise === null) return undefined
  if (normalise === 'rank') {
    problems.add('scale', 'index-spec/scale-does-not-fit', { normalise })
    return undefined
  }
  return normalise.startsWith('z-') ? parseMoments(json, problems) : parseEnds(json, problems)
}

function parseMoments(json: JsonObject, problems: Problems): Scale | undefined {
  problems.unknownKeys(json, ['mean', 'sd'], 'scale')
  const mean = problems.number(json['mean'], 'scale.mean')
  const sd = problems.number(json['sd'], 'scale.sd')
  if (mean === null || sd === null) return undefined
  if (sd <= 0) problems.add('scale.sd', 'index-spec/scale-does-not-fit', { sd })
  return { mean, sd }
}

function parseEnds(json: JsonObject, problems: Problems): Scale | undefined {
  problems.unknownKeys(json, ['low', 'high'], 'scale')
  const low = problems.number(json['low'], 'scale.low')
  const high = problems.number(json['high'], 'scale.high')
  if (low === null || high === null) return undefined
  if (low >= high) problems.add('scale.high', 'index-spec/scale-does-not-fit', { low, high })
  return { low, high }
}

/** Where every data set would hold a value that is not above 0, the user learns it before any data is loaded. */
function refuseHopelessGeometric({
  normalise,
  scale,
  restandardisesGroups,
  problems,
}: {
  normalise: NormaliseMethod
  scale: Scale | undefined
  restandardisesGroups: boolean
  problems: Problems
}): void {
  const lowest = scale === undefined ? 0 : 'low' in scale ? scale.low : scale.mean
  if (normalise !== 'rank' && lowest <= 0) {
    problems.add('aggregate', 'index-spec/geometric-needs-positive', { normalise })
  } else if (restandardisesGroups && !(scale && 'mean' in scale)) {
    problems.add('restandardise', 'index-spec/geometric-needs-positive', { normalise })
  }
}
