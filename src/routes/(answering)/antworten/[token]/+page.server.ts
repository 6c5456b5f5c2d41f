import { longestMinutes, progress, resumePage, type LocalisedText } from '@gelingen/questionnaire'
import { languageTag } from '#lib/portal/languages.ts'
import { openAnswering, pagesToAnswer, type Answering } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { inWords } from '../day-in-words.ts'
import type { PageServerLoad } from './$types'
import { spokenLanguageOf } from '../answering-language.ts'
import { answeringAddress, languageOf, sayOf, wholeAddress } from './answering-page.ts'

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
  const start = startOf(answering)
  return {
    refused: null,
    survey: {
      title: say(title),
      intro: say(intro),
      spoken: spokenLanguageOf(questionnaire.definition, language),
      municipality: opened.municipalityName,
      minutes: hasBegun
        ? progress({ questionnaire, answers }).remainingMinutes
        : longestMinutes(questionnaire),
      closesOn: opened.closesOn === null ? null : inWords(opened.closesOn, languageTag(language)),
      whose: opened.anonymous
        ? ('anonymous' as const)
        : opened.isOpen
          ? ('nobody' as const)
          : ('personal' as const),
      hasBegun,
      isSubmitted: opened.responseState === 'submitted',
      part: opened.partPages === null ? null : { pages: pageTitles(answering, say) },
      /** Came by the open link just now: where to come back to. */
      ownAddress: opened.isOpen && event.url.searchParams.has('neu') ? wholeAddress(event) : null,
      toFirst: start === null ? null : answeringAddress(event, `seite/${start}`),
      toCopy: hasBegun && opened.partPages === null ? answeringAddress(event, 'kopie') : null,
    },
  }
}

/** Where one begins, or goes on: the page one was at, as long as it is still asked. null = nothing is asked. */
function startOf(answering: Answering): string | null {
  const { questionnaire, answers, opened } = answering
  const pages = pagesToAnswer(answering)
  if (opened.partPages !== null) return pages[0] ?? null
  if (opened.page !== null && pages.includes(opened.page)) return opened.page
  // What is known already is to be looked at, too.
  const open = opened.revision === 0 ? null : resumePage({ questionnaire, answers })
  return open ?? pages[0] ?? null
}

function pageTitles(answering: Answering, say: (text: LocalisedText | undefined) => string): string[] {
  const pages = pagesToAnswer(answering)
  return answering.questionnaire.definition.pages
    .filter(({ id }) => pages.includes(id))
    .map(({ title }) => say(title))
    .filter((title) => title !== '')
}
