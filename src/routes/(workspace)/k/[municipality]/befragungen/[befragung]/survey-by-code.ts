import { findSurvey, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** The survey whose number tables are asked for; undefined where there is none. */
export function surveyByCode(tx: Tx, municipality: Municipality, code: string): Promise<Survey | undefined> {
  return /^[1-9]\d{0,8}$/.test(code) ? findSurvey(tx, municipality, Number(code)) : Promise.resolve(undefined)
}
