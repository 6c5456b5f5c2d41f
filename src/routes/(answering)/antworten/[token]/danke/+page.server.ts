import { redirect } from '@sveltejs/kit'
import { spokenLanguageOf } from '../../answering-language.ts'
import { answeringAddress, languageOf, openOrTurnBack, sayOf } from '../answering-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openOrTurnBack(event)
  const isPart = answering.opened.partPages !== null
  if (!isPart && answering.opened.responseState !== 'submitted') redirect(303, answeringAddress(event))
  const language = languageOf(event.url)
  const say = sayOf(answering, language)
  const { title, thanks } = answering.questionnaire.definition
  return {
    isPart,
    title: say(title),
    thanks: say(thanks),
    spoken: spokenLanguageOf(answering.questionnaire.definition, language),
    change: answeringAddress(event),
    copy: answeringAddress(event, 'kopie'),
    withdraw: answeringAddress(event, 'zurueckziehen'),
  }
}
