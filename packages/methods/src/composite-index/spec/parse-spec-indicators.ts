import type { DesignGroup, DesignIndicator } from './index-design.ts'
import { directions } from './index-spec.ts'
import { parseGroupParts, parseIndicatorParts } from './parse-design-parts.ts'
import { isObject, type Problems } from './spec-problems.ts'

/** @param isDesign whether what only an `IndexDesign` can have is known here */
export function parseIndicators(json: unknown, problems: Problems, isDesign = false): DesignIndicator[] {
  const indicators = problems
    .filledList(json, 'indicators')
    .map((entry, position) => parseIndicator({ entry, path: `indicators[${position}]`, problems, isDesign }))
    .filter((indicator) => indicator !== null)
  const seen = new Set<string>()
  for (const [position, { column }] of indicators.entries()) {
    if (seen.has(column))
      problems.add(`indicators[${position}].column`, 'index-spec/indicator-twice', { column })
    seen.add(column)
  }
  return indicators
}

type Entry = { entry: unknown; path: string; problems: Problems; isDesign: boolean }

function parseIndicator({ entry, path, problems, isDesign }: Entry): DesignIndicator | null {
  if (!isObject(entry)) {
    problems.add(path, 'index-spec/not-an-object')
    return null
  }
  const own = isDesign ? ['goalposts', 'reference'] : []
  problems.unknownKeys(entry, ['column', 'direction', 'weight', 'group', ...own], path)
  const column = problems.text(entry['column'], `${path}.column`)
  const direction = problems.oneOf({
    value: entry['direction'],
    allowed: directions,
    path: `${path}.direction`,
  })
  const weight = problems.weight(entry['weight'], `${path}.weight`)
  const group = entry['group'] === undefined ? undefined : problems.text(entry['group'], `${path}.group`)
  if (column === null || direction === null || weight === null || group === null) return null
  const parts = isDesign ? parseIndicatorParts({ json: entry, path, problems }) : {}
  return { column, direction, weight, ...(group !== undefined && { group }), ...parts }
}

/** The listed groups, or those that the indicators name, in order of appearance and of equal weight. */
export function parseGroups({
  json,
  indicators,
  problems,
  isDesign = false,
}: {
  json: unknown
  indicators: readonly DesignIndicator[]
  problems: Problems
  isDesign?: boolean
}): DesignGroup[] {
  const named = new Set(indicators.flatMap(({ group }) => group ?? []))
  if (named.size > 0) {
    for (const [position, { group, column }] of indicators.entries()) {
      if (group === undefined) {
        problems.add(`indicators[${position}].group`, 'index-spec/group-missing', { column })
      }
    }
  }
  const groups =
    json === undefined
      ? [...named].map((name) => ({ name, weight: 1 }))
      : parseGroupList({ json, named, problems, isDesign })
  checkWeights({ groups, indicators, problems })
  return groups
}

function parseGroupList({
  json,
  named,
  problems,
  isDesign,
}: {
  json: unknown
  named: ReadonlySet<string>
  problems: Problems
  isDesign: boolean
}): DesignGroup[] {
  const groups: DesignGroup[] = []
  const list = named.size === 0 && Array.isArray(json) ? json : problems.filledList(json, 'groups')
  for (const [position, entry] of list.entries()) {
    const path = `groups[${position}]`
    const group = parseGroup({ entry, path, problems, isDesign })
    if (group === null) continue
    const { name } = group
    if (groups.some((other) => other.name === name)) {
      problems.add(`${path}.name`, 'index-spec/group-twice', { group: name })
    }
    groups.push(group)
  }
  for (const [position, { name }] of groups.entries()) {
    if (named.has(name) || groups.some(({ parent }) => parent === name)) continue
    problems.add(`groups[${position}].name`, 'index-spec/group-without-indicator', { group: name })
  }
  for (const group of list.length > 0 ? named : []) {
    if (!groups.some(({ name }) => name === group)) {
      problems.add('groups', 'index-spec/group-not-listed', { group })
    }
  }
  return groups
}

function parseGroup({ entry, path, problems, isDesign }: Entry): DesignGroup | null {
  if (!isObject(entry)) {
    problems.add(path, 'index-spec/not-an-object')
    return null
  }
  problems.unknownKeys(entry, ['name', 'weight', ...(isDesign ? ['parent', 'aggregate'] : [])], path)
  const name = problems.text(entry['name'], `${path}.name`)
  const weight = problems.weight(entry['weight'], `${path}.weight`)
  if (name === null || weight === null) return null
  return { name, weight, ...(isDesign ? parseGroupParts({ json: entry, path, problems }) : {}) }
}

function checkWeights({
  groups,
  indicators,
  problems,
}: {
  groups: readonly DesignGroup[]
  indicators: readonly DesignIndicator[]
  problems: Problems
}): void {
  const allZero = (list: readonly { weight: number }[]) =>
    list.length > 0 && list.every(({ weight }) => weight === 0)
  if (groups.length === 0) {
    if (allZero(indicators)) problems.add('indicators', 'index-spec/weights-all-zero')
    return
  }
  if (allZero(groups.filter(({ parent }) => parent === undefined)))
    problems.add('groups', 'index-spec/weights-all-zero')
  for (const { name } of groups) {
    const members = [
      ...indicators.filter(({ group }) => group === name),
      ...groups.filter(({ parent }) => parent === name),
    ]
    if (allZero(members)) {
      problems.add('indicators', 'index-spec/weights-all-zero', { group: name })
    }
  }
}
