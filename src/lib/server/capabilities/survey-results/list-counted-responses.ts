import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Survey } from '../surveys/index.ts'
import { nextStep } from './result-steps-rules.ts'
import { countWaiting, listResponses, takeStep, type StoredResponse } from './responses-store.ts'

export type CountedResponses = {
  readonly responses: readonly StoredResponse[]
  /** Submitted answers that are not counted yet, because too few have come since the last step. */
  readonly waiting: number
}

/**
 * The responses that count now. Anonymous ones are counted in steps of at least the minimum; begun ones only in surveys with names, and
 * only if asked for.
 * @param today ISO date
 */
export async function listCountedResponses(
  tx: Tx,
  municipality: Municipality,
  {
    survey,
    today,
    alsoStarted = false,
  }: {
    survey: Pick<Survey, 'surveyId' | 'anonymous' | 'state' | 'closesOn'>
    today: string
    alsoStarted?: boolean
  },
): Promise<CountedResponses> {
  const { surveyId, anonymous, state, closesOn } = survey
  if (!anonymous) {
    const responses = await listResponses(tx, municipality, surveyId)
    return { responses: responses.filter((one) => alsoStarted || one.state === 'submitted'), waiting: 0 }
  }
  const isOver = state === 'closed' || (closesOn !== null && closesOn < today)
  const waiting = await countWaiting(tx, municipality, surveyId)
  const count = nextStep({ waiting, minimum: municipality.minimumCount, isOver })
  if (count > 0) await takeStep(tx, municipality, { surveyId, count })
  const responses = await listResponses(tx, municipality, surveyId)
  return {
    responses: responses.filter((one) => one.state === 'submitted' && one.resultStep !== null),
    waiting: waiting - count,
  }
}
