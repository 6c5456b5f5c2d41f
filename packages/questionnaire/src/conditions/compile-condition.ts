import type { Condition, ConditionTest } from '../definition/condition-schema.ts'
import type { ConditionCheck, Scope } from '../kinds/scope.ts'
import { pickCode } from '../kinds/choices.ts'
import { isPlainObject } from '../kinds/plain-object.ts'

/** Finds the answer to a question among those given so far; undefined = none, or not asked. */
export type AnswerFinder = (id: string) => (scope: Scope) => unknown

/**
 * Makes a check of a condition. Two values only: a test of an answer that is not there is false, its `not` is true. Answers may be
 * anything: a value of a wrong kind passes no test.
 */
export function compileCondition(condition: Condition, find: AnswerFinder): ConditionCheck {
  if ('all' in condition) {
    const parts = condition.all.map((one) => compileCondition(one, find))
    return (scope) => parts.every((part) => part(scope))
  }
  if ('any' in condition) {
    const parts = condition.any.map((one) => compileCondition(one, find))
    return (scope) => parts.some((part) => part(scope))
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, find)
    return (scope) => !part(scope)
  }
  const answer = find(condition.answer)
  const passes = compileTest(condition)
  return (scope) => passes(answer(scope))
}

function compileTest(test: ConditionTest): (value: unknown) => boolean {
  if ('answered' in test) return (value) => (value !== undefined) === test.answered
  if ('is' in test) return (value) => partOf(value, test.row) === test.is
  if ('in' in test) {
    const values = new Set<unknown>(test.in)
    return (value) => values.has(partOf(value, test.row))
  }
  if ('includes' in test) {
    return (value) => Array.isArray(value) && value.some((pick) => pickCode(pick) === test.includes)
  }
  if ('countAtLeast' in test) return (value) => amount(value) >= test.countAtLeast
  if ('countAtMost' in test) return (value) => amount(value) <= test.countAtMost
  if ('atLeast' in test) return (value) => compare(value, test.atLeast) >= 0
  return (value) => compare(value, test.atMost) <= 0
}

/** The answer, or that of one row of a matrix; own words beside "other" are `other`. */
function partOf(value: unknown, row: string | undefined): unknown {
  if (row !== undefined) return isPlainObject(value) && Object.hasOwn(value, row) ? value[row] : undefined
  return typeof value === 'object' ? pickCode(value) : value
}

/** Nothing there = 0. */
function amount(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}

/** Numbers by size; dates as far as both are precise. NaN = can't be compared, and every comparison with it is false. */
function compare(value: unknown, bound: number | string): number {
  if (typeof value === 'number' && typeof bound === 'number') return value - bound
  if (typeof value !== 'string' || typeof bound !== 'string') return Number.NaN
  const [a, b] = [value.slice(0, bound.length), bound.slice(0, value.length)]
  return a < b ? -1 : a > b ? 1 : 0
}
