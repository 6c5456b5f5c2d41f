import { createIndex, learnLexicon, putDocument, search } from '@gelingen/search'
import { expect, test } from 'vitest'
import { offerDesign } from './search-design.ts'
import { familiesThesaurus } from './search-thesaurus.ts'

const index = createIndex({
  design: offerDesign,
  thesaurus: familiesThesaurus,
  lexicon: learnLexicon({ texts: [], words: familiesThesaurus.texts }),
})
const names = [
  'Hebammenpraxis am Markt',
  'Kindertagesstätte Regenbogen',
  'Deutschkurs für Eltern',
  'Schuldnerberatung',
]
for (const name of names) putDocument(index, { id: name, fields: { name }, facets: {} })

test.each([
  ['Hebamme', 'midwife', 'ebe', 'قابلة', 'акушерка', 'akuszerka', 'położna', 'sage-femme', 'sage femme'],
  [
    'Kindergarten',
    'kindergarten',
    'anaokulu',
    'روضة',
    'дитячий садок',
    'детский сад',
    'przedszkole',
    'crèche',
    'maternelle',
  ],
  [
    'Deutschkurs',
    'german course',
    'almanca kursu',
    'دورة لغة',
    'курс німецької',
    'курсы немецкого',
    'kurs niemieckiego',
    'cours d’allemand',
  ],
  ['Schulden', 'debt', 'borç', 'ديون', 'борги', 'долги', 'długi', 'dettes'],
])('%s is found in the nine languages', (...words) => {
  const first = search(index, { text: words[0] ?? '' }).hits[0]?.id
  expect(first).toBeDefined()
  expect(words.filter((text) => search(index, { text }).hits[0]?.id !== first)).toEqual([])
})
