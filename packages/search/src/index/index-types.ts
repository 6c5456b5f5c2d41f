import type { AnalysedWord } from '../analysis/analyse-text.ts'
import type { Lexicon } from '../lexicon/learn-lexicon.ts'
import type { Thesaurus } from '../thesaurus/thesaurus-types.ts'
import type { TypoDictionary } from '../typos/typo-dictionary.ts'
import type { Postings } from './postings.ts'

export const MOST_FIELDS = 8
export const MOST_FACETS = 31

export type FieldDesign = {
  name: string
  /** how much a word in this field counts beside one in another */
  weight: number
  /** 0: long texts count like short ones; 1: a word counts by its share of the text */
  lengthNormalisation: number
  /** whether stop words are kept, so that a name of stop words is found; for short fields */
  keepStopWords: boolean
}

export type IndexDesign = {
  /** at most 8 */
  fields: readonly FieldDesign[]
  /** names of the attributes that are counted and filtered by; at most 31 */
  facets: readonly string[]
}

export type SearchDocument = {
  id: string
  /** texts by the name of the field; a field that is absent is empty */
  fields: Readonly<Record<string, string>>
  /** values by the name of the facet; a facet that is absent has no value */
  facets: Readonly<Record<string, readonly string[]>>
}

/**
 * Documents as a search needs them. Positions count up as documents come and are never used again; a document that is removed
 * leaves a gap (`alive` 0) until the index is packed.
 */
export type SearchIndex = {
  readonly design: IndexDesign
  readonly thesaurus: Thesaurus
  readonly lexicon: Lexicon
  /** the words of the lexicon */
  readonly knownWords: TypoDictionary
  /** what words were analysed to, so that each is analysed once; may be emptied at any time */
  readonly analysed: Map<string, AnalysedWord>
  /** the stems of the documents */
  readonly stems: TypoDictionary
  /** by stem */
  readonly terms: Map<string, Postings>
  readonly ids: string[]
  readonly positions: Map<string, number>
  alive: Uint8Array
  /** words of each field, `design.fields.length` for each position; stops counting at 65,535 */
  lengths: Uint16Array
  /** over the living documents, by field */
  readonly lengthSums: number[]
  readonly values: FacetValues
  /** room for the scores of a search, as long as `alive` at least; `best`, `total`, `matched` all 0 between searches */
  scratch: Scratch
}

export type FacetValues = {
  /** every value of every facet gets a number */
  readonly known: { facet: number; value: string }[]
  readonly numbers: Map<string, number>
  /** position p has `numbersOf[starts[p] … starts[p + 1]]` */
  starts: Uint32Array
  numbersOf: Uint32Array
}

export type Scratch = {
  best: Float32Array
  total: Float64Array
  matched: Uint8Array
  found: Uint32Array
  touched: Uint32Array
}
