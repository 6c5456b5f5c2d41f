import type { PortalLanguage } from '#lib/portal/languages.ts'
import { termsAr } from './ar.ts'
import { termsDe } from './de.ts'
import { termsEn } from './en.ts'
import { termsFr } from './fr.ts'
import { termsLeicht } from './leicht.ts'
import { termsPl } from './pl.ts'
import { termsRu } from './ru.ts'
import type { Terms } from './terms-types.ts'
import { termsTr } from './tr.ts'
import { termsUk } from './uk.ts'

const terms: Readonly<Record<PortalLanguage, Terms>> = {
  de: termsDe,
  leicht: termsLeicht,
  en: termsEn,
  tr: termsTr,
  ar: termsAr,
  uk: termsUk,
  ru: termsRu,
  pl: termsPl,
  fr: termsFr,
}

/** What families read in place of codes: life phases, fields, languages, costs, numbers in need. */
export function termsTexts(language: PortalLanguage): Terms {
  return terms[language]
}
