import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { findSurvey, insertSurvey } from './surveys-store.ts'

/**
 * Begins a survey with the questions of another, as they stand there now; recipients, answers and dates stay behind.
 * @param asWave the copy is the next wave: its answers are compared with those of the original
 * @returns its id, or `surveys/unknown`
 */
export async function copySurvey(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { surveyId, asWave, title }: { surveyId: number; asWave: boolean; title: string },
): Promise<Outcome<number>> {
  const original = await findSurvey(tx, municipality, surveyId)
  if (original === undefined) return refuse('surveys/unknown')
  const { definition } = original
  const copy = await insertSurvey(tx, municipality, {
    ...original,
    title,
    definition: { ...definition, version: 1, title: { ...definition.title, de: title } },
    earlierSurveyId: asWave ? surveyId : null,
    opensOn: null,
    closesOn: null,
    by: userId,
  })
  return { ok: true, value: copy }
}
