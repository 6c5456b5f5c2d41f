import { writeForm, type UncheckedAnswers } from '@gelingen/questionnaire'
import { pageView } from '#lib/questionnaire/page-view.ts'
import { inOneLine, saidAnswer } from '#lib/questionnaire/said-answer.ts'
import type { PageView, QuestionView } from '#lib/questionnaire/page-view-types.ts'
import { answeringTexts } from '#lib/messages/portal/answering/index.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type { Answering, Difference } from '#lib/server/capabilities/answering/index.ts'
import { valuesOf } from '../../answering-page.ts'

type Shown = Pick<Answering, 'questionnaire'> & { readonly opened: Parameters<typeof valuesOf>[0] }

/** The stored answers of one page, as the form carries them along: by them the server sees what was changed elsewhere meanwhile. */
export function basisOf({ questionnaire }: Shown, answers: UncheckedAnswers, page: string): string {
  const ids = questionnaire.questions
    .filter((one) => one.page.id === page && Object.hasOwn(answers, one.question.id))
    .map(({ question }) => question.id)
  return JSON.stringify(Object.fromEntries(ids.map((id) => [id, answers[id]])))
}

/** The fields of all questions that are asked after these answers, and how many entries of groups are stored. */
export function shapeOf({ sections }: PageView) {
  const questions = sections.flatMap((section) => section.questions)
  return {
    asked: questions.flatMap(namesIn).join(' '),
    entries: Object.fromEntries(
      questions.flatMap(({ name, input }) =>
        input.kind === 'group' ? [[name, input.entries.length] as const] : [],
      ),
    ),
  }
}

function namesIn({ name, input }: QuestionView): string[] {
  const entries =
    input.kind === 'group'
      ? input.entries
      : input.kind === 'roster'
        ? [...input.rows, ...(input.own?.rows ?? []).filter(({ nameValue }) => nameValue !== '')]
        : []
  return [name, ...entries.flatMap(({ questions }) => questions.flatMap(namesIn))]
}

/** A page without entries that nobody has filled in. */
export function storedView(
  { questionnaire, opened }: Shown,
  { answers, page, language }: { answers: UncheckedAnswers; page: string; language: PortalLanguage },
): PageView {
  const groups = questionnaire.questions.filter(({ question }) => question.kind === 'group')
  const emptyEntries = Object.fromEntries(groups.map(({ question }) => [question.id, 0]))
  return pageView({ questionnaire, answers, page, language, values: valuesOf(opened), emptyEntries })
}

export type SaidDifference = {
  readonly name: string
  readonly title: string
  readonly text: string
  /** The other answer as fields; null = it cannot be put into the form. */
  readonly fields: readonly (readonly [string, string])[] | null
}

/** Where both have answered: what the other device has said. */
export function saidDifferences(
  answering: Shown,
  {
    answers,
    page,
    language,
    differs,
  }: {
    answers: UncheckedAnswers
    page: string
    language: PortalLanguage
    differs: readonly Difference[]
  },
): SaidDifference[] {
  if (differs.length === 0) return []
  const { questionnaire } = answering
  const theirs = {
    ...answers,
    ...Object.fromEntries(differs.map(({ question, theirs }) => [question, theirs])),
  }
  const form = writeForm({ questionnaire, answers: theirs, page })
  const words = answeringTexts(language)
  return storedView(answering, { answers: theirs, page, language })
    .sections.flatMap(({ questions }) => questions)
    .filter(({ name }) => differs.some(({ question }) => name === `q.${question}`))
    .map((question) => {
      const { name, title } = question
      const own = [...form].filter(([field]) => field === name || field.startsWith(`${name}.`))
      return {
        name,
        title,
        text: inOneLine(saidAnswer(question, words)).slice(0, 300),
        fields:
          question.input.kind === 'roster'
            ? null
            : own.flatMap(([field, values]) => values.map((value) => [field, value] as const)),
      }
    })
}
