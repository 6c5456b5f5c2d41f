import type { QuestionOf } from '../definition/question-schema.ts'
import { limits } from '../definition/limits.ts'
import type { AnswerRules, InnerQuestion } from './answer-rules.ts'
import { checkAmount } from './amounts.ts'
import { entryRules } from './entries.ts'
import { filled } from './multiple.ts'
import { isPlainObject } from './plain-object.ts'

/** The same questions as often as needed: one entry per offer. In forms `q.angebote.0.name`. */
export function groupRules(
  { id, min, max = 20 }: QuestionOf<'group'>,
  questions: readonly InnerQuestion[],
): AnswerRules {
  const rules = entryRules(questions)
  return {
    check(value, problems, scope) {
      if (!Array.isArray(value)) return problems.add(id, '', 'answer/wrong-type', { kind: 'group' })
      checkAmount({ id, amount: value.length, min, max }, problems)
      for (let at = 0; at < Math.min(value.length, max); at++) {
        const entry: unknown = value[at]
        if (!isPlainObject(entry)) problems.add(id, `.${at}`, 'answer/wrong-type', { kind: 'group' })
        else if (Object.keys(entry).length === 0) problems.add(id, `.${at}`, 'answer/empty')
        else {
          problems.within = `${id}.${at}.`
          rules.check(entry, problems, scope)
          problems.within = ''
        }
      }
    },
    clean(value) {
      if (!Array.isArray(value)) return value ?? undefined
      return filled(
        value.map((entry) => (isPlainObject(entry) ? rules.clean(entry) : entry)).filter(isSomething),
      )
    },
    ...(rules.depends && {
      prune(value, scope) {
        if (!Array.isArray(value)) return value
        const pruned = value.map((entry) => (isPlainObject(entry) ? rules.prune(entry, scope) : entry))
        return filled(pruned.filter(isSomething))
      },
    }),
    read(fields, name) {
      const numbers = fields.below(name).filter((part) => /^\d{1,3}$/.test(part))
      const inOrder = numbers.map(Number).sort((a, b) => a - b)
      return inOrder.slice(0, limits.entries).map((at) => rules.read(fields, `${name}.${at}`))
    },
    write(value, name, form) {
      if (!Array.isArray(value)) return
      value.forEach((entry: unknown, at) => {
        if (isPlainObject(entry)) rules.write(entry, `${name}.${at}`, form)
      })
    },
    columns: [{ suffix: '', type: 'count', label: null, codes: [] }],
    cells: (value) => [Array.isArray(value) ? value.length : null],
    say: () => '',
    inside: {
      questions,
      entries: (value) =>
        Array.isArray(value)
          ? value.map((answers, at) => ({ key: String(at + 1), name: null, answers }))
          : [],
    },
    usualSeconds: 2 * questions.reduce((sum, { rules }) => sum + rules.usualSeconds, 0),
  }
}

/** An entry in which nothing stands is none. */
function isSomething(entry: unknown): boolean {
  if (entry === null || entry === undefined) return false
  return !isPlainObject(entry) || Object.keys(entry).length > 0
}
