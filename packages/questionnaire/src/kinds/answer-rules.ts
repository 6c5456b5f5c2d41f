import type { ProblemList } from '../answers/answer-problems.ts'
import type { Form, FormFields } from '../answers/form.ts'
import type { Choices } from './choices.ts'
import type { ConditionCheck, Scope } from './scope.ts'
import type { Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'

/** What the questions of one kind can do. Made once for a question; none of it trusts the value it is given. */
export type AnswerRules = {
  /** Notes everything that is wrong with a value that is not undefined. */
  check(value: unknown, problems: ProblemList, scope: Scope): void
  /** Brings a value into its one form; undefined = no answer. What it cannot understand it leaves as it is, for `check` to refuse. */
  clean(value: unknown): unknown
  /** What is still missing in an answer that has to be complete; absent where any answer is. */
  missing?(value: unknown, problems: ProblemList, scope: Scope): void
  /** Without the parts that are not asked any more; absent where nothing inside depends on other answers. */
  prune?(value: unknown, scope: Scope): unknown
  /** From a form, still as typed. */
  read(fields: FormFields, name: string): unknown
  /** Into a form: what `read` and `clean` make the same value of. */
  write(value: unknown, name: string, form: Form): void
  /** Columns of the table of answers. */
  readonly columns: readonly Column[]
  /** One per column; null = nothing there. */
  cells(value: unknown): readonly Cell[]
  /** As words in a text. */
  say(value: unknown, language: string): string
  readonly choices?: Choices
  /** Whether there is anything to answer with; undefined = always. */
  readonly answerable?: ConditionCheck | undefined
  /** The questions inside, and the table of their answers; groups and rosters only. */
  readonly inside?: Inside
  /** What answering usually takes. */
  readonly usualSeconds: number
}

export type Inside = {
  readonly questions: readonly InnerQuestion[]
  /** The entries of an answer: which one each is, and its answers. */
  entries(
    value: unknown,
  ): readonly { readonly key: string; readonly name: string | null; readonly answers: unknown }[]
}

/** A question in a group or roster. */
export type InnerQuestion = {
  readonly question: Question
  readonly rules: AnswerRules
  /** null = always. */
  readonly visibleIf: ConditionCheck | null
  readonly requiredIf: ConditionCheck | null
}

export type Cell = string | number | boolean | null

export type ColumnType = 'code' | 'codes' | 'text' | 'number' | 'date' | 'yes-no' | 'count'

export type Column = {
  /** Added to the question's id: empty, `.other`, `.row`. */
  readonly suffix: string
  readonly type: ColumnType
  /** What the column is beside the question's title: the option, row or place. */
  readonly label: LocalisedText | null
  /** What its codes mean. */
  readonly codes: readonly {
    readonly code: string
    readonly label: LocalisedText
    readonly value: number | null
  }[]
}
