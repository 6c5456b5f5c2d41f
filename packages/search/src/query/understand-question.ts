import { contentWords } from '../analysis/content-words.ts'
import { foldWord } from '../analysis/fold-word.ts'
import { softStems } from '../analysis/soft-words.ts'
import { splitCompound } from '../analysis/split-compound.ts'
import { stemGerman } from '../analysis/stem-german.ts'
import type { SearchIndex } from '../index/index-types.ts'
import { mayBeCompound } from '../lexicon/opaque-words.ts'
import { findSimilar } from '../typos/typo-dictionary.ts'
import { expandPhrases } from './expand-phrases.ts'
import type { Alternative, QueryWord, UnderstoodQuestion } from './query-types.ts'
import { readings, type Reading } from './readings.ts'

/** Of what the thesaurus says of a word and asks for several stems, the best so many: each costs a walk through the postings. */
const MOST_GROUPS = 12
/** How much less than the word itself: all parts of a compound apart; two words written as one; a slip, for each letter. */
const APART = 0.7
const TOGETHER = 0.8
const BY_SLIPS = [1, 0.6, 0.35]

/**
 * What a question may mean: for every word its stem, its parts if it is a compound, what the thesaurus says of it alone or with other
 * words, and the words that it may be a slip of – only where the lexicon does not know it.
 *
 * All that reaches beyond the word itself rests on lexicon and thesaurus, which are fixed; the words of the documents only find
 * themselves. So no document decides what another is found by.
 */
export function understandQuestion(index: SearchIndex, text: string): UnderstoodQuestion {
  const tokens = contentWords(text)
  const read = tokens.map(({ word }) => readings(index, word, BY_SLIPS))
  const words: QueryWord[] = tokens.map(({ word, start, end }, at) => ({
    word,
    start,
    end,
    known: read[at]!.length > 0,
    soft: softStems.has(stemGerman(word)),
    alternatives: [],
  }))
  const tags = expandPhrases({ index, words, read, text })
  if (!words.some(({ known, soft }) => known && !soft)) for (const word of words) word.soft = false
  joinNeighbours({ index, words, text, tags })
  words.forEach((word, at) => {
    const said = fewGroups([...word.alternatives, ...termsApart(index, word.alternatives)])
    const own = at < tokens.length ? ownAlternatives(index, { word: word.word, read: read[at]! }) : []
    word.alternatives = bestOnly([...own, ...said])
  })
  return { words, tags: [...tags] }
}

/** What a word finds without the thesaurus. */
function ownAlternatives(
  index: SearchIndex,
  given: { word: string; read: readonly Reading[] },
): Alternative[] {
  const slips = given.read.filter(({ slips }) => slips > 0)
  return [
    { stems: [stemGerman(given.word)], weight: 1, way: 'word', via: null },
    ...apart(index, { word: given.word, weight: 1 }),
    ...ownSlips(index, given.word),
    ...slips.flatMap(({ word, weight }): Alternative[] => [
      { stems: [stemGerman(word)], weight, way: 'typo', via: word },
      ...apart(index, { word, weight }),
    ]),
  ]
}

/**
 * Stems of the documents that are near the word or its stem. They find themselves and no more; that a stem is near depends on it alone
 * and on no word of another document.
 */
function ownSlips(index: SearchIndex, word: string): Alternative[] {
  if (index.lexicon.knowsWord(word)) return []
  return [...new Set([word, stemGerman(word)])]
    .flatMap((written) => findSimilar(index.stems, written))
    .filter(({ distance }) => distance > 0)
    .map((near) => ({
      stems: [near.word],
      weight: BY_SLIPS[near.distance] ?? 0,
      way: 'typo',
      via: near.word,
    }))
}

