import type { LocalisedText, Option, Question } from '@gelingen/questionnaire'
import { MISSING, NOT_ASKED, type Category, type Variable } from './variables-types.ts'
import { histogramClasses } from './histogram-rules.ts'

type Asked = {
  readonly question: Question
  readonly options: readonly Option[]
  /** One per respondent; undefined = no answer. */
  readonly answers: readonly unknown[]
  readonly wasAsked: readonly boolean[]
  readonly isConditional: boolean
}

/** What a question is counted by; for texts, files and groups no more than whether they were answered. */
export function variablesOf(asked: Asked): Variable[] {
  const { question, options } = asked
  switch (question.kind) {
    case 'single':
      return [oneOf(asked, withOwnWords(options.map(categoryOf), question.other), pickedCode)]
    case 'yes-no':
      return [
        oneOf(asked, [plain('yes'), plain('no')], (answer) =>
          typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : null,
        ),
      ]
    case 'scale':
      return [
        {
          ...oneOf(asked, scaleCategories(question), (answer) =>
            typeof answer === 'number' || answer === 'cannot-say' ? String(answer) : null,
          ),
          order: 'ordered',
        },
      ]
    case 'multiple':
      return [
        ...options.map(({ code, label }) => ({ code, label })),
        ...(question.other === undefined ? [] : [{ code: 'other', label: question.other }]),
      ].map((option) => pickedOrNot(asked, option))
    case 'area':
      return options.map((option) => pickedOrNot(asked, option))
    case 'matrix':
      return options.map((row) => ({
        ...oneOf(
          { ...asked, answers: asked.answers.map((answer) => within(answer, row.code)) },
          [
            ...question.columns.map(categoryOf),
            ...(question.cannotSay === undefined ? [] : [cannotSay(question.cannotSay)]),
          ],
          (answer) => (typeof answer === 'string' ? answer : null),
        ),
        id: `${question.id}.${row.code}`,
        label: row.label,
        order: 'ordered',
      }))
    case 'ranking':
      return options.map((option) => placeOf(asked, option, question.top))
    case 'number':
    case 'date':
      return [inClasses(asked)]
    case 'roster':
      return options.map((option) =>
        pickedOrNot({ ...asked, answers: asked.answers.map(actorsNamed) }, option),
      )
    case 'text':
    case 'file':
    case 'group':
      return [oneOf(asked, [plain('answered')], (answer) => (answer === undefined ? null : 'answered'))]
  }
}

function oneOf(
  { question, answers, wasAsked, isConditional }: Asked,
  categories: readonly Category[],
  codeOf: (answer: unknown) => string | null,
): Variable {
  const places = new Map(categories.map(({ code }, at) => [code, at]))
  const aside = places.get('cannot-say') ?? null
  const isOrdered = categories.filter((_, at) => at !== aside).every(({ value }) => value !== null)
  return {
    id: question.id,
    label: null,
    categories,
    order: isOrdered && categories.length > 2 ? 'ordered' : 'unordered',
    aside,
    codes: Int16Array.from(answers, (answer, at) =>
      wasAsked[at] ? (places.get(codeOf(answer) ?? '') ?? MISSING) : NOT_ASKED,
    ),
    isConditional,
  }
}

function actorsNamed(answer: unknown): unknown {
  if (!Array.isArray(answer)) return undefined
  return answer.map((row: unknown) =>
    typeof row === 'object' && row !== null && 'actor' in row ? row.actor : null,
  )
}

/** Whether an option was chosen, of those who chose anything. */
function pickedOrNot(asked: Asked, { code, label }: { code: string; label: LocalisedText }): Variable {
  const chosen = (answer: unknown) => {
    if (!Array.isArray(answer)) return null
    return answer.some((pick) => pickedCode(pick) === code) ? 'picked' : 'not-picked'
  }
  return {
    ...oneOf(asked, [plain('picked'), plain('not-picked')], chosen),
    id: `${asked.question.id}.${code}`,
    label,
    order: 'binary',
  }
}

/** At which place an option was put; `none` = others were preferred. Values are points: the first of three places has 3. */
function placeOf(asked: Asked, { code, label }: Option, top: number): Variable {
  const places = Array.from({ length: top }, (_, at): Category => ({
    code: String(at + 1),
    label: null,
    value: top - at,
  }))
  return {
    ...oneOf(asked, [...places, { ...plain('none'), value: 0 }], (answer) => {
      if (!Array.isArray(answer)) return null
      const at = answer.findIndex((pick) => pickedCode(pick) === code)
      return at < 0 ? 'none' : String(at + 1)
    }),
    id: `${asked.question.id}.${code}`,
    label,
    order: 'ordered',
    // Not to be preferred is no place beside the last one.
    aside: top,
  }
}

/** Numbers and years in classes. */
function inClasses(asked: Asked): Variable {
  const { question, answers } = asked
  const numbers = answers.map((answer) => numberIn(question, answer))
  const classes = histogramClasses(numbers.filter((number) => number !== null))
  return {
    ...oneOf(
      { ...asked, answers: numbers },
      classes.map(({ from, to }): Category => ({ code: `${from}..${to}`, label: null, value: null })),
      (number) => {
        if (typeof number !== 'number') return null
        const found = classes.find(({ from, to }) => number >= from && number <= to)
        return found === undefined ? null : `${found.from}..${found.to}`
      },
    ),
    order: 'ordered',
  }
}

/** The number of an answer, or its year. */
export function numberIn({ kind }: Question, answer: unknown): number | null {
  if (kind === 'number' && typeof answer === 'number') return answer
  return kind === 'date' && typeof answer === 'string' ? Number(answer.slice(0, 4)) : null
}

function scaleCategories({ from, to, cannotSay: wayOut }: Extract<Question, { kind: 'scale' }>): Category[] {
  const points = Array.from({ length: to - from + 1 }, (_, at): Category => ({
    code: String(from + at),
    label: null,
    value: from + at,
  }))
  return wayOut === undefined ? points : [...points, cannotSay(wayOut)]
}

export function pickedCode(answer: unknown): string | null {
  if (typeof answer === 'string') return answer
  return typeof answer === 'object' && answer !== null && 'other' in answer ? 'other' : null
}

function within(answer: unknown, row: string): unknown {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, row)
    ? // Own key, checked before.
      (answer as Record<string, unknown>)[row]
    : undefined
}

const plain = (code: string): Category => ({ code, label: null, value: null })
const cannotSay = (label: LocalisedText): Category => ({ code: 'cannot-say', label, value: null })
const categoryOf = ({ code, label, value }: Option): Category => ({ code, label, value: value ?? null })
const withOwnWords = (categories: Category[], other: LocalisedText | undefined) =>
  other === undefined ? categories : [...categories, { code: 'other', label: other, value: null }]
