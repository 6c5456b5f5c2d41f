import type { ConditionTest } from './condition-schema.ts'
import type { DefinitionProblem, DefinitionProblemCode } from './definition-problems.ts'
import type { ChoicesSource, Question, QuestionKind } from './question-schema.ts'

type Misfit = { readonly code: DefinitionProblemCode; readonly details: DefinitionProblem['details'] }

const listed: readonly QuestionKind[] = ['multiple', 'ranking', 'area']
const counted: readonly QuestionKind[] = [...listed, 'group', 'roster', 'file']
const ordered: readonly QuestionKind[] = ['scale', 'number', 'date']

/** Why a test can never tell anything about this question; null = it can. */
export function testMisfit(test: ConditionTest, question: Question): Misfit | null {
  if ('answered' in test) return null
  if ('is' in test) return valuesMisfit([test.is], test.row, question)
  if ('in' in test) return valuesMisfit(test.in, test.row, question)
  if ('includes' in test) {
    if (!listed.includes(question.kind)) return doesNotFit('includes', question)
    return isPossible(test.includes, question) ? null : impossible(test.includes)
  }
  if ('countAtLeast' in test || 'countAtMost' in test) {
    return counted.includes(question.kind) ? null : doesNotFit('count', question)
  }
  const bound = 'atLeast' in test ? test.atLeast : test.atMost
  if (!ordered.includes(question.kind)) return doesNotFit('atLeast', question)
  return (typeof bound === 'string') === (question.kind === 'date') ? null : impossible(bound)
}

function valuesMisfit(
  values: readonly (string | number | boolean)[],
  row: string | undefined,
  question: Question,
): Misfit | null {
  if (!['single', 'yes-no', 'scale', 'number', 'matrix'].includes(question.kind))
    return doesNotFit('is', question)
  if (question.kind === 'matrix') {
    if (row === undefined) return { code: 'condition/row-missing', details: {} }
    if (!hasCode(question.rows, row)) return { code: 'condition/row-unknown', details: { row } }
  } else if (row !== undefined) return { code: 'condition/row-unknown', details: { row } }
  const wrong = values.find((value) => !isPossible(value, question))
  return wrong === undefined ? null : impossible(wrong)
}

/** Whether the answer, or one of its parts, can be this value. */
function isPossible(value: string | number | boolean, question: Question): boolean {
  switch (question.kind) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number'
    case 'scale':
      if (value === 'cannot-say') return question.cannotSay !== undefined
      return Number.isInteger(value) && Number(value) >= question.from && Number(value) <= question.to
    case 'matrix':
      if (value === 'cannot-say') return question.cannotSay !== undefined
      return hasCode(question.columns, value)
    case 'single':
    case 'multiple':
      return (value === 'other' && question.other !== undefined) || hasCode(question.choices, value)
    case 'ranking':
      return hasCode(question.choices, value)
    default:
      return typeof value === 'string'
  }
}

/** Lists that the municipality brings along and earlier answers are not known here: any code is possible. */
function hasCode(source: ChoicesSource, code: unknown): boolean {
  if ('list' in source || 'answersOf' in source) return typeof code === 'string'
  return source.some((option) => option.code === code)
}

function doesNotFit(test: string, { kind }: Question): Misfit {
  return { code: 'condition/test-does-not-fit', details: { test, kind } }
}

function impossible(value: string | number | boolean): Misfit {
  return { code: 'condition/value-impossible', details: { value: String(value) } }
}
