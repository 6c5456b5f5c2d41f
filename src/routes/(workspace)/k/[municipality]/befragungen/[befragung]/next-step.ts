import type { ReturnCounts, SurveyPhase } from '#lib/server/capabilities/field-phase/index.ts'

export const fieldSteps = ['recipients', 'start', 'invite', 'remind', 'results'] as const
export type FieldStep = (typeof fieldSteps)[number]

/**
 * What a planner does next with a survey: whom it reaches, start it, invite, look after the return, evaluate.
 * @param unreached who was asked and has neither a link nor a mail
 */
export function nextStep({
  phase,
  counts,
  unreached,
}: {
  phase: SurveyPhase
  counts: Pick<ReturnCounts, 'asked' | 'submitted'> | undefined
  unreached: number
}): FieldStep {
  if (phase === 'closed' || phase === 'over') return 'results'
  if (counts === undefined || counts.asked === 0) return 'recipients'
  if (phase === 'draft') return 'start'
  if (unreached > 0) return 'invite'
  return counts.submitted === counts.asked ? 'results' : 'remind'
}
