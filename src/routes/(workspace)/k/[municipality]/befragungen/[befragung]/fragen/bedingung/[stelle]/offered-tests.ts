import { plainText, type Definition, type Question } from '@gelingen/questionnaire'
import { messages, type Locale } from '#lib/messages/index.ts'
import { optionsOfAnswer } from '#lib/questionnaire/say-condition.ts'
import type { FrozenSurroundings } from '#lib/server/capabilities/surveys/index.ts'

/** A test that can be put to the answers of a question: as JSON without the question; `…` stands for a number or a date. */
export type OfferedTest = { readonly value: string; readonly text: string }

/** All tests that can tell something about a question. */
export function offeredTests(
  question: Question,
  {
    definition,
    surroundings,
    locale,
  }: { definition: Definition; surroundings: FrozenSurroundings; locale: Locale },
): OfferedTest[] {
  const { say } = messages(locale).surveyQuestions
  const { tests } = say
  const test = (body: object, text: string): OfferedTest => ({ value: JSON.stringify(body), text })
  const bounds = [test({ atLeast: '…' }, tests.atLeast), test({ atMost: '…' }, tests.atMost)]
  const counts = [
    test({ countAtLeast: '…' }, tests.countAtLeast),
    test({ countAtMost: '…' }, tests.countAtMost),
  ]
  const options = labelled(question, { definition, surroundings, locale })
  const cannotSay =
    'cannotSay' in question && question.cannotSay !== undefined
      ? [{ code: 'cannot-say', label: plainText(question.cannotSay, locale) }]
      : []
  const answered = [test({ answered: true }, tests.answered), test({ answered: false }, tests.notAnswered)]
  switch (question.kind) {
    case 'yes-no':
      return [test({ is: true }, tests.is(say.yes)), test({ is: false }, tests.is(say.no)), ...answered]
    case 'single':
      return [...options.map(({ code, label }) => test({ is: code }, tests.is(label))), ...answered]
    case 'scale':
      return [
        ...bounds,
        test({ is: '…' }, tests.isNumber),
        ...cannotSay.map(({ code, label }) => test({ is: code }, tests.is(label))),
        ...answered,
      ]
    case 'number':
      return [...bounds, test({ is: '…' }, tests.isNumber), ...answered]
    case 'date':
      return [...bounds, ...answered]
    case 'multiple':
    case 'ranking':
    case 'area':
      return [
        ...options.map(({ code, label }) => test({ includes: code }, tests.includes(label))),
        ...counts,
        ...answered,
      ]
    case 'matrix': {
      const rows = 'list' in question.rows || 'answersOf' in question.rows ? [] : question.rows
      return [
        ...rows.flatMap((row) =>
          [...options, ...cannotSay].map(({ code, label }) =>
            test({ row: row.code, is: code }, tests.rowIs(plainText(row.label, locale), label)),
          ),
        ),
        ...answered,
      ]
    }
    case 'group':
    case 'roster':
    case 'file':
      return [...counts, ...answered]
    case 'text':
      return answered
  }
}

const MOST_OPTIONS = 200

function labelled(
  question: Question,
  {
    definition,
    surroundings,
    locale,
  }: { definition: Definition; surroundings: FrozenSurroundings; locale: Locale },
): { code: string; label: string }[] {
  const { say } = messages(locale).surveyQuestions
  const listed =
    question.kind === 'area'
      ? surroundings.areas.filter(({ level }) => question.level === undefined || level === question.level)
      : 'choices' in question && 'list' in question.choices
        ? (surroundings.lists[question.choices.list] ?? [])
        : optionsOfAnswer(question, definition)
  const other =
    'other' in question && question.other !== undefined ? [{ code: 'other', label: say.other }] : []
  return [
    ...listed.slice(0, MOST_OPTIONS).map(({ code, label }) => ({ code, label: plainText(label, locale) })),
    ...other,
  ]
}

/** The test that was chosen, with its number or date; null = what was sent is none. The check of the whole finds the rest. */
export function testOfForm(form: FormData, answer: string): { test: object } | { code: string } {
  const chosen: unknown = jsonOf(String(form.get('pruefung') ?? ''))
  if (typeof chosen !== 'object' || chosen === null) return { code: 'form/choose-test' }
  const typed = String(form.get('wert') ?? '')
    .trim()
    .replace(',', '.')
  if (!Object.values(chosen).includes('…')) return { test: { answer, ...chosen } }
  if (!/^(-?\d{1,9}(\.\d{1,6})?|\d{4}-\d{2}(-\d{2})?)$/.test(typed)) return { code: 'form/not-a-number' }
  const isDate = form.has('datum') || typed.includes('-', 1)
  const value = isDate ? typed : Number(typed)
  return {
    test: {
      answer,
      ...Object.fromEntries(Object.entries(chosen).map(([key, one]) => [key, one === '…' ? value : one])),
    },
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
