/**
 * One line of a thesaurus, given from outside.
 * `same`: all words and terms mean each other. `means`: whoever writes a word gets the terms, not the other way round.
 * `narrower`: the terms are kinds of the word; who asks for the word gets them, and the other way round with less weight.
 */
export type ThesaurusEntry = {
  /** as people write them; may be several words */
  words: readonly string[]
  terms: readonly string[]
  relation: 'same' | 'means' | 'narrower'
  /** what the caller knows the matter by, such as codes of a catalogue; told with the result */
  tags?: readonly string[]
}

/** What a word or phrase of a question also stands for. */
export type Expansion = {
  /** stems that must occur together */
  stems: readonly string[]
  /** as the thesaurus writes it */
  term: string
  relation: ThesaurusEntry['relation'] | 'broader'
  /** 0…1 */
  weight: number
}

export type Phrase = {
  /** as the thesaurus writes it */
  written: string
  stems: readonly string[]
  expansions: Expansion[]
  tags: Set<string>
}

export type Thesaurus = {
  /** phrases by the least of their stems, so that a question looks up its stems only */
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>
  /** every word and term, for the lexicon */
  readonly texts: readonly string[]
}
