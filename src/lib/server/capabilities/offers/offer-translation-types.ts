import { portalLanguages, type PortalLanguage } from '../../../portal/languages.ts'

/** The languages that texts can be translated into: those of the portal but German. */
export const translationLanguages = portalLanguages.filter((language) => language !== 'de')
export type TranslationLanguage = Exclude<PortalLanguage, 'de'>

export const translationWays = ['person', 'professional', 'machine', 'machine-checked'] as const
/** Who made a translation: somebody who speaks the language, a professional, a machine, a machine whose text somebody has checked. */
export type TranslationWay = (typeof translationWays)[number]

/** The texts of an offer that families read and that can be translated. */
export type OfferTexts = {
  readonly name: string
  readonly description: string
  readonly howItGoes: string
  readonly whatToBring: string
}

export type OfferTranslation = OfferTexts & {
  readonly language: TranslationLanguage
  readonly madeBy: TranslationWay
  /** `offerTextHash` of the German texts that were translated; another one now means that the translation is out of date. */
  readonly ofTextHash: string
  readonly updatedBy: string | null
  readonly updatedAt: Date
}
