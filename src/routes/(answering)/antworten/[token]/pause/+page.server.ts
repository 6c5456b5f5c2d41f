import { answeringAddress, openOrTurnBack, sayOf, languageOf } from '../answering-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openOrTurnBack(event)
  return {
    title: sayOf(answering, languageOf(event.url))(answering.questionnaire.definition.title),
    address: new URL(answeringAddress(event), event.url).href,
    goOn: answeringAddress(event, `seite/${answering.opened.page ?? ''}`),
  }
}
