import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { addWord, findSimilar, typoDictionaryOf } from './typo-dictionary.ts'
import { typoLimit } from './typo-limit.ts'

it.each([
  ['hebamme', 'hebame', 1],
  ['kinderarzt', 'kinderartz', 1],
  ['krippe', 'krippe', 0],
  ['kita', '', 4],
  ['ca', 'abc', 3],
  ['logopadie', 'logopedie', 1],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
  expect(editDistance(other, one)).toBe(distance)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 11 })

it('the walk through the dictionary finds what comparing with every word finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      fc.uniqueArray(word, { maxLength: 10 }),
      word,
      (first, later, asked) => {
        const dictionary = typoDictionaryOf(first)
        const added = later.filter((one) => !first.includes(one))
        for (const one of added) addWord(dictionary, one)
        const limit = typoLimit(asked)
        const expected = [...first, ...added]
          .map((one) => ({ word: one, distance: editDistance(one, asked) }))
          .filter(({ word, distance }) => limit > 0 && distance <= limit && word[0] === asked[0])
        const byWord = (one: { word: string }, other: { word: string }) => (one.word < other.word ? -1 : 1)
        expect(findSimilar(dictionary, asked).sort(byWord)).toEqual(expected.sort(byWord))
      },
    ),
    { numRuns: 2_000 },
  )
})

it('short words and words with figures bear no slip', () => {
  expect(['ab', 'kur', 'u10kurs'].map(typoLimit)).toEqual([0, 0, 0])
  expect(['kita', 'hebamme', 'beratung'].map(typoLimit)).toEqual([1, 1, 2])
})
