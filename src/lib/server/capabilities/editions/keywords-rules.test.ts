import { expect, test } from 'vitest'
import { aPrintableOffer } from './edition-builders.ts'
import { keywordsOf } from './keywords-rules.ts'

const thesaurus = [
  { words: ['Tagesmutter'], terms: ['Kindertagespflege', 'Tagesvater'], relation: 'same', language: 'de' },
  {
    words: ['Geld ist knapp'],
    terms: ['Kinderzuschlag', 'Bildung und Teilhabe'],
    relation: 'means',
    language: 'de',
  },
  { words: ['ebe'], terms: ['Hebamme'], relation: 'means', language: 'tr' },
  { words: ['Geburt'], terms: ['Hebamme'], relation: 'means', language: 'de' },
]
const offer = (offerId: number, description: string) => aPrintableOffer({ offerId, description })

test('everyday words lead to offers that say it otherwise; of words that mean each other one leads, the others say which', () => {
  const offers = [
    offer(1, 'Vermittlung in die Kindertagespflege.'),
    offer(2, 'Hilfe beim Antrag auf Bildung und Teilhabe und Bildung.'),
    offer(3, 'Freie Hebammen im Stadtteil'),
  ]
  expect(keywordsOf(offers, thesaurus)).toEqual([
    { word: 'Geburt', offerIds: [3] },
    { word: 'Geld ist knapp', offerIds: [2] },
    { word: 'Kindertagespflege', see: 'Tagesmutter' },
    { word: 'Tagesmutter', offerIds: [1] },
    { word: 'Tagesvater', see: 'Tagesmutter' },
  ])
})

test('several words must stand beside each other', () => {
  expect(keywordsOf([offer(1, 'Teilhabe und Bildung')], thesaurus)).toEqual([])
})

test('a word that leads to too many offers says nothing', () => {
  const many = Array.from({ length: 13 }, (_, at) => offer(at + 1, 'Hebamme'))
  expect(keywordsOf(many, thesaurus)).toEqual([])
  expect(keywordsOf(many.slice(1), thesaurus)).toHaveLength(1)
})
