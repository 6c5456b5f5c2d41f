import type { UncheckedAnswers } from '../answers/answer-types.ts'
import type { Scope } from '../kinds/scope.ts'
import { own } from '../kinds/entries.ts'
import type { PreparedQuestion, Questionnaire } from '../prepare-questionnaire.ts'

/** What one pass through the questionnaire tells. */
export type Walk = Scope & {
  /** By the question's number: whether it is asked. */
  readonly asked: readonly boolean[]
}

type See = (step: { prepared: PreparedQuestion; value: unknown; asked: boolean; scope: Scope }) => void

/**
 * Goes through all questions in order and decides of each whether it is asked, by what was answered before it and is asked itself. As
 * conditions look back only, one pass is enough: what is asked after it would not change in a second one.
 *
 * @param today ISO date, for `see`; what is asked does not depend on it
 * @param see called for each question while the scope holds what came before it
 */
export function walk(
  {
    questionnaire,
    answers,
    today = '',
  }: { questionnaire: Questionnaire; answers: UncheckedAnswers; today?: string },
  see?: See,
): Walk {
  const { questions, pageConditions, sectionConditions } = questionnaire
  const asked: boolean[] = []
  const scope: Walk = { values: [], entry: [], today, asked }
  let [page, section, pageShown, sectionShown] = [-1, -1, true, true]
  for (const prepared of questions) {
    if (prepared.pageAt !== page) {
      page = prepared.pageAt
      pageShown = pageConditions[page]?.(scope) ?? true
    }
    if (prepared.sectionAt !== section) {
      section = prepared.sectionAt
      sectionShown = sectionConditions[section]?.(scope) ?? true
    }
    const shown = pageShown && sectionShown && (prepared.visibleIf === null || prepared.visibleIf(scope))
    const value = own(answers, prepared.question.id)
    see?.({ prepared, value, asked: shown, scope })
    asked.push(shown)
    scope.values.push(shown && value !== undefined ? standing(prepared, value, scope) : undefined)
  }
  return scope
}

/** The part of an answer that is still asked. */
function standing({ rules }: PreparedQuestion, value: unknown, scope: Scope): unknown {
  return rules.prune === undefined ? value : rules.prune(value, scope)
}
