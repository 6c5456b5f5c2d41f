import { spokenLanguages } from '@gelingen/catalogue'
import { fail, redirect } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { languageNames, directionOf, languageTag } from '#lib/portal/languages.ts'
import {
  dropTranslation,
  listTranslations,
  offerTextHash,
  textsOf,
  translateOffer,
  translationLanguages,
  translationWays,
  type TranslationLanguage,
} from '#lib/server/capabilities/offers/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { changeOffers, readForChange } from '../../change-offers.ts'
import { problemsInWords } from '../../problems-in-words.ts'
import { findOfferOfPage, offerIdOf } from '../find-offer-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

const said = { gespeichert: 'saved', geloescht: 'dropped' } as const

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx) => {
    const { locale } = event.locals
    const { searchParams } = event.url
    const offer = await findOfferOfPage(tx, event.params)
    const translations = await listTranslations(tx, offer.offerId)
    const hash = offerTextHash(offer)
    const texts = messages(locale).offerLanguages
    const rows = translationLanguages.map((language) => {
      const found = translations.find((one) => one.language === language)
      const state: keyof typeof texts.states =
        found === undefined ? 'none' : found.ofTextHash === hash ? 'fresh' : 'outdated'
      return {
        language,
        name: nameOf(language, locale),
        own: languageNames[language],
        tag: languageTag(language),
        state,
        madeBy: found === undefined ? '' : texts.ways[found.madeBy],
        changedAt: found === undefined ? '' : formatInstant(found.updatedAt, locale),
      }
    })
    const language = languageAsked(searchParams.get('sprache'))
    const stored = translations.find((one) => one.language === language)
    return {
      name: offer.name,
      said: Object.entries(said).find(([name]) => searchParams.has(name))?.[1] ?? null,
      rows,
      edited:
        language === undefined
          ? null
          : {
              language,
              name: nameOf(language, locale),
              tag: languageTag(language),
              direction: directionOf(language),
              isOutdated: stored !== undefined && stored.ofTextHash !== hash,
              isStored: stored !== undefined,
              ofTextHash: hash,
              german: textsOf(offer),
              values: {
                name: stored?.name ?? '',
                description: stored?.description ?? '',
                howItGoes: stored?.howItGoes ?? '',
                whatToBring: stored?.whatToBring ?? '',
                madeBy: stored?.madeBy ?? 'person',
              },
              ways: translationWays.map((way) => ({ value: way, text: texts.ways[way] })),
            },
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const offerId = offerIdOf(event.params)
    const sent = await event.request.formData()
    const language = languageAsked(sent.get('language'))
    if (language === undefined) return fail(404, { values: null, problems: [] })
    const isDropped = sent.get('drop') !== null
    const textOf = (name: string) => {
      const value = sent.get(name)
      return typeof value === 'string' ? value : ''
    }
    const values = {
      name: textOf('name'),
      description: textOf('description'),
      howItGoes: textOf('howItGoes'),
      whatToBring: textOf('whatToBring'),
      madeBy: textOf('madeBy'),
    }
    const done = await changeOffers(event, { act: 'translate', offerId, language }, (tx, municipality) =>
      isDropped
        ? dropTranslation(tx, { offerId, language })
        : translateOffer(tx, municipality, {
            offerId,
            language,
            input: { ...values, ofTextHash: textOf('ofTextHash') },
          }),
    )
    if (done.ok) redirect(303, `?${isDropped ? 'geloescht' : 'gespeichert'}`)
    return fail(400, { values, problems: problemsInWords(done.problems, event.locals.locale) })
  },
}

function languageAsked(text: FormDataEntryValue | null): TranslationLanguage | undefined {
  return translationLanguages.find((language) => language === text)
}

/** In the reader's language; Leichte Sprache has its own name only. */
function nameOf(language: TranslationLanguage, locale: Locale): string {
  return spokenLanguages.find(({ code }) => code === language)?.name[locale] ?? languageNames[language]
}
