import type { ProblemList } from '../answers/answer-problems.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import type { AnswerRules, Column } from './answer-rules.ts'
import { cannotSayCode, hasChoices, prepareChoices, type ChoicesSurroundings } from './choices.ts'
import { isPlainObject } from './plain-object.ts'

/** One column for each row. A matrix that has to be answered has to be answered in every row. */
export function matrixRules(question: QuestionOf<'matrix'>, surroundings: ChoicesSurroundings): AnswerRules {
  const { id, cannotSay } = question
  const rows = prepareChoices(question.rows, surroundings)
  const columns = new Set(question.columns.map(({ code }) => code))
  if (cannotSay !== undefined) columns.add(cannotSayCode)

  function checkRows(value: object, allowed: ReadonlyMap<string, unknown>, problems: ProblemList): void {
    let given = 0
    for (const [row, column] of Object.entries(value)) {
      given++
      if (!allowed.has(row)) problems.add(id, '', 'answer/unknown-key')
      else if (!columns.has(column)) problems.add(id, `.${row}`, 'answer/unknown-choice')
    }
    if (given === 0) problems.add(id, '', 'answer/empty')
  }

  return {
    choices: rows,
    answerable: hasChoices(rows),
    check(value, problems, scope) {
      if (isPlainObject(value)) checkRows(value, rows.now(scope), problems)
      else problems.add(id, '', 'answer/wrong-type', { kind: 'matrix' })
    },
    missing(value, problems, scope) {
      for (const row of rows.now(scope).keys()) {
        if (isPlainObject(value) && !Object.hasOwn(value, row))
          problems.add(id, `.${row}`, 'answer/row-missing')
      }
    },
    clean(value) {
      if (!isPlainObject(value)) return value ?? undefined
      const given = Object.entries(value).filter(([, column]) => column !== null && column !== '')
      return given.length === 0 ? undefined : inOrder(given, rows.known)
    },
    ...(rows.depends && {
      prune(value, scope) {
        if (!isPlainObject(value)) return value
        const now = rows.now(scope)
        const given = Object.entries(value).filter(([row]) => now.has(row))
        return given.length === 0 ? undefined : Object.fromEntries(given)
      },
    }),
    read(fields, name) {
      return Object.fromEntries(
        fields.below(name).flatMap((row) => {
          const column = fields.one(`${name}.${row}`)
          return column === undefined || row === '__proto__' ? [] : [[row, column]]
        }),
      )
    },
    write(value, name, form) {
      for (const [row, column] of isPlainObject(value) ? Object.entries(value) : []) {
        if (typeof column === 'string') form.set(`${name}.${row}`, [column])
      }
    },
    columns: [...rows.known.values()].map(({ code, label }): Column => ({
      suffix: `.${code}`,
      type: 'code',
      label,
      codes: [
        ...question.columns.map((column) => ({ ...column, value: column.value ?? null })),
        ...(cannotSay === undefined ? [] : [{ code: cannotSayCode, label: cannotSay, value: null }]),
      ].map(({ code, label, value }) => ({ code, label, value })),
    })),
    cells(value) {
      const given = new Map<string, unknown>(isPlainObject(value) ? Object.entries(value) : [])
      return [...rows.known.keys()].map((row) => {
        const column = given.get(row)
        return typeof column === 'string' ? column : null
      })
    },
    say: () => '',
    usualSeconds: 10 + 5 * Math.min(rows.known.size, 12),
  }
}

/** In the order of the rows, so that the same answer is the same text; unknown rows go last. */
function inOrder(given: [string, unknown][], rows: ReadonlyMap<string, unknown>): object {
  const order = new Map([...rows.keys()].map((row, at) => [row, at]))
  const place = ([row]: [string, unknown]) => order.get(row) ?? order.size
  return Object.fromEntries(given.sort((a, b) => place(a) - place(b)))
}
