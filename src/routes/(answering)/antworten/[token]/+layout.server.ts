import { portalLanguages } from '#lib/portal/languages.ts'
import type { LayoutServerLoad } from './$types'
import { languageOf } from './answering-page.ts'

export const load: LayoutServerLoad = ({ url }) => ({
  language: languageOf(url),
  languages: portalLanguages.map((language) => ({ language, href: addressIn(url, language) })),
})

/** The same page in another language. */
function addressIn(url: URL, language: string): string {
  const search = new URLSearchParams(url.searchParams)
  search.delete('sprache')
  if (language !== 'de') search.set('sprache', language)
  return `${url.pathname}${search.size === 0 ? '' : `?${search}`}`
}
