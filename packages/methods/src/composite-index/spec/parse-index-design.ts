import { usualTreatment } from '../treat/treat.ts'
import {
  designAggregations,
  designNormalisations,
  weighMethods,
  type DesignGroup,
  type DesignIndicator,
  type DesignNormalisation,
  type IndexDesign,
} from './index-design.ts'
import { parseImpute, parseTreat } from './parse-design-parts.ts'
import { parseChoices, specKeys } from './parse-index-spec.ts'
import { parseDesignClasses } from './parse-spec-lists.ts'
import { parseGroups, parseIndicators } from './parse-spec-indicators.ts'
import { refuseHopelessMeans } from './parse-spec-scale.ts'
import {
  createProblems,
  isObject,
  type IndexSpecProblem,
  type JsonObject,
  type Problems,
} from './spec-problems.ts'

export type ParsedIndexDesign =
  | { readonly ok: true; readonly design: IndexDesign }
  | { readonly ok: false; readonly problems: readonly IndexSpecProblem[] }

const designKeys = [...specKeys, 'capped', 'weigh', 'impute', 'treat', 'leastPresent']

/**
 * As `parseIndexSpec`, for all that an index can be built of: groups within groups (`parent`) with their own
 * `aggregate`, filled gaps (`impute`), treated outliers (`treat`), derived weights (`weigh`), a least share of present
 * members (`leastPresent`), more normalisations and aggregations, natural breaks. Every spec is a design.
 *
 * @returns the design, or all its problems, each with its path and the code of its sentence
 */
export function parseIndexDesign(json: unknown): ParsedIndexDesign {
  const problems = createProblems()
  if (!isObject(json)) {
    problems.add('', 'index-spec/not-an-object')
    return { ok: false, problems: problems.list }
  }
  problems.unknownKeys(json, designKeys, '')
  const indicators = parseIndicators(json['indicators'], problems, true)
  const groups = parseGroups({ json: json['groups'], indicators, problems, isDesign: true })
  checkParents(groups, problems)
  const classes = json['classes'] === undefined ? undefined : parseDesignClasses(json['classes'], problems)
  const choices = parseChoices({
    json,
    problems,
    normaliseMethods: designNormalisations,
    aggregateMethods: designAggregations,
  })
  const own = parseOwn(json, problems)
  if (choices) {
    refuseHopelessMeans({ ...choices, indicators, groups, problems })
    checkNormalise({ normalise: choices.normalise, indicators, problems })
    if (own.leastPresent !== undefined && choices.missing !== 'ignore')
      problems.add('leastPresent', 'index-design/least-present-needs-ignore')
  }
  if (!choices || problems.list.length > 0) return { ok: false, problems: problems.list }
  return { ok: true, design: { indicators, groups, ...choices, ...own, ...(classes && { classes }) } }
}

type Own = Pick<IndexDesign, 'capped' | 'weigh' | 'impute' | 'treat' | 'leastPresent'>

function parseOwn(json: JsonObject, problems: Problems): Own {
  const given = <T>(key: string, parse: (value: unknown) => T | null | undefined) =>
    json[key] === undefined ? undefined : (parse(json[key]) ?? undefined)
  const capped = given('capped', (value) => {
    if (typeof value === 'boolean') return value
    problems.add('capped', 'index-spec/not-true-or-false')
    return null
  })
  const weigh = given('weigh', (value) => problems.oneOf({ value, allowed: weighMethods, path: 'weigh' }))
  const impute = given('impute', (value) => parseImpute(value, problems))
  const treat = given('treat', (value) => parseTreat(value, problems, usualTreatment))
  const leastPresent = given('leastPresent', (value) =>
    problems.numberWithin(value, 'leastPresent', { least: 0, most: 1 }),
  )
  return {
    ...(capped !== undefined && { capped }),
    ...(weigh && { weigh }),
    ...(impute && { impute }),
    ...(treat && { treat }),
    ...(leastPresent !== undefined && { leastPresent }),
  }
}

function checkParents(groups: readonly DesignGroup[], problems: Problems): void {
  for (const [position, group] of groups.entries()) {
    const { parent } = group
    if (parent === undefined) continue
    const path = `groups[${position}].parent`
    if (!groups.some(({ name }) => name === parent))
      problems.add(path, 'index-design/parent-unknown', { group: group.name, parent })
    else if (isOwnAncestor(group, groups))
      problems.add(path, 'index-design/parent-circle', { group: group.name, parent })
  }
}

function isOwnAncestor(group: DesignGroup, groups: readonly DesignGroup[]): boolean {
  const seen = new Set<string>()
  let name = group.parent
  while (name !== undefined && !seen.has(name)) {
    if (name === group.name) return true
    seen.add(name)
    const above = groups.find((one) => one.name === name)
    name = above?.parent
  }
  return false
}

function checkNormalise({
  normalise,
  indicators,
  problems,
}: {
  normalise: DesignNormalisation
  indicators: readonly DesignIndicator[]
  problems: Problems
}): void {
  for (const [position, { column, direction, goalposts }] of indicators.entries()) {
    if (normalise === 'goalposts' && !goalposts)
      problems.add(`indicators[${position}].goalposts`, 'index-design/goalposts-missing', { column })
    if (normalise === 'share-of-max' && direction === 'higher-is-better')
      problems.add(`indicators[${position}].direction`, 'index-design/share-needs-burden', { column })
  }
}
