import type { Condition } from '../definition/condition-schema.ts'
import { testsOf } from '../conditions/tests-of.ts'
import { testMisfit } from '../definition/test-misfit.ts'
import { readExpression, type Comparison, type Expression } from './expression.ts'
import { get } from './lime-survey.ts'
import type { Row } from './read-tables.ts'
import type { Variable, Variables } from './variables.ts'

export type ReadCondition =
  | { readonly ok: true; readonly condition: Condition | null }
  | {
      readonly ok: false
      readonly reason: 'not-understood' | 'too-large' | 'unknown-question' | 'never'
      readonly name?: string
    }

type Failure = Extract<ReadCondition, { ok: false }>
const notUnderstood: Failure = { ok: false, reason: 'not-understood' }

/** A condition by an equation of relevance; null = always. */
export function readRelevance(text: string, variables: Variables): ReadCondition {
  const bare = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
  if (bare === '' || bare === '1') return { ok: true, condition: null }
  if (bare === '0') return { ok: false, reason: 'never' }
  const expression = readExpression(bare)
  return expression === null ? notUnderstood : fromExpression(expression, variables)
}

/** A condition by the rows of the table `conditions`: scenarios are alternatives; so are the rows of one question inside a scenario. */
export function readOldConditions(rows: readonly Row[], variables: Variables): ReadCondition {
  if (rows.length === 0) return { ok: true, condition: null }
  const scenarios = [...Map.groupBy(rows, (row) => get(row, 'scenario')).values()]
  const parts = scenarios.map((scenario): Expression => {
    const questions = [...Map.groupBy(scenario, (row) => get(row, 'cqid')).values()]
    return {
      is: 'all',
      parts: questions.map((of): Expression => ({ is: 'any', parts: of.map(oldComparison) })),
    }
  })
  return fromExpression({ is: 'any', parts }, variables)
}

function oldComparison(row: Row): Expression {
  const [method, value] = [get(row, 'method').trim(), get(row, 'value').trim()]
  const by = (['==', '!=', '<', '<=', '>', '>='] as const).find((one) => one === method)
  // `+` marks the box of a multiple choice: its column holds Y when it is ticked.
  const name = get(row, 'cfieldname').replace(/^\+/, '')
  if (by === undefined || value.startsWith('@') || value.startsWith('{'))
    return { is: 'call', name: method, given: [] }
  return { is: 'compare', by, left: { is: 'name', name }, right: { is: 'value', value } }
}

function fromExpression(expression: Expression, variables: Variables): ReadCondition {
  const read = conditionOf(expression, variables)
  if (!read.ok || read.condition === null) return read
  const tests = testsOf(read.condition)
  return tests === null || tooWide(read.condition) ? { ok: false, reason: 'too-large' } : read
}

function tooWide(condition: Condition): boolean {
  if ('in' in condition) return condition.in.length > 50
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return parts.length > 20 || parts.some(tooWide) || ('not' in condition && tooWide(condition.not))
}

function conditionOf(expression: Expression, variables: Variables): ReadCondition {
  if (expression.is === 'not') {
    const inner = conditionOf(expression.part, variables)
    if (!inner.ok || inner.condition === null) return inner.ok ? notUnderstood : inner
    const { condition } = inner
    if ('not' in condition) return { ok: true, condition: condition.not }
    return {
      ok: true,
      condition:
        'answered' in condition ? { ...condition, answered: !condition.answered } : { not: condition },
    }
  }
  if (expression.is === 'all' || expression.is === 'any') {
    const parts: Condition[] = []
    for (const part of expression.parts) {
      const read = conditionOf(part, variables)
      if (!read.ok) return read
      if (read.condition === null) return notUnderstood
      parts.push(read.condition)
    }
    return { ok: true, condition: expression.is === 'all' ? allOf(parts) : anyOf(parts) }
  }
  if (expression.is === 'call') return emptyTest(expression.name, expression.given, variables)
  if (expression.is !== 'compare') return notUnderstood
  const { left, right, by } = expression
  if (left.is === 'value') return comparison(right, turned[by], left, variables)
  return comparison(left, by, right, variables)
}

const turned = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

/** What every other test of the same answer says anyhow is left out: `!is_empty(n) and n >= 3`. */
function allOf(parts: readonly Condition[]): Condition {
  const positive = new Set(
    parts.flatMap((part) =>
      'answer' in part && ('atLeast' in part || 'atMost' in part) ? [part.answer] : [],
    ),
  )
  const kept = parts.filter((part) => !('answered' in part && part.answered && positive.has(part.answer)))
  const [only] = kept
  return kept.length === 1 && only !== undefined ? only : { all: kept }
}

/** `Q1 == "A" or Q1 == "B"` is one test. */
function anyOf(parts: readonly Condition[]): Condition {
  const [first] = parts
  if (first === undefined || !('is' in first))
    return parts.length === 1 && first !== undefined ? first : { any: parts }
  const values = parts.flatMap((part) =>
    'is' in part && part.answer === first.answer && part.row === first.row ? [part.is] : [],
  )
  if (values.length < parts.length) return { any: parts }
  if (values.length === 1) return first
  return { answer: first.answer, ...(first.row !== undefined && { row: first.row }), in: values }
}

