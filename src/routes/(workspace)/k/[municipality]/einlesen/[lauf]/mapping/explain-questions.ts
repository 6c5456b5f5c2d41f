import type { Locale } from '#lib/messages/index.ts'
import { messages } from '#lib/messages/index.ts'
import type { Reason } from '#lib/server/capabilities/imports/index.ts'
import type { Question, QuestionGroup } from './mapping-types.ts'

type Facts = {
  locale: Locale
  reasons: readonly Reason[]
  columns: readonly string[]
  textsIn(column: string): string[]
}

const SAMPLES = 3

/** Says beside each question why its answer was recognised, and what stands in the column that it is about. */
export function explained(groups: readonly QuestionGroup[], facts: Facts): QuestionGroup[] {
  return groups.map((group) => ({
    ...group,
    questions: group.questions.map((question) => ({ ...question, ...explanationOf(question, facts) })),
  }))
}

function explanationOf(question: Question, { locale, reasons, columns, textsIn }: Facts) {
  const [kind = '', ...rest] = question.name.split(':')
  const about = rest.join(':')
  const texts = messages(locale).importFix.why
  const reason = reasons.find(({ answer }) => answer === (kind === 'indicator' ? about : question.name))
  const isOfColumn = (kind === 'indicator' || kind === 'ages') && columns.includes(about)
  const column = isOfColumn ? about : question.kind === 'column' ? question.value : ''
  const samples = column === '' ? [] : textsIn(column).slice(0, SAMPLES)
  const say = reason === undefined ? undefined : texts.because[reason.code]
  return {
    ...(say === undefined || reason === undefined ? {} : { why: say(reason.details) }),
    ...(samples.length === 0
      ? {}
      : { samples: texts.samples(samples.map((one) => one.slice(0, 40)).join(' · ')) }),
  }
}
