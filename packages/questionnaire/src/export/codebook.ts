import type { LocalisedText } from '../definition/text-schema.ts'
import type { Column, ColumnType, InnerQuestion } from '../kinds/answer-rules.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'

/** A column of one of the tables, and what it means. */
export type CodebookRow = {
  /** `answers`, or the id of the group or roster whose entries the table holds. */
  readonly table: string
  readonly column: string
  readonly question: string
  readonly questionVersion: number
  readonly kind: string
  readonly type: ColumnType
  readonly title: LocalisedText
  /** What the column is beside the question: the option, the row, the place. */
  readonly label: LocalisedText | null
  readonly codes: Column['codes']
  readonly writesTo: string | null
}

/** The table with one row per answered questionnaire. */
export const mainTable = 'answers'

/** All columns of all tables, in order: what `flattenAnswers` fills, explained. */
export function codebook({ questions }: Questionnaire): CodebookRow[] {
  const inside = questions.filter(({ rules }) => rules.inside !== undefined)
  return [
    ...questions.flatMap((question) => rowsOf(mainTable, question)),
    ...inside.flatMap(({ question, rules }) =>
      (rules.inside?.questions ?? []).flatMap((inner) => rowsOf(question.id, inner)),
    ),
  ]
}

function rowsOf(table: string, { question, rules }: InnerQuestion): CodebookRow[] {
  return rules.columns.map(({ suffix, type, label, codes }) => ({
    table,
    column: `${question.id}${suffix}`,
    question: question.id,
    questionVersion: question.version,
    kind: question.kind,
    type,
    title: question.title,
    label,
    codes,
    writesTo: question.writesTo ?? null,
  }))
}
