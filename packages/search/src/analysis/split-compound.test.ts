import { expect, it } from 'vitest'
import { learnLexicon } from '../lexicon/learn-lexicon.ts'
import { analyseWord, wordsOfText } from './analyse-text.ts'
import { foldWord } from './fold-word.ts'
import { splitCompound } from './split-compound.ts'
import { stemGerman } from './stem-german.ts'

const lexicon = learnLexicon({
  texts: [],
  words: [
    'Kind',
    'Turnen',
    'Eltern',
    'Kurs',
    'Geburt',
    'Vorbereitung',
    'Familie',
    'Zentrum',
    'Schuldner',
    'Insolvenz',
    'Sprache',
    'Garten',
  ],
})
const split = (word: string) => splitCompound({ word: foldWord(word), knows: lexicon.knowsStem })
const stems = (...words: string[]) => words.map((word) => stemGerman(foldWord(word)))

it.each([
  ['Kinderturnen', ['Kinder', 'Turnen']],
  ['Elternkurse', ['Eltern', 'Kurse']],
  ['Geburtsvorbereitung', ['Geburt', 'Vorbereitung']],
  ['Familienzentren', null],
  ['Familienzentrum', ['Familie', 'Zentrum']],
  ['Sprachkurs', ['Sprache', 'Kurs']],
  ['Geburtsvorbereitungskurs', ['Geburt', 'Vorbereitung', 'Kurs']],
])('%s falls into %j', (word, parts) => {
  if (parts === null) expect(split(word)).toEqual([])
  else expect(split(word)).toContainEqual(stems(...parts))
})

it.each(['Kurs', 'Partnerin', 'Xylophon', 'Kinderx'])('%s stays whole', (word) => {
  expect(split(word)).toEqual([])
})

it('no cut goes through an opaque word', () => {
  expect(split('Kindergartenkurs')).toEqual([])
  expect(analyseWord('kindergarten', lexicon).parts).toEqual([])
})

it('what a hyphen leaves out is read along', () => {
  const words = wordsOfText('Schuldner- und Insolvenzberatung', lexicon).map(({ word }) => word)
  expect(words).toEqual(['schuldner', 'schuldnerberatung', 'und', 'insolvenzberatung'])
})

it('a hyphen before a word that ends in nothing known leaves all as it is', () => {
  expect(wordsOfText('Auf- und Abxyzzy', lexicon)).toHaveLength(3)
})
