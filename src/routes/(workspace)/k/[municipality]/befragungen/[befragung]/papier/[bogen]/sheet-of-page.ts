import { error } from '@sveltejs/kit'
import { isOwnSheet, readPaperSheet } from '#lib/server/capabilities/paper-answers/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Principal } from '#lib/server/platform/identity/principal.ts'
import { surveyOfPage } from '../../survey-of-page.ts'

/** The sheet of the address; answered as "not found" where there is none, or it is a colleague's. */
export async function sheetOfPage(
  tx: Tx,
  municipality: Municipality,
  { params, principal }: { params: { befragung: string; bogen: string }; principal: Principal },
) {
  const survey = await surveyOfPage(tx, municipality, params)
  const paperId = paperIdOf(params)
  const read = await readPaperSheet(tx, municipality, { surveyId: survey.surveyId, paperId })
  if (read === undefined || !isOwnSheet(read.sheet, principal, municipality)) error(404)
  return { survey, ...read }
}

export function paperIdOf({ bogen }: { bogen: string }): number {
  return /^[1-9]\d{0,8}$/.test(bogen) ? Number(bogen) : error(404)
}
