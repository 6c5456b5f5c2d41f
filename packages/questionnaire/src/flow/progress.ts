import type { UncheckedAnswers } from '../answers/answer-types.ts'
import type { PreparedQuestion, Questionnaire } from '../prepare-questionnaire.ts'
import { walk } from './walk.ts'

export type Progress = {
  /** Questions that are asked after these answers. */
  readonly asked: number
  readonly answered: number
  /** 0…1, by the time the questions take; 1 when nothing is asked. */
  readonly share: number
  readonly remainingSeconds: number
  /** Rounded up; 0 when nothing remains. */
  readonly remainingMinutes: number
  /** Ids of questions that have to be answered and are not. */
  readonly requiredMissing: readonly string[]
}

/**
 * How far somebody is and what still takes how long.
 *
 * @param page the page that is open: what was passed over before it no longer counts as remaining. Without it, every question
 *   without an answer remains.
 */
export function progress({
  questionnaire,
  answers,
  page,
}: {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
  readonly page?: string
}): Progress {
  const { definition, questions } = questionnaire
  const from = page === undefined ? 0 : definition.pages.findIndex(({ id }) => id === page)
  let [total, remaining, asked, answered] = [0, 0, 0, 0]
  const requiredMissing: string[] = []
  const { values, asked: isAsked } = walk({ questionnaire, answers }, ({ prepared, value, asked, scope }) => {
    if (asked && value === undefined && prepared.requiredIf?.(scope))
      requiredMissing.push(prepared.question.id)
  })
  for (const prepared of questions) {
    if (!isAsked[prepared.at]) continue
    asked++
    total += secondsOf(prepared)
    if (values[prepared.at] !== undefined) answered++
    else if (prepared.pageAt >= from) remaining += secondsOf(prepared)
  }
  return {
    asked,
    answered,
    share: total === 0 ? 1 : (total - remaining) / total,
    remainingSeconds: remaining,
    remainingMinutes: Math.ceil(remaining / 60),
    requiredMissing,
  }
}

/** Minutes that all questions take when none is hidden, rounded up: the most that an invitation can promise. */
export function longestMinutes({ questions }: Questionnaire): number {
  return Math.ceil(questions.reduce((sum, prepared) => sum + secondsOf(prepared), 0) / 60)
}

function secondsOf({ question, rules }: PreparedQuestion): number {
  return question.seconds ?? rules.usualSeconds
}