function emptyTest(name: string, given: readonly Expression[], variables: Variables): ReadCondition {
  const [one] = given
  if (name !== 'is_empty' || one?.is !== 'name' || given.length > 1) return notUnderstood
  return comparison(one, '==', { is: 'value', value: '' }, variables)
}

function comparison(
  left: Expression,
  by: Comparison,
  right: Expression,
  variables: Variables,
): ReadCondition {
  if (right.is !== 'value') return notUnderstood
  if (left.is === 'call') return counted(left, by, right.value, variables)
  if (left.is !== 'name') return notUnderstood
  const variable = variables.find(left.name)
  if (variable === null) return { ok: false, reason: 'unknown-question', name: left.name }
  return checked(variable, testOf(variable, by, right.value))
}

function checked({ question }: Variable, condition: Condition | null): ReadCondition {
  if (condition === null) return notUnderstood
  const misfits = (testsOf(condition) ?? []).filter((test) => testMisfit(test, question) !== null)
  return misfits.length > 0 ? notUnderstood : { ok: true, condition }
}

/** `count(that.Q1.NAOK) >= 2`, `countif("A1", that.Q1.NAOK) > 0`. */
function counted(
  { name, given }: Extract<Expression, { is: 'call' }>,
  by: Comparison,
  value: string | number,
  variables: Variables,
): ReadCondition {
  const most = Number(value)
  const wanted = name === 'countif' ? given[0] : undefined
  const over = name === 'countif' ? given[1] : given[0]
  if (over?.is !== 'name' || !Number.isInteger(most) || given.length !== (name === 'countif' ? 2 : 1))
    return notUnderstood
  const variable = variables.find(over.name)
  if (variable === null) return { ok: false, reason: 'unknown-question', name: over.name }
  const answer = variable.question.id
  if (wanted?.is === 'value' && variable.question.kind === 'ranking') {
    const includes = variable.values.get(String(wanted.value))
    const some = (by === '>' && most === 0) || (by === '>=' && most === 1)
    return some
      ? checked(variable, includes === undefined ? null : { answer, includes: String(includes) })
      : notUnderstood
  }
  if (name === 'strlen' && by === '>' && most === 0) return checked(variable, { answer, answered: true })
  if (name === 'count' && variable.question.kind === 'matrix') {
    if (by === '>' && most === 0) return checked(variable, { answer, answered: true })
    return by === '<=' && most === 0 ? checked(variable, { answer, answered: false }) : notUnderstood
  }
  if (name !== 'count' || !over.name.startsWith('that.') || most < 0) return notUnderstood
  if (by === '>=') return checked(variable, { answer, countAtLeast: most })
  if (by === '>') return checked(variable, { answer, countAtLeast: most + 1 })
  if (by === '<=') return checked(variable, { answer, countAtMost: most })
  if (by === '<' && most > 0) return checked(variable, { answer, countAtMost: most - 1 })
  if (by === '==')
    return checked(variable, {
      all: [
        { answer, countAtLeast: most },
        { answer, countAtMost: most },
      ],
    })
  return notUnderstood
}

function testOf(variable: Variable, by: Comparison, value: string | number): Condition | null {
  const { question, part } = variable
  const answer = question.id
  if (by === '!=') {
    const is = testOf(variable, '==', value)
    if (is === null) return null
    return 'answered' in is ? { ...is, answered: !is.answered } : 'not' in is ? is.not : { not: is }
  }
  if (question.kind === 'multiple' && part !== null) {
    if (by !== '==') return null
    if (value === 'Y') return { answer, includes: part }
    return value === '' ? { not: { answer, includes: part } } : null
  }
  if (question.kind === 'multiple' && value !== '') {
    const includes = variable.values.get(String(value))
    return by === '==' && includes !== undefined ? { answer, includes: String(includes) } : null
  }
  if (value === '' && part === null) return by === '==' ? { answer, answered: false } : null
  if (by === '==') return equals(variable, value)
  if (part !== null) return null
  if (question.kind === 'date') {
    const day = /^\d{4}-\d{2}-\d{2}/
      .exec(String(value))?.[0]
      .slice(0, { day: 10, month: 7, year: 4 }[question.precision])
    if (day === undefined) return null
    if (by === '>=') return { answer, atLeast: day }
    return by === '<=' ? { answer, atMost: day } : null
  }
  const number = question.kind === 'scale' ? variable.values.get(String(value)) : Number(value)
  if (typeof number !== 'number' || Number.isNaN(number)) return null
  if (by === '>=') return { answer, atLeast: number }
  if (by === '<=') return { answer, atMost: number }
  const bound: Condition = by === '>' ? { answer, atLeast: number } : { answer, atMost: number }
  return { all: [bound, { not: { answer, is: number } }] }
}

function equals({ question, part, values }: Variable, value: string | number): Condition | null {
  const answer = question.id
  switch (question.kind) {
    case 'yes-no':
      return value === 'Y' || value === 'N' ? { answer, is: value === 'Y' } : null
    case 'number':
      return Number.isNaN(Number(value)) ? null : { answer, is: Number(value) }
    case 'single':
    case 'scale': {
      const is = values.get(String(value))
      return is === undefined ? null : { answer, is }
    }
    case 'matrix': {
      const is = values.get(String(value))
      return is === undefined || part === null ? null : { answer, row: part, is }
    }
    default:
      return null
  }
}
