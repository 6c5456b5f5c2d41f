import type { Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import { pruneAnswers, visiblePages } from '@gelingen/questionnaire'
import { answeringTexts, type AnsweringTexts } from '../../../messages/portal/answering/index.ts'
import type { PortalLanguage } from '../../../portal/languages.ts'
import type { EntryView, InputView, QuestionView } from '../../../questionnaire/page-view-types.ts'
import { pageView } from '../../../questionnaire/page-view.ts'

type Copy = {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
  readonly language: PortalLanguage
  /** What texts of the questionnaire may use of the one who answers. */
  readonly values: Readonly<Record<string, string>>
}

/** What somebody has answered, as plain text in their language: each page's title, each answered question and the answer. */
export function copyOfAnswers({ questionnaire, answers: given, language, values }: Copy): string {
  const texts = answeringTexts(language)
  const answers = pruneAnswers({ questionnaire, answers: given })
  return visiblePages({ questionnaire, answers })
    .flatMap((page) => {
      const view = pageView({ questionnaire, answers, page, language, values })
      const said = view.sections.flatMap(({ questions }) => linesOf(questions, texts))
      return said.length === 0 ? [] : [`${view.title}\n\n${said.join('\n\n')}`]
    })
    .join('\n\n\n')
}

function linesOf(questions: readonly QuestionView[], texts: AnsweringTexts): string[] {
  return questions.flatMap(({ title, input }) => {
    const said = saidIn(input, texts)
    return said.length === 0 ? [] : [`${title}\n${said.map(indented).join('\n')}`]
  })
}

/** The lines of an answer; none where nothing was answered. */
function saidIn(input: InputView, texts: AnsweringTexts): string[] {
  switch (input.kind) {
    case 'choices': {
      const other =
        input.other?.chosen === true ? [[input.other.label, input.other.text].filter(Boolean).join(': ')] : []
      return [...input.choices.filter(({ chosen }) => chosen).map(({ label }) => label), ...other]
    }
    case 'yes-no':
      return input.chosen === null ? [] : [texts[input.chosen]]
    case 'scale': {
      const step = input.steps.find(({ chosen }) => chosen)
      const ends = `${input.steps[0]?.label ?? ''} = ${input.least}, ${input.steps.at(-1)?.label ?? ''} = ${input.most}`
      if (step !== undefined) return [`${step.label} (${ends})`]
      return input.cannotSay?.chosen === true ? [input.cannotSay.label] : []
    }
    case 'matrix':
      return input.rows.flatMap(({ label, chosen }) => {
        const column = input.columns.find(({ code }) => code === chosen)
        return column === undefined ? [] : [`${label}: ${column.label}`]
      })
    case 'text':
      return input.value === '' ? [] : `${input.value} ${input.unit}`.trim().split(/\r\n?|\n/)
    case 'ranking':
      return input.places.flatMap(({ chosen }, at) => {
        const choice = input.choices.find(({ code }) => code === chosen)
        return choice === undefined ? [] : [`${texts.place(at + 1)}: ${choice.label}`]
      })
    case 'group':
      return entriesIn(input.entries, texts)
    case 'roster':
      return entriesIn([...input.rows, ...(input.own?.rows ?? [])], texts)
    case 'file':
      return input.files.map(({ fileName }) => fileName)
  }
}

function entriesIn(
  entries: readonly (EntryView & { nameValue?: string })[],
  texts: AnsweringTexts,
): string[] {
  return entries
    .filter(({ isAnswered }) => isAnswered)
    .flatMap(({ label, nameValue, questions }) => [
      nameValue || label,
      ...linesOf(questions, texts).flatMap((lines) => lines.split('\n').map(indented)),
    ])
}

function indented(line: string): string {
  return `  ${line}`
}
