import type { PortalLanguage } from '#lib/portal/languages.ts'
import { offerTextHash } from '../capabilities/offers/index.ts'
import { type OfferTexts, type PortalOffer, type TranslationWay } from '../capabilities/portal/index.ts'

type ShownTexts = {
  readonly texts: OfferTexts
  /** The language of the texts; undefined = that of the page. */
  readonly lang: 'de' | undefined
  /** How they were translated; null = they were not. */
  readonly translated: {
    readonly way: TranslationWay
    readonly isOutdated: boolean
    readonly german: OfferTexts
  } | null
  /** The reader's language is another one, and nobody has translated them. */
  readonly isGermanOnly: boolean
}

/** The texts of an offer in the reader's language where there is a translation, else in German. */
export function shownTexts(offer: PortalOffer, language: PortalLanguage): ShownTexts {
  const { name, description, translation } = offer
  const { howItGoes, whatToBring } = offer.details
  const german = { name, description, howItGoes, whatToBring }
  if (translation === null) {
    const isGermanOnly = language !== 'de'
    return { texts: german, lang: isGermanOnly ? 'de' : undefined, translated: null, isGermanOnly }
  }
  const { madeBy, ofTextHash, ...texts } = translation
  return {
    texts,
    lang: undefined,
    translated: {
      way: madeBy,
      isOutdated: ofTextHash !== offerTextHash({ ...german, details: german }),
      german,
    },
    isGermanOnly: false,
  }
}
