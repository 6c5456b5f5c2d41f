import { pruneAnswers, type Questionnaire, visibleQuestions } from '@gelingen/questionnaire'
import type { StoredResponse } from './responses-store.ts'

/** What one respondent was asked and answered, whatever version it was. */
export type CollectedAnswers = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly asked: ReadonlySet<string>
}

/**
 * The answers that count: what is not asked any more after later answers is left out. A question that a respondent's version did not
 * have was not asked.
 *
 * @param versions every published version, by number
 */
export function collectAnswers(
  responses: readonly StoredResponse[],
  versions: ReadonlyMap<number, Questionnaire>,
): CollectedAnswers[] {
  return responses.map(({ answers, definitionVersion }) => {
    const questionnaire = versions.get(definitionVersion)
    if (questionnaire === undefined) return { answers: {}, asked: new Set() }
    return {
      answers: pruneAnswers({ questionnaire, answers }),
      asked: visibleQuestions({ questionnaire, answers }),
    }
  })
}
