import { contentWords, stemGerman } from '@gelingen/search'

export type ListedWord = {
  /** As it was written most often. */
  readonly word: string
  /** In how many texts it or another form of it stands. */
  readonly texts: number
}

/** Shorter words are mostly abbreviations. */
const SHORTEST = 3

/**
 * The words of free texts that say something, each in its base form and once per text; the most frequent first, of those in at least two
 * texts.
 */
export function wordList(texts: readonly string[], most = 40): ListedWord[] {
  const found = new Map<string, { texts: number; forms: Map<string, number> }>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const { word, start, end } of contentWords(text)) {
      if (word.length < SHORTEST || /^\d+$/.test(word)) continue
      const stem = stemGerman(word)
      const entry = found.get(stem) ?? { texts: 0, forms: new Map<string, number>() }
      found.set(stem, entry)
      const form = text.slice(start, end)
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1)
      if (!seen.has(stem)) entry.texts++
      seen.add(stem)
    }
  }
  return [...found.values()]
    .filter(({ texts: count }) => count > 1)
    .map(({ texts: count, forms }) => ({ word: mostFrequent(forms), texts: count }))
    .sort((a, b) => b.texts - a.texts || a.word.localeCompare(b.word, 'de'))
    .slice(0, most)
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  const [first = ['', 0]] = [...forms].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'de'))
  return first[0]
}
