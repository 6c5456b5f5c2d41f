import type { Survey } from '../surveys/index.ts'

/**
 * How it stands with a survey in truth: `planned` = started, the first day is still to come; `over` = started, and its last day has passed;
 * `closed` = ended by a person.
 */
export type SurveyPhase = 'draft' | 'planned' | 'running' | 'over' | 'closed'

/** @param today ISO date */
export function phaseOf(
  { state, opensOn, closesOn }: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): SurveyPhase {
  if (state !== 'open') return state
  if (opensOn !== null && today < opensOn) return 'planned'
  return closesOn !== null && today > closesOn ? 'over' : 'running'
}
