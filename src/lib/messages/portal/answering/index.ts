import type { PortalLanguage } from '#lib/portal/languages.ts'
import { answeringAr } from './ar.ts'
import { answeringDe, type AnsweringTexts } from './de.ts'
import { answeringEn } from './en.ts'
import { answeringFr } from './fr.ts'
import { answeringLeicht } from './leicht.ts'
import { answeringPl } from './pl.ts'
import { answeringRu } from './ru.ts'
import { answeringTr } from './tr.ts'
import { answeringUk } from './uk.ts'

const texts: Readonly<Record<PortalLanguage, AnsweringTexts>> = {
  de: answeringDe,
  leicht: answeringLeicht,
  en: answeringEn,
  tr: answeringTr,
  ar: answeringAr,
  uk: answeringUk,
  ru: answeringRu,
  pl: answeringPl,
  fr: answeringFr,
}

/** What somebody reads who answers a survey, besides the questions. */
export function answeringTexts(language: PortalLanguage): AnsweringTexts {
  return texts[language]
}

export type { AnsweringTexts } from './de.ts'
