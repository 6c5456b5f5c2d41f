import { splitCompound } from '../analysis/split-compound.ts'
import { stemGerman } from '../analysis/stem-german.ts'
import type { SearchIndex } from '../index/index-types.ts'
import { findSimilar } from '../typos/typo-dictionary.ts'
import type { QueryWord } from './query-types.ts'

/**
 * The question with every unknown word put right as the nearest word of the lexicon; of equally near ones the one that most documents
 * have.
 *
 * @returns null if every word is known or none is near
 */
export function suggestSpelling(
  index: SearchIndex,
  given: { text: string; words: readonly QueryWord[] },
): string | null {
  let text = given.text
  for (const { word, start, end } of given.words.toReversed()) {
    const better = nearestWord(index, word)
    if (better !== null) text = text.slice(0, start) + better + text.slice(end)
  }
  return text === given.text ? null : text
}

function nearestWord(index: SearchIndex, word: string): string | null {
  if (index.lexicon.knowsWord(word) || index.terms.has(stemGerman(word))) return null
  if (splitCompound({ word, knows: index.lexicon.knowsStem }).length > 0) return null
  const near = findSimilar(index.knownWords, word).map((similar) => ({
    ...similar,
    documents: index.terms.get(stemGerman(similar.word))?.size ?? 0,
  }))
  near.sort(
    (one, other) =>
      one.distance - other.distance || other.documents - one.documents || (one.word < other.word ? -1 : 1),
  )
  return index.lexicon.written.get(near[0]?.word ?? '') ?? null
}
