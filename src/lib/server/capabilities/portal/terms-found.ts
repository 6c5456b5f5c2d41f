import { explainHit, foldWord } from '@gelingen/search'
import type { SearchDirectory } from './search-types.ts'

const MOST_TERMS = 4

/**
 * The terms by which everyday words found what is shown ("baby schreit" → Schreiambulanz), as the thesaurus writes them; none that
 * somebody wrote anyway.
 */
export function termsFound(
  { index }: SearchDirectory,
  { text, rows }: { text: string; rows: readonly { readonly name: string; readonly description: string }[] },
): string[] {
  if (text.trim() === '' || rows.length === 0) return []
  const name = rows.map((row) => row.name).join('\n')
  const found = Object.values(explainHit(index, { question: text, texts: { name } })).flat()
  const asked = foldWord(text)
  const terms = found.flatMap(({ way, via }) => (way === 'synonym' && via !== null ? [via] : []))
  return [...new Set(terms)].filter((term) => !asked.includes(foldWord(term))).slice(0, MOST_TERMS)
}
