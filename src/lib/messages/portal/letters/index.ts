import type { PortalLanguage } from '#lib/portal/languages.ts'
import { lettersAr } from './ar.ts'
import { lettersDe, type LettersTexts } from './de.ts'
import { lettersEn } from './en.ts'
import { lettersFr } from './fr.ts'
import { lettersLeicht } from './leicht.ts'
import { lettersPl } from './pl.ts'
import { lettersRu } from './ru.ts'
import { lettersTr } from './tr.ts'
import { lettersUk } from './uk.ts'

const texts: Readonly<Record<PortalLanguage, LettersTexts>> = {
  de: lettersDe,
  leicht: lettersLeicht,
  en: lettersEn,
  tr: lettersTr,
  ar: lettersAr,
  uk: lettersUk,
  ru: lettersRu,
  pl: lettersPl,
  fr: lettersFr,
}

/** What mails of surveys say in a language, where a municipality has no words of its own. */
export function lettersTexts(language: PortalLanguage): LettersTexts {
  return texts[language]
}
