import { portalAddress } from '#lib/portal/address.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { PAGE_SIZE, type SearchAddress } from '#lib/server/capabilities/portal/index.ts'

type Change = Partial<Omit<SearchAddress, 'seite'>>

/** The addresses that lead on from a search. */
export type SearchLinks = {
  /** The same search with something else, from its first page on. */
  with(change: Change): string
  /** The same page of results with another memory list. */
  keeping(kept: readonly number[]): string
  /** Only the question, without filters. */
  bare: string
  offer(offerId: number): string
  /** Another municipality's answer to the same question; its places are others. */
  elsewhere(kommune: string): string
  pages(
    total: number,
    page: number,
  ): { page: number; of: number; previous: string | null; next: string | null }
}

export function searchLinks({
  language,
  kommune,
  address,
  kept,
}: {
  language: PortalLanguage
  kommune: string
  address: SearchAddress
  kept: readonly number[]
}): SearchLinks {
  const { seite, ...asked } = address
  const to = (query: Change, page: number, list = kept) =>
    portalAddress({
      language,
      kommune,
      path: 'suche',
      query: { ...query, seite: page === 1 ? '' : `${page}` },
      kept: list,
    })
  const { q, alter, ort } = asked
  return {
    with: (change) => to({ ...asked, ...change }, 1),
    keeping: (list) => to(asked, seite, list),
    bare: to({ q, alter, ort }, 1),
    offer: (offerId) => portalAddress({ language, kommune, path: `angebot/${offerId}`, kept }),
    elsewhere: (other) =>
      portalAddress({ language, kommune: other, path: 'suche', query: { ...asked, ort: '', gebiet: '' } }),
    pages: (total, page) => {
      const of = Math.max(1, Math.ceil(total / PAGE_SIZE))
      return {
        page,
        of,
        previous: page > 1 ? to(asked, Math.min(page - 1, of)) : null,
        next: page < of ? to(asked, page + 1) : null,
      }
    },
  }
}
