import { error } from '@sveltejs/kit'
import { findSurvey, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** The survey of the address; answered as "not found" where there is none. */
export async function surveyOfPage(
  tx: Tx,
  municipality: Municipality,
  { befragung }: { befragung: string },
): Promise<Survey> {
  const survey = /^[1-9]\d{0,8}$/.test(befragung)
    ? await findSurvey(tx, municipality, Number(befragung))
    : undefined
  return survey ?? error(404)
}
