/** The languages of the families' portal, in the order in which they are offered; `leicht` is Leichte Sprache. */
export const portalLanguages = ['de', 'leicht', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'] as const
export type PortalLanguage = (typeof portalLanguages)[number]

/** As each language calls itself. */
export const languageNames: Readonly<Record<PortalLanguage, string>> = {
  de: 'Deutsch',
  leicht: 'Leichte Sprache',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
  ru: 'Русский',
  pl: 'Polski',
  fr: 'Français',
}

/** For `lang` attributes and number formats: BCP 47. */
export function languageTag(language: PortalLanguage): string {
  return language === 'leicht' ? 'de-simple' : language
}

export function directionOf(language: PortalLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** Whether a text is the part of an address that names a language: all but German have one. */
export function isPrefixedLanguage(text: string): text is Exclude<PortalLanguage, 'de'> {
  return text !== 'de' && (portalLanguages as readonly string[]).includes(text)
}
