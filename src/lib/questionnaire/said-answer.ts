import type { EntryView, InputView, QuestionView } from './page-view-types.ts'

/** An answer to be read: lines of text, or entries with answers of their own. Nothing of both = no answer. */
export type SaidAnswer = {
  readonly title: string
  readonly lines: readonly string[]
  readonly entries: readonly { readonly label: string; readonly answers: readonly SaidAnswer[] }[]
}

export type AnswerWords = { readonly yes: string; readonly no: string }

/** What somebody has answered to a question, in the words that they chose from. */
export function saidAnswer({ title, input }: QuestionView, words: AnswerWords): SaidAnswer {
  return { title, lines: linesOf(input, words), entries: entriesOf(input, words) }
}

/** The same in one line. */
export function inOneLine({ lines, entries }: SaidAnswer): string {
  return [
    ...lines,
    ...entries.map(({ label, answers }) => [label, ...answers.map(inOneLine).filter(Boolean)].join(': ')),
  ].join(', ')
}

function linesOf(input: InputView, words: AnswerWords): string[] {
  switch (input.kind) {
    case 'choices': {
      const { other } = input
      return [
        ...input.choices.filter(({ chosen }) => chosen).map(({ label }) => label),
        ...(other?.chosen ? [other.text === '' ? other.label : `${other.label}: ${other.text}`] : []),
      ]
    }
    case 'yes-no':
      return input.chosen === null ? [] : [words[input.chosen]]
    case 'scale':
      return scaleLines(input)
    case 'matrix':
      return input.rows.flatMap(({ label, chosen }) => {
        const column = input.columns.find(({ code }) => code === chosen)
        return column === undefined ? [] : [`${label}: ${column.label}`]
      })
    case 'text':
      return input.value === '' ? [] : `${input.value} ${input.unit}`.trim().split('\n')
    case 'ranking':
      return input.places.flatMap(({ chosen }, at) => {
        const choice = input.choices.find(({ code }) => code === chosen)
        return choice === undefined ? [] : [`${at + 1}. ${choice.label}`]
      })
    case 'file':
      return input.files.map(({ fileName }) => fileName)
    default:
      return []
  }
}

function scaleLines({ steps, least, most, cannotSay }: Extract<InputView, { kind: 'scale' }>): string[] {
  if (cannotSay?.chosen) return [cannotSay.label]
  const chosen = steps.find((step) => step.chosen)
  if (chosen === undefined) return []
  const ends = `${steps[0]?.label ?? ''} = ${least}, ${steps.at(-1)?.label ?? ''} = ${most}`
  return [`${chosen.label} (${ends})`]
}

function entriesOf(input: InputView, words: AnswerWords): SaidAnswer['entries'] {
  const said = ({ label, questions }: EntryView) => ({
    label,
    answers: questions
      .map((question) => saidAnswer(question, words))
      .filter(({ lines, entries }) => lines.length + entries.length > 0),
  })
  if (input.kind === 'group') return input.entries.filter(({ isAnswered }) => isAnswered).map(said)
  if (input.kind !== 'roster') return []
  return [
    ...input.rows.filter(({ isAnswered }) => isAnswered).map(said),
    ...(input.own?.rows ?? [])
      .filter(({ isAnswered, nameValue }) => isAnswered || nameValue !== '')
      .map((row) => said({ ...row, label: row.nameValue === '' ? row.label : row.nameValue })),
  ]
}
