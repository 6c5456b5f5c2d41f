import type { PortalLanguage } from '#lib/portal/languages.ts'
import { frameAr } from './ar.ts'
import { frameDe, type FrameTexts } from './de.ts'
import { frameEn } from './en.ts'
import { frameFr } from './fr.ts'
import { frameLeicht } from './leicht.ts'
import { framePl } from './pl.ts'
import { frameRu } from './ru.ts'
import { frameTr } from './tr.ts'
import { frameUk } from './uk.ts'

const frames: Readonly<Record<PortalLanguage, FrameTexts>> = {
  de: frameDe,
  leicht: frameLeicht,
  en: frameEn,
  tr: frameTr,
  ar: frameAr,
  uk: frameUk,
  ru: frameRu,
  pl: framePl,
  fr: frameFr,
}

/** The texts around all portal pages, and of the pages that belong to no other room. */
export function frameTexts(language: PortalLanguage): FrameTexts {
  return frames[language]
}
