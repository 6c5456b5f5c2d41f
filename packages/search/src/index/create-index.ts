import type { Lexicon } from '../lexicon/learn-lexicon.ts'
import type { Thesaurus } from '../thesaurus/thesaurus-types.ts'
import { typoDictionaryOf } from '../typos/typo-dictionary.ts'
import { MOST_FACETS, MOST_FIELDS, type IndexDesign, type SearchIndex } from './index-types.ts'

/**
 * An index without documents.
 *
 * @param lexicon learnt from the texts to come and the thesaurus (`learnLexicon`)
 * @throws RangeError `fields`, `facets`: none or too many, or a name twice
 */
export function createIndex(given: {
  design: IndexDesign
  thesaurus: Thesaurus
  lexicon: Lexicon
}): SearchIndex {
  const { fields, facets } = given.design
  checkNames({ what: 'fields', names: fields.map(({ name }) => name), least: 1, most: MOST_FIELDS })
  checkNames({ what: 'facets', names: facets, least: 0, most: MOST_FACETS })
  return {
    ...given,
    knownWords: typoDictionaryOf(given.lexicon.written.keys()),
    analysed: new Map(),
    stems: typoDictionaryOf([]),
    terms: new Map(),
    ids: [],
    positions: new Map(),
    alive: new Uint8Array(),
    lengths: new Uint16Array(),
    lengthSums: fields.map(() => 0),
    values: { known: [], numbers: new Map(), starts: new Uint32Array(1), numbersOf: new Uint32Array() },
    scratch: {
      best: new Float32Array(),
      total: new Float64Array(),
      matched: new Uint8Array(),
      found: new Uint32Array(),
      touched: new Uint32Array(),
    },
  }
}

function checkNames(given: { what: string; names: readonly string[]; least: number; most: number }): void {
  const { what, names, least, most } = given
  if (names.length < least || names.length > most) throw new RangeError(`${what}: ${least} to ${most}`)
  if (new Set(names).size < names.length) throw new RangeError(`${what}: a name twice`)
}
