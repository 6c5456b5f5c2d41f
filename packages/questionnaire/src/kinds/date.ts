import type { ProblemList } from '../answers/answer-problems.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import { isDateOf, readDate } from '../texts/read-date.ts'
import type { AnswerRules } from './answer-rules.ts'

/** A day, a month or a year: `2019-05-01`, `2019-05`, `2019`. Texts of the same precision order as dates do. */
export function dateRules(question: QuestionOf<'date'>): AnswerRules {
  const { id, precision } = question
  return {
    check(value, problems, { today }) {
      if (typeof value !== 'string' || !isDateOf(value, precision)) {
        problems.add(id, '', 'answer/not-a-date', { precision })
      } else checkSpan({ question, value, today }, problems)
    },
    clean(value) {
      if (typeof value !== 'string') return value ?? undefined
      return readDate(value, precision) ?? (value.trim() === '' ? undefined : value)
    },
    read: (fields, name) => fields.one(name),
    write(value, name, form) {
      if (typeof value === 'string') form.set(name, [value])
    },
    columns: [{ suffix: '', type: 'date', label: null, codes: [] }],
    cells: (value) => [typeof value === 'string' ? value : null],
    say: (value, language) => (typeof value === 'string' ? sayDate(value, language) : ''),
    usualSeconds: 12,
  }
}

function checkSpan(
  {
    question: { id, min, max, notAfterToday },
    value,
    today,
  }: { question: QuestionOf<'date'>; value: string; today: string },
  problems: ProblemList,
): void {
  const before = (a: string, b: string) => a.slice(0, b.length) < b.slice(0, a.length)
  if (min !== undefined && before(value, min)) problems.add(id, '', 'answer/too-early', { earliest: min })
  else if (max !== undefined && before(max, value)) problems.add(id, '', 'answer/too-late', { latest: max })
  else if (notAfterToday && before(today, value)) problems.add(id, '', 'answer/after-today', { today })
}

function sayDate(value: string, language: string): string {
  const [year, month, day] = value.split('-')
  if (month === undefined) return value
  // oxlint-disable-next-line no-restricted-globals -- the day that was answered, not the clock's
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  return date.toLocaleDateString(language, day === undefined ? options : { ...options, day: 'numeric' })
}
