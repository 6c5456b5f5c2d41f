import { foldWord } from '@gelingen/search'
import type { SortedText } from '#lib/server/capabilities/survey-themes/index.ts'

/** Which texts a list shows, as the address says it. */
export type TextFilter = {
  readonly search: string
  /** A theme's id; open: not sorted yet; none: read, and under no theme; '' = all. */
  readonly theme: number | 'open' | 'none' | ''
  /** From 1. */
  readonly page: number
}

const TEXTS_OF_PAGE = 50
const LONGEST_SEARCH = 100

export function readTextFilter(address: URLSearchParams): TextFilter {
  const theme = address.get('thema') ?? ''
  return {
    search: (address.get('suche') ?? '').trim().slice(0, LONGEST_SEARCH),
    theme: theme === 'open' || theme === 'none' ? theme : Number(theme) || '',
    page: Math.max(1, Math.trunc(Number(address.get('seite'))) || 1),
  }
}

/** The texts of one page of the list, and how many there are in all. */
export function textsOfFilter(
  texts: readonly SortedText[],
  { search, theme, page }: TextFilter,
): { texts: SortedText[]; found: number; pages: number } {
  const words = foldWord(search).split(/\s+/).filter(Boolean)
  const found = texts.filter(({ text, themeIds, isSorted }) => {
    if (theme === 'open' && isSorted) return false
    if (theme === 'none' && (!isSorted || themeIds.length > 0)) return false
    if (typeof theme === 'number' && !themeIds.includes(theme)) return false
    const folded = words.length === 0 ? '' : foldWord(text)
    return words.every((word) => folded.includes(word))
  })
  const pages = Math.max(1, Math.ceil(found.length / TEXTS_OF_PAGE))
  const from = (Math.min(page, pages) - 1) * TEXTS_OF_PAGE
  return { texts: found.slice(from, from + TEXTS_OF_PAGE), found: found.length, pages }
}
