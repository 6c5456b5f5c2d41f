import type { UncheckedAnswers } from '../answers/answer-types.ts'
import { walk } from '../flow/walk.ts'
import type { Cell, InnerQuestion } from '../kinds/answer-rules.ts'
import { own } from '../kinds/entries.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'

export type EntryRow = {
  /** Number of the entry from 1, or the actor's code; `+0` and on for those added by name. */
  readonly key: string
  /** Name of an actor that was added; null otherwise. */
  readonly name: string | null
  /** One per column of the table's codebook. */
  readonly cells: readonly Cell[]
}

export type FlatAnswers = {
  /** One per column of the table `answers`; null = no answer. */
  readonly cells: readonly Cell[]
  /** Rows of the table of each group and roster, by its id. */
  readonly entries: ReadonlyMap<string, readonly EntryRow[]>
  /** Ids of questions that were not asked: their empty cells are no refusal to answer. */
  readonly notAsked: readonly string[]
}

/**
 * Checked answers as rows of tables: a wide one with a row per questionnaire, and a long one with a row per entry for each group and roster,
 * which is what network analysis reads. The columns are those of `codebook`, in its order.
 */
export function flattenAnswers({
  questionnaire,
  answers,
}: {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
}): FlatAnswers {
  const { values, asked } = walk({ questionnaire, answers })
  const { questions } = questionnaire
  return {
    cells: questions.flatMap(({ at, rules }) => rules.cells(values[at])),
    entries: new Map(
      questions.flatMap(({ at, question, rules }) => {
        if (rules.inside === undefined) return []
        const { questions: inner, entries } = rules.inside
        return [
          [
            question.id,
            entries(values[at]).map(({ key, name, answers }) => ({
              key,
              name,
              cells: cellsOf(inner, answers),
            })),
          ],
        ]
      }),
    ),
    notAsked: questions.filter(({ at }) => !asked[at]).map(({ question }) => question.id),
  }
}

function cellsOf(questions: readonly InnerQuestion[], answers: unknown): Cell[] {
  const entry = typeof answers === 'object' && answers !== null ? answers : {}
  return questions.flatMap(({ question, rules }) => rules.cells(own(entry, question.id)))
}
