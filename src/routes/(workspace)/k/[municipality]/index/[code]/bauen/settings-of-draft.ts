import { parseIndexSpec, type IndexSpec } from '@gelingen/methods/composite-index'
import type { Draft, DraftClasses, DraftExclusion } from './draft.ts'
import { readNumber, readNumbers } from './read-number.ts'

/** What is wrong, and where on the page it is said. */
export type DraftProblem = {
  /** `row:COLUMN`, `group:NUMBER`, `rule:NUMBER`, `rows`, `method`, `classes`, `place` */
  readonly at: string
  readonly code: ProblemCode
  readonly details: Readonly<Record<string, string | number>>
}

export type ProblemCode =
  | 'noIndicator'
  | 'weight'
  | 'allZero'
  | 'groupName'
  | 'groupTwice'
  | 'groupEmpty'
  | 'groupMissing'
  | 'scale'
  | 'geometric'
  | 'exclusion'
  | 'cuts'
  | 'count'
  | 'labels'
  | 'place'
  | 'choice'

/** What the form calls by a name in the reader's language and the spec by a code of its template. */
export type KnownNames = {
  /** Code of a sub-index by any of its names. */
  readonly groups: Readonly<Record<string, string>>
  /** Label of a class by any of its names. */
  readonly labels: Readonly<Record<string, string>>
}

export type DraftSettings = {
  readonly spec: IndexSpec
  /** Own periods of columns. */
  readonly periods: Readonly<Record<string, string>>
}

/**
 * Reads a draft as the specification that it means. The same in the browser and on the server, so that what is tried
 * out is what is saved.
 *
 * @returns or every problem, each with its place on the page
 */
export function settingsOfDraft(
  draft: Draft,
  known: KnownNames & Pick<IndexSpec, 'ties'>,
): { ok: true; settings: DraftSettings } | { ok: false; problems: DraftProblem[] } {
  const problems = problemsOf(draft)
  const parsed = parseIndexSpec(specJson(draft, known))
  const all = parsed.ok
    ? problems
    : [...problems, ...parsed.problems.map((problem) => placed(problem, draft))]
  if (!parsed.ok || all.length > 0) return { ok: false, problems: firstOfEachPlace(all) }
  const periods = draft.rows
    .filter(({ period }) => period !== '' && period !== draft.period)
    .map(({ column, period }) => [column, period])
  return { ok: true, settings: { spec: parsed.spec, periods: Object.fromEntries(periods) } }
}

/** What only the form can get wrong. */
function problemsOf({ rows, groups, exclusions, low, high, classes }: Draft): DraftProblem[] {
  const problem = (at: string, code: ProblemCode): DraftProblem => ({ at, code, details: {} })
  const isNumber = (text: string) => readNumber(text) !== null
  return [
    ...rows.filter(({ weight }) => !isNumber(weight)).map(({ column }) => problem(`row:${column}`, 'weight')),
    ...groups
      .filter(({ weight }) => !isNumber(weight))
      .map(({ number }) => problem(`group:${number}`, 'weight')),
    ...groups.filter(({ name }) => name === '').map(({ number }) => problem(`group:${number}`, 'groupName')),
    ...exclusions.flatMap((rule, at) =>
      valueOf(rule) === null ? problem(`rule:${at + 1}`, 'exclusion') : [],
    ),
    ...((low === '') !== (high === '') || [low, high].some((text) => text !== '' && !isNumber(text))
      ? [problem('method', 'scale')]
      : []),
    ...(hasCuts(classes) && readNumbers(classes.cuts) === null ? [problem('classes', 'cuts')] : []),
  ]
}

