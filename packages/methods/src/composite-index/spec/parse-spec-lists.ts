import type { DesignClassRule } from './index-design.ts'
import type { ClassRule, ExcludeRule } from './index-spec.ts'
import { isObject, type JsonObject, type Problems } from './spec-problems.ts'

/** None if left out. An entry with both `below` and `notIn` becomes two rules. */
export function parseExclude(json: unknown, problems: Problems): ExcludeRule[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    problems.add('exclude', 'index-spec/not-a-list')
    return []
  }
  return json.flatMap((entry: unknown, position) =>
    parseRule({ entry, path: `exclude[${position}]`, problems }),
  )
}

function parseRule({
  entry,
  path,
  problems,
}: {
  entry: unknown
  path: string
  problems: Problems
}): ExcludeRule[] {
  if (!isObject(entry)) {
    problems.add(path, 'index-spec/not-an-object')
    return []
  }
  problems.unknownKeys(entry, ['column', 'below', 'notIn'], path)
  const column = problems.text(entry['column'], `${path}.column`)
  if (entry['below'] === undefined && entry['notIn'] === undefined) {
    problems.add(path, 'index-spec/exclude-without-rule')
  }
  if (column === null) return []
  const rules: ExcludeRule[] = []
  if (entry['below'] !== undefined) {
    const below = problems.number(entry['below'], `${path}.below`)
    if (below !== null) rules.push({ column, below })
  }
  if (entry['notIn'] !== undefined) {
    const notIn = problems
      .filledList(entry['notIn'], `${path}.notIn`)
      .map((value, at) => (typeof value === 'number' ? value : problems.text(value, `${path}.notIn[${at}]`)))
      .filter((value) => value !== null)
    rules.push({ column, notIn })
  }
  return rules
}

const mostClasses = 100

export function parseClasses(json: unknown, problems: Problems): ClassRule | undefined {
  const parsed = parseWithin({ json, problems, rules: ['cuts', 'sd', 'quantiles'] })
  return parsed && 'naturalBreaks' in parsed ? undefined : parsed
}

/** As `parseClasses`, with `naturalBreaks` too. */
export function parseDesignClasses(json: unknown, problems: Problems): DesignClassRule | undefined {
  return parseWithin({ json, problems, rules: ['cuts', 'sd', 'quantiles', 'naturalBreaks'] })
}

type Rules = readonly ('cuts' | 'sd' | 'quantiles' | 'naturalBreaks')[]

function parseWithin({
  json,
  problems,
  rules,
}: {
  json: unknown
  problems: Problems
  rules: Rules
}): DesignClassRule | undefined {
  if (!isObject(json)) {
    problems.add('classes', 'index-spec/not-an-object')
    return undefined
  }
  problems.unknownKeys(json, [...rules, 'labels', 'closed'], 'classes')
  const closed =
    json['closed'] === undefined
      ? 'right'
      : problems.oneOf({ value: json['closed'], allowed: ['left', 'right'] as const, path: 'classes.closed' })
  const where = parseWhere({ json, problems, rules })
  if (where === undefined || closed === null) return undefined
  const labels = parseLabels({ json: json['labels'], classCount: classCountOf(where), problems })
  return { ...where, closed, labels }
}

function classCountOf(where: Where): number {
  if ('quantiles' in where) return where.quantiles
  if ('naturalBreaks' in where) return where.naturalBreaks
  return ('cuts' in where ? where.cuts : where.sd).length + 1
}

type Where = { cuts: number[] } | { sd: number[] } | { quantiles: number } | { naturalBreaks: number }

function parseWhere({
  json,
  problems,
  rules,
}: {
  json: JsonObject
  problems: Problems
  rules: Rules
}): Where | undefined {
  if (rules.filter((key) => json[key] !== undefined).length !== 1) {
    problems.add('classes', 'index-spec/classes-need-one-rule')
    return undefined
  }
  if (json['cuts'] !== undefined) return { cuts: parseCuts(json['cuts'], 'classes.cuts', problems) }
  if (json['sd'] !== undefined) return { sd: parseCuts(json['sd'], 'classes.sd', problems) }
  if (json['naturalBreaks'] !== undefined) return parseBreaks(json['naturalBreaks'], problems)
  const quantiles = problems.number(json['quantiles'], 'classes.quantiles')
  if (quantiles === null) return undefined
  if (!Number.isInteger(quantiles) || quantiles < 2 || quantiles > mostClasses) {
    problems.add('classes.quantiles', 'index-spec/quantiles-out-of-range', { least: 2, most: mostClasses })
    return undefined
  }
  return { quantiles }
}

function parseBreaks(json: unknown, problems: Problems): Where | undefined {
  const range = { least: 2, most: mostClasses }
  const naturalBreaks = problems.numberWithin(json, 'classes.naturalBreaks', range)
  if (naturalBreaks === null) return undefined
  if (Number.isInteger(naturalBreaks)) return { naturalBreaks }
  problems.add('classes.naturalBreaks', 'index-design/out-of-range', range)
  return undefined
}

function parseCuts(json: unknown, path: string, problems: Problems): number[] {
  const cuts = problems
    .filledList(json, path)
    .map((value, at) => problems.number(value, `${path}[${at}]`))
    .filter((value) => value !== null)
  if (cuts.some((cut, at) => at > 0 && cut <= cuts[at - 1]!))
    problems.add(path, 'index-spec/cuts-not-ascending')
  return cuts
}

function parseLabels({
  json,
  classCount,
  problems,
}: {
  json: unknown
  classCount: number
  problems: Problems
}): string[] {
  if (json === undefined) return Array.from({ length: classCount }, (_, at) => String(at + 1))
  const labels = problems
    .filledList(json, 'classes.labels')
    .map((value, at) =>
      typeof value === 'number' ? String(value) : problems.text(value, `classes.labels[${at}]`),
    )
    .filter((value) => value !== null)
  if (labels.length !== classCount) {
    problems.add('classes.labels', 'index-spec/labels-do-not-fit', {
      expected: classCount,
      given: labels.length,
    })
  }
  return labels
}
