/** How a word of a question finds a document. */
export type Way = 'word' | 'compound' | 'synonym' | 'typo'

export type Alternative = {
  /** all of them in the same field */
  stems: readonly string[]
  /** 0…1: 1 is the word itself */
  weight: number
  way: Way
  /** the word that was meant or the term that it leads to; null for the word itself */
  via: string | null
}

export type QueryWord = {
  /** folded */
  word: string
  start: number
  end: number
  /** whether lexicon or thesaurus can do something with it, perhaps as a slip of another */
  known: boolean
  /** whether it only raises what the other words find */
  soft: boolean
  alternatives: Alternative[]
}

export type UnderstoodQuestion = {
  words: QueryWord[]
  /** of the entries of the thesaurus that were hit */
  tags: string[]
}
