import { error } from '@sveltejs/kit'
import { inLanguage, plainText } from '@gelingen/questionnaire'
import type { Locale } from '#lib/messages/index.ts'
import { readThemeRoom, type ThemeRoom } from '#lib/server/capabilities/survey-themes/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { surveyOfPage } from '../survey-of-page.ts'

/** A question as its page is called: placeholders of the text as what they stand for. */
export function titleOfTextQuestion({ title, other }: ThemeRoom['question'], locale: Locale): string {
  const asked = plainText(title, locale)
  return other === null ? asked : `${asked} – ${inLanguage(other, locale)}`
}

/** The survey and the texts of the address; answered as "not found" where there are none. */
export async function themeRoomOfPage(
  tx: Tx,
  municipality: Municipality,
  params: { befragung: string; frage: string },
): Promise<{ survey: Survey; room: ThemeRoom }> {
  const survey = await surveyOfPage(tx, municipality, params)
  const room = await readThemeRoom(tx, municipality, { survey, code: params.frage })
  return room === undefined ? error(404) : { survey, room }
}
