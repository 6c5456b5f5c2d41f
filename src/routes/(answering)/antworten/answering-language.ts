import type { Definition } from '@gelingen/questionnaire'
import {
  isPrefixedLanguage,
  languageTag,
  portalLanguages,
  type PortalLanguage,
} from '#lib/portal/languages.ts'

/** The language of the address; German where it names none. */
export function languageOf(url: URL): PortalLanguage {
  const wanted = url.searchParams.get('sprache') ?? ''
  return isPrefixedLanguage(wanted) ? wanted : 'de'
}

/** In which language a questionnaire speaks on a page: German where it was not translated. */
export function spokenLanguageOf({ title }: Definition, language: PortalLanguage): string {
  return Object.hasOwn(title, language) ? languageTag(language) : 'de'
}

/** For layouts: the language of the page, and the same page in the others. */
export function languagesOf(url: URL) {
  return {
    language: languageOf(url),
    languages: portalLanguages.map((language) => ({ language, href: addressIn(url, language) })),
  }
}

function addressIn(url: URL, language: PortalLanguage): string {
  // An action of a form belongs to no address that one would come back to.
  const kept = [...url.searchParams].filter(([name]) => name !== 'sprache' && !name.startsWith('/'))
  const search = new URLSearchParams(kept)
  if (language !== 'de') search.set('sprache', language)
  return `${url.pathname}${search.size === 0 ? '' : `?${search}`}`
}