/** Unreadable numbers are told by `problemsOf`; here something harmless stands for them. */
function specJson(draft: Draft, known: KnownNames & Pick<IndexSpec, 'ties'>): unknown {
  const nameOf = (number: number) => {
    const name = draft.groups.find((group) => group.number === number)?.name ?? ''
    return known.groups[name] ?? name
  }
  const hasScale =
    draft.normalise !== 'rank' && readNumber(draft.low) !== null && readNumber(draft.high) !== null
  const isMoments = draft.normalise.startsWith('z-')
  const [low, high] = [readNumber(draft.low), readNumber(draft.high)]
  return {
    indicators: draft.rows.map(({ column, direction, weight, group }) => ({
      column,
      direction,
      weight: readNumber(weight) ?? 1,
      ...(group > 0 && nameOf(group) !== '' && { group: nameOf(group) }),
    })),
    groups: draft.groups
      .filter(({ name }) => name !== '')
      .map(({ number, weight }) => ({ name: nameOf(number), weight: readNumber(weight) ?? 1 })),
    normalise: draft.normalise,
    ...(hasScale && { scale: isMoments ? { mean: low, sd: high } : { low, high } }),
    ties: known.ties,
    aggregate: draft.aggregate,
    restandardise: draft.restandardise,
    missing: draft.missing,
    exclude: draft.exclusions.flatMap((rule) => {
      const value = valueOf(rule)
      return value === null ? [] : [{ column: rule.column, ...value }]
    }),
    ...(draft.classes.kind !== 'none' && { classes: classesJson(draft.classes, known) }),
  }
}

function valueOf({ rule, value }: DraftExclusion): { below: number } | { notIn: (string | number)[] } | null {
  if (rule === 'below') {
    const below = readNumber(value)
    return below === null ? null : { below }
  }
  const notIn = value
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return notIn.length === 0 ? null : { notIn: notIn.map((one) => readNumber(one) ?? one) }
}

function classesJson({ kind, cuts, count, labels, closed }: DraftClasses, known: KnownNames): unknown {
  const names = labels
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((name) => known.labels[name] ?? name)
  const numbers = readNumbers(cuts) ?? [0]
  return {
    ...(kind === 'quantiles' ? { quantiles: readNumber(count) ?? Number.NaN } : { [kind]: numbers }),
    closed,
    // How many classes there are is not known while the limits cannot be read.
    ...(names.length > 0 && !(hasCuts({ kind }) && readNumbers(cuts) === null) && { labels: names }),
  }
}

function hasCuts({ kind }: Pick<DraftClasses, 'kind'>): boolean {
  return kind === 'cuts' || kind === 'sd'
}

type SpecProblem = Extract<ReturnType<typeof parseIndexSpec>, { ok: false }>['problems'][number]

/** A problem of the specification, where the form has its entry. */
function placed({ path, code, details }: SpecProblem, draft: Draft): DraftProblem {
  const at = placeOf(path, draft)
  if (at === 'rows' && code === 'index-spec/empty-list') return { at, code: 'noIndicator', details }
  return { at, code: codes[code] ?? (at === 'classes' ? classCode(path) : 'choice'), details }
}

function placeOf(path: string, draft: Draft): string {
  const [, list = '', digits = ''] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const position = digits === '' ? null : Number(digits)
  const named = draft.groups.filter(({ name }) => name !== '')
  if (list === 'indicators' && position !== null) return `row:${draft.rows[position]?.column}`
  if (list === 'groups' && position !== null) return `group:${named[position]?.number}`
  if (list === 'exclude' && position !== null) return `rule:${position + 1}`
  if (list === 'classes') return 'classes'
  return list === 'indicators' || list === 'groups' ? 'rows' : 'method'
}

function classCode(path: string): ProblemCode {
  return path.startsWith('classes.quantiles')
    ? 'count'
    : path.startsWith('classes.labels')
      ? 'labels'
      : 'cuts'
}

const codes: Readonly<Record<string, ProblemCode>> = {
  'index-spec/negative-weight': 'weight',
  'index-spec/weights-all-zero': 'allZero',
  'index-spec/group-twice': 'groupTwice',
  'index-spec/group-missing': 'groupMissing',
  'index-spec/group-without-indicator': 'groupEmpty',
  'index-spec/scale-does-not-fit': 'scale',
  'index-spec/geometric-needs-positive': 'geometric',
  'index-spec/cuts-not-ascending': 'cuts',
  'index-spec/quantiles-out-of-range': 'count',
  'index-spec/labels-do-not-fit': 'labels',
}

/** One sentence at a place is enough: the next comes when the first is put right. */
function firstOfEachPlace(problems: readonly DraftProblem[]): DraftProblem[] {
  return problems.filter(({ at }, position) => problems.findIndex((other) => other.at === at) === position)
}
