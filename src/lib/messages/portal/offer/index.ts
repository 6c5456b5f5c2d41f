import type { PortalLanguage } from '#lib/portal/languages.ts'
import { offerAr } from './ar.ts'
import { offerDe, type OfferTexts } from './de.ts'
import { offerEn } from './en.ts'
import { offerFr } from './fr.ts'
import { offerLeicht } from './leicht.ts'
import { offerPl } from './pl.ts'
import { offerRu } from './ru.ts'
import { offerTr } from './tr.ts'
import { offerUk } from './uk.ts'

export type { OfferTexts } from './de.ts'

const all: Readonly<Record<PortalLanguage, OfferTexts>> = {
  de: offerDe,
  leicht: offerLeicht,
  en: offerEn,
  tr: offerTr,
  ar: offerAr,
  uk: offerUk,
  ru: offerRu,
  pl: offerPl,
  fr: offerFr,
}

/** Texts of the page of one offer and of the ways out of it. */
export function offerTexts(language: PortalLanguage): OfferTexts {
  return all[language]
}
