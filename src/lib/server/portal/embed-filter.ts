import { portalAddress } from '#lib/portal/address.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { readSearchAddress, type OpenPortal, type SearchAddress } from '../capabilities/portal/index.ts'

type SharedFilter = Pick<
  SearchAddress,
  'phase' | 'feld' | 'gebiet' | 'kosten' | 'anonym' | 'barrierefrei' | 'online' | 'sprachen'
>

/** What an embedded list or map is narrowed down by, as its address says it: in the words of the search, and two of its own. */
export type EmbedFilter = SharedFilter & {
  /** Id of a provider; '' = any. */
  readonly traeger: string
  /** How many at most; '' = as usual. */
  readonly anzahl: string
}

export function readEmbedFilter(search: URLSearchParams): EmbedFilter {
  const number = (name: string) => (/^\d{1,9}$/.test(search.get(name) ?? '') ? (search.get(name) ?? '') : '')
  return { ...sharedFilter(readSearchAddress(search)), traeger: number('traeger'), anzahl: number('anzahl') }
}

function sharedFilter(filter: SharedFilter): SharedFilter {
  const { phase, feld, gebiet, kosten, anonym, barrierefrei, online, sprachen } = filter
  return { phase, feld, gebiet, kosten, anonym, barrierefrei, online, sprachen }
}

/** Where all offers are found that the filter means, by the search; it knows no providers. */
export function searchAddressOf(
  filter: EmbedFilter,
  { portal, language }: { portal: OpenPortal; language: PortalLanguage },
): string {
  return portalAddress({ language, kommune: portal.slug, path: 'suche', query: sharedFilter(filter) })
}
