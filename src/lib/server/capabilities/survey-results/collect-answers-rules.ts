import { answersAsked, type AnswersAsked, type Questionnaire } from '@gelingen/questionnaire'
import type { StoredResponse } from './responses-store.ts'

/** What one respondent was asked and answered, whatever version it was. */
export type CollectedAnswers = {
  /** undefined = no answer, or not asked. */
  answerTo(question: string): unknown
  wasAsked(question: string): boolean
  /** Whether a question is asked in an entry of a group or roster; null = every one is. */
  askedInEntry(
    question: string,
    entry: Readonly<Record<string, unknown>>,
  ): ((inner: string) => boolean) | null
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
    return questionnaire === undefined
      ? nothing
      : collected(questionnaire, answersAsked({ questionnaire, answers }))
  })
}

function collected(
  { byId, questions }: Questionnaire,
  { values, asked, askedInEntry }: AnswersAsked,
): CollectedAnswers {
  const place = (question: string) => byId.get(question)?.at ?? -1
  return {
    answerTo: (question) => values[place(question)],
    wasAsked: (question) => asked[place(question)] === true,
    askedInEntry(question, entry) {
      const at = place(question)
      const inside = questions[at]?.rules.inside?.questions ?? []
      if (inside.every(({ visibleIf }) => visibleIf === null)) return null
      const inEntry = askedInEntry(at, entry)
      return (inner) => inEntry[inside.findIndex(({ question: { id } }) => id === inner)] === true
    },
  }
}

const nothing: CollectedAnswers = {
  answerTo: () => undefined,
  wasAsked: () => false,
  askedInEntry: () => () => false,
}
