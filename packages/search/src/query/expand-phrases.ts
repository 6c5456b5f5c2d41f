import { stemGerman } from '../analysis/stem-german.ts'
import { stopWords } from '../analysis/stop-words.ts'
import { tokenise } from '../analysis/tokenise.ts'
import type { SearchIndex } from '../index/index-types.ts'
import type { Phrase } from '../thesaurus/thesaurus-types.ts'
import type { QueryWord } from './query-types.ts'
import type { Reading } from './readings.ts'

type Question = { index: SearchIndex; words: QueryWord[]; read: readonly Reading[][]; text: string }

/**
 * Adds what the thesaurus says of words and phrases to every word that they are made of; the words of a phrase may stand in any order
 * and apart. A phrase of stop words only ("was will ich werden") becomes a word of its own.
 *
 * @returns the tags of the entries
 */
export function expandPhrases({ index, words, read, text }: Question): Set<string> {
  const tags = new Set<string>()
  const places = placesOfStems({ words, read, text })
  for (const stem of places.keys()) {
    for (const phrase of index.thesaurus.byStem.get(stem) ?? []) {
      if (phrase.stems.every((one) => places.has(one))) addPhrase({ phrase, words, places, tags, text })
    }
  }
  return tags
}

/** `at` is the word of the question; null for a stop word */
type Place = { at: number | null; weight: number }

function placesOfStems({ words, read, text }: Omit<Question, 'index'>): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  const put = (stem: string, place: Place) => places.set(stem, [...(places.get(stem) ?? []), place])
  words.forEach(({ word }, at) => {
    put(stemGerman(word), { at, weight: 1 })
    for (const reading of read[at]!) {
      if (reading.slips > 0) put(stemGerman(reading.word), { at, weight: reading.weight })
    }
  })
  for (const { word } of tokenise(text)) {
    if (stopWords.has(word) && !places.has(stemGerman(word))) put(stemGerman(word), { at: null, weight: 1 })
  }
  return places
}

/** Two stop words meet by chance. */
const SHORTEST_PHRASE_OF_STOP_WORDS = 3

type Addition = {
  phrase: Phrase
  words: QueryWord[]
  places: Map<string, Place[]>
  tags: Set<string>
  text: string
}

function addPhrase({ phrase, words, places, tags, text }: Addition): void {
  const covered = phrase.stems.map((stem) => places.get(stem) ?? [])
  const weight = Math.min(...covered.map((ofStem) => Math.max(...ofStem.map((place) => place.weight))))
  const alternatives = phrase.expansions.map(({ stems, term, weight: ofTerm }) => ({
    stems,
    weight: weight * ofTerm,
    way: 'synonym' as const,
    via: term,
  }))
  const content = new Set(covered.flat().flatMap(({ at }) => at ?? []))
  if (content.size === 0 && phrase.stems.length < SHORTEST_PHRASE_OF_STOP_WORDS) return
  for (const tag of phrase.tags) tags.add(tag)
  for (const at of content) words[at]!.alternatives.push(...alternatives)
  if (content.size === 0)
    words.push({ word: phrase.written, start: 0, end: text.length, known: true, soft: false, alternatives })
}
