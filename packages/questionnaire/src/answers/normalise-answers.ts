import { own } from '../kinds/entries.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'
import type { UncheckedAnswers } from './answer-types.ts'

/**
 * Brings answers into their one form: trimmed texts, options in their order, empty ones left out, questions in their order. What it
 * cannot understand it leaves as it is, so that `validateAnswers` refuses it at its question and nobody's words get lost. Doing it twice
 * changes nothing.
 *
 * @returns only answers to questions of this questionnaire; `unknown` names the rest
 */
export function normaliseAnswers({
  questionnaire,
  answers,
}: {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
}): { readonly answers: UncheckedAnswers; readonly unknown: readonly string[] } {
  const cleaned = questionnaire.questions.flatMap(({ question: { id }, rules }) => {
    const value = own(answers, id)
    const clean = value === undefined ? undefined : rules.clean(value)
    return clean === undefined ? [] : [[id, clean] as const]
  })
  const unknown = Object.keys(answers).filter((id) => !questionnaire.byId.has(id))
  return { answers: Object.fromEntries(cleaned), unknown }
}
