import {
  codebook,
  flattenAnswers,
  inLanguage,
  mainTable,
  type CodebookRow,
  type Questionnaire,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'
import { messages, type Locale } from '#lib/messages/index.ts'
import { formatDate, formatNumber, formatPeriod } from '#lib/ui/format.ts'
import { titleOf } from '../../views/about-view.ts'

export type SaidAnswer = {
  readonly question: string
  /** One per column that holds anything; the label is what it is beside the question. */
  readonly said: readonly {
    readonly label: string
    readonly text: string
    /** Key of the file that was sent along. */
    readonly file?: string
  }[]
  /** Whether there is no answer because nobody asked. */
  readonly notAsked: boolean
  readonly entries: readonly { readonly title: string; readonly answers: readonly SaidAnswer[] }[]
}

/** One respondent's answers in words, question by question. */
export function sayAnswers(
  questionnaire: Questionnaire,
  answers: UncheckedAnswers,
  locale: Locale,
): SaidAnswer[] {
  const { cells, entries, notAsked } = flattenAnswers({ questionnaire, answers })
  const rows = codebook(questionnaire)
  const main = rows.filter(({ table }) => table === mainTable)
  const texts = messages(locale).surveyResults
  const skipped = new Set(notAsked)
  return questionnaire.questions.map(({ question, rules }) => {
    const inner = rows.filter(({ table }) => table === question.id)
    return {
      question: titleOf(question, { locale }),
      said:
        question.kind === 'file'
          ? filesIn(answers[question.id])
          : rules.inside === undefined
            ? sayCells(main, cells, { question: question.id, locale })
            : [],
      notAsked: skipped.has(question.id),
      entries: (entries.get(question.id) ?? []).map(({ key, name, cells: own }) => {
        const actor = rules.choices?.known.get(key)?.label
        return {
          title: name ?? (actor === undefined ? texts.answers.entry(key) : inLanguage(actor, locale)),
          answers: (rules.inside?.questions ?? []).map(({ question: { id, ...rest } }) => ({
            question: titleOf({ id, ...rest } as typeof question, { locale }),
            said: sayCells(inner, own, { question: id, locale }),
            notAsked: false,
            entries: [],
          })),
        }
      }),
    }
  })
}

/** Files by their names. */
function filesIn(answer: unknown): SaidAnswer['said'] {
  if (!Array.isArray(answer)) return []
  return answer.flatMap((file: unknown) =>
    typeof file === 'object' && file !== null && 'key' in file && 'name' in file
      ? [{ label: '', text: String(file.name), file: String(file.key) }]
      : [],
  )
}

function sayCells(
  rows: readonly CodebookRow[],
  cells: readonly unknown[],
  { question, locale }: { question: string; locale: Locale },
): SaidAnswer['said'] {
  return rows.flatMap((row, at) => {
    if (row.question !== question) return []
    const cell = cells[at]
    // An option of several: chosen or not.
    if (typeof cell === 'boolean' && row.label !== null)
      return cell ? [{ label: '', text: inLanguage(row.label, locale) }] : []
    const text = sayCell(row, cell, locale)
    return text === null ? [] : [{ label: row.label === null ? '' : inLanguage(row.label, locale), text }]
  })
}

function sayCell({ type, codes }: CodebookRow, cell: unknown, locale: Locale): string | null {
  if (cell === null || cell === undefined) return null
  const { codes: words } = messages(locale).surveyResults
  const named = (code: string) => {
    const label = codes.find((one) => one.code === code)?.label
    return label === undefined ? code : inLanguage(label, locale)
  }
  if (typeof cell === 'boolean') return (cell ? words['yes'] : words['no']) ?? null
  if (typeof cell === 'number') return formatNumber(cell, locale, Number.isInteger(cell) ? 0 : 2)
  const text = String(cell)
  if (text === 'cannot-say')
    return codes.some(({ code }) => code === text)
      ? named(text)
      : (messages(locale).surveyResults.codes[text] ?? text)
  if (type === 'code') return named(text)
  if (type === 'codes') return text.split(' ').map(named).join(', ')
  if (type === 'date')
    return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text, locale) : formatPeriod(text, locale)
  return text
}
