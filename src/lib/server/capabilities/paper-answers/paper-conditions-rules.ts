import { inLanguage, type Condition, type Questionnaire } from '@gelingen/questionnaire'
import type { PaperWords } from './paper-types.ts'

/** What conditions are said with. */
export type ConditionContext = {
  readonly questionnaire: Questionnaire
  readonly language: string
  readonly words: PaperWords
  /** What a question is called on paper, by its id: `3`, `3 a`. */
  readonly numbers: ReadonlyMap<string, string>
}

/**
 * A condition as a sentence for somebody who has only the paper: "Nur ausfüllen, wenn Sie bei Frage 3 „Kita“ angekreuzt haben". What is
 * negated is said of each test, so that nobody has to turn a whole sentence round.
 */
export function conditionInWords(condition: Condition | undefined, context: ConditionContext): string {
  if (condition === undefined) return ''
  return context.words.onlyIf(clauseOf(condition, { negated: false, nested: false, context }))
}

type At = { readonly negated: boolean; readonly nested: boolean; readonly context: ConditionContext }

function clauseOf(condition: Condition, at: At): string {
  const { words } = at.context
  if ('not' in condition) return clauseOf(condition.not, { ...at, negated: !at.negated })
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    // Not (a and b) is not a or not b.
    const joint = 'all' in condition !== at.negated ? words.and : words.or
    const clauses = parts.map((part) => clauseOf(part, { ...at, nested: parts.length > 1 }))
    const joined = clauses.join(joint)
    return at.nested && clauses.length > 1 ? `(${joined})` : joined
  }
  return testInWords(condition, at)
}

type Test = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

function testInWords(test: Test, { negated, context }: At): string {
  const { words, numbers } = context
  const { clauses } = words
  const question = words.question(numbers.get(test.answer) ?? '?')
  const say = (kind: keyof typeof clauses, value: string, isNegated = negated, of = question) =>
    clauses[kind][isNegated ? 'no' : 'yes'](of, value)
  if ('answered' in test) return say('answered', '', test.answered === negated)
  if ('includes' in test) return say('ticked', words.quoted([labelOf(test.answer, test.includes, context)]))
  if ('is' in test || 'in' in test) {
    const values = 'is' in test ? [test.is] : test.in
    const labels = values.map((value) => labelOf(test.answer, value, context))
    const of =
      test.row === undefined ? question : words.rowOf(question, rowLabel(test.answer, test.row, context))
    const isStated = kindOf(test.answer, context) === 'number'
    return say(isStated ? 'stated' : 'ticked', words.quoted(labels), negated, of)
  }
  if ('atLeast' in test) return say('atLeast', String(test.atLeast))
  if ('atMost' in test) return say('atMost', String(test.atMost))
  if ('countAtLeast' in test) return say('countAtLeast', String(test.countAtLeast))
  return say('countAtMost', String(test.countAtMost))
}

/** A question by its id, also one inside a group or roster. */
export function questionOf(id: string, { byId, questions }: Questionnaire) {
  return (
    byId.get(id) ??
    questions.flatMap(({ rules }) => rules.inside?.questions ?? []).find(({ question }) => question.id === id)
  )
}

function kindOf(id: string, { questionnaire }: ConditionContext): string | undefined {
  return questionOf(id, questionnaire)?.question.kind
}

function labelOf(
  id: string,
  value: string | number | boolean,
  { questionnaire, language, words }: ConditionContext,
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const found = questionOf(id, questionnaire)
  const code = String(value)
  const option = [
    ...(found?.rules.choices?.known.values() ?? []),
    ...(found?.rules.columns.flatMap(({ codes }) => codes) ?? []),
  ].find((one) => one.code === code)
  // The ends of a scale have labels, which stand beside their numbers.
  return option === undefined || typeof value === 'number' ? code : inLanguage(option.label, language)
}

function rowLabel(id: string, row: string, { questionnaire, language }: ConditionContext): string {
  const label = questionOf(id, questionnaire)?.rules.choices?.known.get(row)?.label
  return label === undefined ? row : inLanguage(label, language)
}
