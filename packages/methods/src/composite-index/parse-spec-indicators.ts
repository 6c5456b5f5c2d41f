import { directions, type GroupSpec, type IndicatorSpec } from './index-spec.ts'
import { isObject, type Problems } from './spec-problems.ts'

export function parseIndicators(json: unknown, problems: Problems): IndicatorSpec[] {
  const indicators = problems
    .filledList(json, 'indicators')
    .map((entry, position) => parseIndicator({ entry, path: `indicators[${position}]`, problems }))
    .filter((indicator) => indicator !== null)
  const seen = new Set<string>()
  for (const [position, { column }] of indicators.entries()) {
    if (seen.has(column))
      problems.add(`indicators[${position}].column`, 'index-spec/indicator-twice', { column })
    seen.add(column)
  }
  return indicators
}

type Entry = { entry: unknown; path: string; problems: Problems }

function parseIndicator({ entry, path, problems }: Entry): IndicatorSpec | null {
  if (!isObject(entry)) {
    problems.add(path, 'index-spec/not-an-object')
    return null
  }
  problems.unknownKeys(entry, ['column', 'direction', 'weight', 'group'], path)
  const column = problems.text(entry['column'], `${path}.column`)
  const direction = problems.oneOf({
    value: entry['direction'],
    allowed: directions,
    path: `${path}.direction`,
  })
  const weight = problems.weight(entry['weight'], `${path}.weight`)
  const group = entry['group'] === undefined ? undefined : problems.text(entry['group'], `${path}.group`)
  if (column === null || direction === null || weight === null || group === null) return null
  return { column, direction, weight, ...(group !== undefined && { group }) }
}

/** The listed groups, or those that the indicators name, in order of appearance and of equal weight. */
export function parseGroups({
  json,
  indicators,
  problems,
}: {
  json: unknown
  indicators: readonly IndicatorSpec[]
  problems: Problems
}): GroupSpec[] {
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
      : parseGroupList({ json, named, problems })
  checkWeights({ groups, indicators, problems })
  return groups
}

function parseGroupList({
  json,
  named,
  problems,
}: {
  json: unknown
  named: ReadonlySet<string>
  problems: Problems
}): GroupSpec[] {
  const groups: GroupSpec[] = []
  const list = named.size === 0 && Array.isArray(json) ? json : problems.filledList(json, 'groups')
  for (const [position, entry] of list.entries()) {
    const path = `groups[${position}]`
    const group = parseGroup({ entry, path, problems })
    if (group === null) continue
    const { name } = group
    if (groups.some((other) => other.name === name)) {
      problems.add(`${path}.name`, 'index-spec/group-twice', { group: name })
    }
    if (!named.has(name)) problems.add(`${path}.name`, 'index-spec/group-without-indicator', { group: name })
    groups.push(group)
  }
  for (const group of list.length > 0 ? named : []) {
    if (!groups.some(({ name }) => name === group)) {
      problems.add('groups', 'index-spec/group-not-listed', { group })
    }
  }
  return groups
}

function parseGroup({ entry, path, problems }: Entry): GroupSpec | null {
  if (!isObject(entry)) {
    problems.add(path, 'index-spec/not-an-object')
    return null
  }
  problems.unknownKeys(entry, ['name', 'weight'], path)
  const name = problems.text(entry['name'], `${path}.name`)
  const weight = problems.weight(entry['weight'], `${path}.weight`)
  return name === null || weight === null ? null : { name, weight }
}

function checkWeights({
  groups,
  indicators,
  problems,
}: {
  groups: readonly GroupSpec[]
  indicators: readonly IndicatorSpec[]
  problems: Problems
}): void {
  const allZero = (list: readonly { weight: number }[]) =>
    list.length > 0 && list.every(({ weight }) => weight === 0)
  if (groups.length === 0) {
    if (allZero(indicators)) problems.add('indicators', 'index-spec/weights-all-zero')
    return
  }
  if (allZero(groups)) problems.add('groups', 'index-spec/weights-all-zero')
  for (const { name } of groups) {
    if (allZero(indicators.filter(({ group }) => group === name))) {
      problems.add('indicators', 'index-spec/weights-all-zero', { group: name })
    }
  }
}
