import { learnLexicon } from '../lexicon/learn-lexicon.ts'
import { compileThesaurus } from '../thesaurus/compile-thesaurus.ts'
import { putDocument } from './change-documents.ts'
import { createIndex } from './create-index.ts'
import type { IndexDesign, SearchDocument, SearchIndex } from './index-types.ts'

export const townDesign: IndexDesign = {
  fields: [
    { name: 'name', weight: 4, lengthNormalisation: 0.4, keepStopWords: true },
    { name: 'description', weight: 1, lengthNormalisation: 0.5, keepStopWords: false },
  ],
  facets: ['area', 'language'],
}

export const townThesaurus = compileThesaurus([
  { words: ['Kita'], terms: ['Kindertagesstätte', 'Kindergarten'], relation: 'same', tags: ['age-3-6'] },
  { words: ['Schreibaby', 'Baby schreit'], terms: ['Schreiambulanz'], relation: 'means' },
  { words: ['Sport'], terms: ['Turnen', 'Fußball'], relation: 'narrower' },
  { words: ['Papa'], terms: ['Vater'], relation: 'same' },
  { words: ['was will ich werden'], terms: ['Berufsberatung'], relation: 'means' },
  { words: ['ebe'], terms: ['Hebamme'], relation: 'means' },
])

export const townLexicon = learnLexicon({
  texts: [],
  words: [...townThesaurus.texts, 'Kurs', 'Eltern', 'Turnen', 'Kinder', 'Beratung', 'Mütter', 'Schule'],
})

/** A document of a name and perhaps more. */
export function offer(
  id: string,
  name: string,
  more: Partial<{ description: string; area: string[]; language: string[] }> = {},
): SearchDocument {
  const { description = '', area = [], language = [] } = more
  return { id, fields: { name, description }, facets: { area, language } }
}

export function townOf(documents: readonly SearchDocument[]): SearchIndex {
  const index = createIndex({ design: townDesign, thesaurus: townThesaurus, lexicon: townLexicon })
  for (const document of documents) putDocument(index, document)
  return index
}
