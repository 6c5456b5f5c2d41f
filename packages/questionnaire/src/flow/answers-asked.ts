import type { UncheckedAnswers } from '../answers/answer-types.ts'
import { own } from '../kinds/entries.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'
import { walk } from './walk.ts'

/** What stands of somebody's answers, and what was asked, by one walk. */
export type AnswersAsked = {
  /** One per question of the questionnaire: its answer as far as it is asked; undefined = none. */
  readonly values: readonly unknown[]
  /** One per question: whether it was asked. */
  readonly asked: readonly boolean[]
  /** One per question inside the group or roster at this number: whether it is asked in an entry. */
  askedInEntry(at: number, entry: UncheckedAnswers): readonly boolean[]
}

/** The same as `pruneAnswers`, `visibleQuestions` and `visibleInEntry` together, for evaluations of many. */
export function answersAsked({
  questionnaire,
  answers,
}: {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
}): AnswersAsked {
  const scope = walk({ questionnaire, answers })
  return {
    values: scope.values,
    asked: scope.asked,
    askedInEntry(at, entry) {
      const values: unknown[] = []
      scope.entry = values
      return (questionnaire.questions[at]?.rules.inside?.questions ?? []).map(
        ({ question, visibleIf, rules }) => {
          const isAsked = visibleIf === null || visibleIf(scope)
          const value = isAsked ? own(entry, question.id) : undefined
          values.push(value === undefined || rules.prune === undefined ? value : rules.prune(value, scope))
          return isAsked
        },
      )
    },
  }
}
