import type { PortalLanguage } from './languages.ts'

type Address = {
  language: PortalLanguage
  /** Slug; absent = the page for all municipalities. */
  kommune?: string | undefined
  /** What follows it, without a slash: `suche`, `angebot/12`. */
  path?: string
  /** Empty and absent values are left out. */
  query?: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The memory list: ids of offers. It lives in the address, since the portal keeps nothing in the browser. */
  kept?: readonly number[]
}

/** The address of a portal page, with the language and the memory list carried on. */
export function portalAddress({ language, kommune, path, query = {}, kept = [] }: Address): string {
  const parts = [language === 'de' ? undefined : language, kommune, path].filter((part) => part)
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) if (one !== '') search.append(name, one)
  if (kept.length > 0) search.set('m', kept.join('.'))
  const asked = search.size === 0 ? '' : `?${search}`
  return `/${parts.join('/')}${asked}`
}

const MOST_KEPT = 50

/** The memory list of an address: what is no id is left out, each once, at most fifty. */
export function keptOffers(search: Pick<URLSearchParams, 'get'>): number[] {
  const ids = (search.get('m') ?? '')
    .split('.')
    .filter((text) => /^[1-9]\d{0,8}$/.test(text))
    .map(Number)
  return [...new Set(ids)].slice(0, MOST_KEPT)
}
