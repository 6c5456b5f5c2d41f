import { answeringAddress, languageOf, openOrTurnBack, sayOf, wholeAddress } from '../answering-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openOrTurnBack(event)
  return {
    title: sayOf(answering, languageOf(event.url))(answering.questionnaire.definition.title),
    address: wholeAddress(event),
    goOn: answeringAddress(
      event,
      `seite/${event.url.searchParams.get('seite') ?? answering.opened.page ?? ''}`,
    ),
  }
}
