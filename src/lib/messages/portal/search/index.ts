import type { PortalLanguage } from '#lib/portal/languages.ts'
import { searchAr } from './ar.ts'
import { searchDe, type SearchTexts } from './de.ts'
import { searchEn } from './en.ts'
import { searchFr } from './fr.ts'
import { searchLeicht } from './leicht.ts'
import { searchPl } from './pl.ts'
import { searchRu } from './ru.ts'
import { searchTr } from './tr.ts'
import { searchUk } from './uk.ts'

const texts: Readonly<Record<PortalLanguage, SearchTexts>> = {
  de: searchDe,
  leicht: searchLeicht,
  en: searchEn,
  tr: searchTr,
  ar: searchAr,
  uk: searchUk,
  ru: searchRu,
  pl: searchPl,
  fr: searchFr,
}

/** The texts of the search and its results. */
export function searchTexts(language: PortalLanguage): SearchTexts {
  return texts[language]
}
export type { SearchTexts } from './de.ts'
