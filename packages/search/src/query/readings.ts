import { splitCompound } from '../analysis/split-compound.ts'
import type { SearchIndex } from '../index/index-types.ts'
import { mayBeCompound } from '../lexicon/opaque-words.ts'
import { findSimilar } from '../typos/typo-dictionary.ts'

/** A word of the lexicon that a word of a question stands for. */
export type Reading = { word: string; weight: number; slips: number }

/** The word itself if the lexicon knows it or its parts; otherwise the words of the lexicon that it may be a slip of. */
export function readings(index: SearchIndex, word: string, weightBySlips: readonly number[]): Reading[] {
  const itself = { word, weight: 1, slips: 0 }
  if (index.lexicon.knowsWord(word)) return [itself]
  const similar = findSimilar(index.knownWords, word)
    .filter(({ distance }) => distance > 0)
    .map(({ word, distance }) => ({ word, weight: weightBySlips[distance] ?? 0, slips: distance }))
  const compound = mayBeCompound(word) && splitCompound({ word, knows: index.lexicon.knowsStem }).length > 0
  return compound ? [itself, ...similar] : similar
}