/** "Elternkurs" → Eltern and Kurs, wherever they stand in a field; also by what the thesaurus says of a part ("Papakurs"). */
function apart(index: SearchIndex, { word, weight }: { word: string; weight: number }): Alternative[] {
  if (!mayBeCompound(word)) return []
  const knows = (stem: string) => index.terms.has(stem) || index.lexicon.knowsStem(stem)
  return splitCompound({ word, knows }).flatMap((parts) => [
    { stems: parts, weight: weight * APART, way: 'compound' as const, via: null },
    ...parts.flatMap((part, at) => replacedPart({ index, parts, part, at, weight })),
  ])
}

/** The thesaurus says Schuldnerberatung, an offer "Beratung für Schuldner". By the lexicon alone, for `fewGroups` chooses among them. */
function termsApart(index: SearchIndex, alternatives: readonly Alternative[]): Alternative[] {
  const knows = index.lexicon.knowsStem
  return alternatives.flatMap(({ stems, weight, way, via }) => {
    const [word = ''] = stems.length === 1 && via !== null ? [foldWord(via)] : []
    if (way !== 'synonym' || !mayBeCompound(word)) return []
    return splitCompound({ word, knows }).map((parts) => ({ stems: parts, weight: weight * APART, way, via }))
  })
}

type Replacement = { index: SearchIndex; parts: string[]; part: string; at: number; weight: number }

function replacedPart({ index, parts, part, at, weight }: Replacement): Alternative[] {
  const phrases = index.thesaurus.byStem.get(part)?.filter(({ stems }) => stems.length === 1) ?? []
  return phrases
    .flatMap(({ expansions }) => expansions)
    .filter((expansion) => expansion.weight > 0.5)
    .map((expansion) => ({
      stems: [...new Set(parts.flatMap((stem, place) => (place === at ? expansion.stems : [stem])))],
      weight: weight * APART * expansion.weight,
      way: 'synonym',
      via: expansion.term,
    }))
}

type Neighbours = { index: SearchIndex; words: QueryWord[]; text: string; tags: Set<string> }

/** "Kinder Garten" → Kindergarten, for both words. */
function joinNeighbours({ index, words, text, tags }: Neighbours): void {
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, next] = [words[at]!, words[at + 1]!]
    if (!/^[\s-]+$/.test(text.slice(one.end, next.start))) continue
    const word = one.word + next.word
    const stem = stemGerman(word)
    const joined: Alternative[] = [{ stems: [stem], weight: TOGETHER, way: 'compound', via: word }]
    for (const phrase of index.thesaurus.byStem.get(stem) ?? []) {
      if (phrase.stems.length > 1) continue
      for (const tag of phrase.tags) tags.add(tag)
      for (const { stems, term, weight } of phrase.expansions) {
        joined.push({ stems, weight: TOGETHER * weight, way: 'synonym', via: term })
      }
    }
    one.alternatives.push(...joined)
    next.alternatives.push(...joined)
  }
}

/**
 * Of alternatives that look for the same, the one that counts most; and none that asks for more than another does and counts no more.
 */
function bestOnly(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>()
  for (const alternative of alternatives) {
    const stems = [...new Set(alternative.stems)].sort()
    const key = stems.join(' ')
    const before = best.get(key)
    if (before === undefined || before.weight < alternative.weight) best.set(key, { ...alternative, stems })
  }
  const kept = [...best.values()]
  return kept.filter(
    (one) =>
      !kept.some(
        (other) =>
          other.stems.length < one.stems.length &&
          other.weight >= one.weight &&
          other.stems.every((stem) => one.stems.includes(stem)),
      ),
  )
}

/** Given only what is fixed, so that no document pushes out what finds another. */
function fewGroups(alternatives: readonly Alternative[]): Alternative[] {
  const best = bestOnly(alternatives).sort((one, other) => other.weight - one.weight)
  const groups = best.filter(({ stems }) => stems.length > 1)
  return [...best.filter(({ stems }) => stems.length === 1), ...groups.slice(0, MOST_GROUPS)]
}
