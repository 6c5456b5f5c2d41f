import { longestMinutes, progress, resumePage, visiblePages } from '@gelingen/questionnaire'
import { languageTag } from '#lib/portal/languages.ts'
import { openAnswering, type Answering } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import type { PageServerLoad } from './$types'
import { answeringAddress, languageOf, sayOf } from './answering-page.ts'

export const load: PageServerLoad = async (event) => {
  const language = languageOf(event.url)
  const answering = await openAnswering(context().database.kysely, event.params.token)
  if (!answering.ok) {
    if (answering.because === 'unknown') event.setHeaders({ 'x-robots-tag': 'noindex' })
    return { refused: answering.because, survey: null }
  }
  const { questionnaire, opened, answers } = answering
  const say = sayOf(answering, language)
  const { title, intro } = questionnaire.definition
  const hasBegun = opened.revision > 0
  return {
    refused: null,
    survey: {
      title: say(title),
      intro: say(intro),
      municipality: opened.municipalityName,
      minutes: hasBegun
        ? progress({ questionnaire, answers }).remainingMinutes
        : longestMinutes(questionnaire),
      closesOn: opened.closesOn === null ? null : inWords(opened.closesOn, languageTag(language)),
      anonymous: opened.anonymous,
      hasBegun,
      isSubmitted: opened.responseState === 'submitted',
      toFirst: answeringAddress(event, `seite/${startOf(answering)}`),
    },
  }
}

/** Where one begins, or goes on: the page one was at, as long as it is still asked. */
function startOf({ questionnaire, answers, opened }: Answering): string {
  const pages = visiblePages({ questionnaire, answers })
  if (opened.page !== null && pages.includes(opened.page)) return opened.page
  return resumePage({ questionnaire, answers }) ?? pages[0] ?? ''
}

function inWords(day: string, tag: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' })
}
