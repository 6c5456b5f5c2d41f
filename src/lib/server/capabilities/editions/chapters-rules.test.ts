import { expect, test } from 'vitest'
import { chaptersOf } from './chapters-rules.ts'
import { aPrintableOffer } from './edition-builders.ts'
import type { EditionOrder } from './edition-types.ts'

const offers = [
  aPrintableOffer({ name: 'Ärztlicher Rat', steps: ['birth', 'age-1-3'], fields: ['health'], areaId: 11 }),
  aPrintableOffer({
    name: 'Ballspiele',
    ageFromMonths: 36,
    ageToMonths: 72,
    fields: ['leisure'],
    areaId: 21,
  }),
  aPrintableOffer({ name: '24-Stunden-Telefon' }),
]
const areas = [
  { areaId: 1, within: new Set([1, 11]) },
  { areaId: 2, within: new Set([2, 21]) },
]
const chapters = (order: EditionOrder, more = {}) =>
  chaptersOf(offers, { order, steps: [], fields: [], areas, ...more }).map(({ key, offers: own }) => [
    key,
    ...own.map(({ name }) => name),
  ])

test('each offer stands once, in the first of its phases that the edition is about', () => {
  expect(chapters('phase')).toEqual([
    ['birth', 'Ärztlicher Rat'],
    ['age-3-6', 'Ballspiele'],
    [null, '24-Stunden-Telefon'],
  ])
  expect(chapters('phase', { steps: ['age-1-3', 'age-3-6'] })[0]).toEqual(['age-1-3', 'Ärztlicher Rat'])
})

test('by area, by field and by letter, Ä under A', () => {
  expect(chapters('area')).toEqual([
    ['1', 'Ärztlicher Rat'],
    ['2', 'Ballspiele'],
    [null, '24-Stunden-Telefon'],
  ])
  expect(chapters('field').map(([key]) => key)).toEqual(['health', 'leisure', null])
  expect(chapters('name').map(([key]) => key)).toEqual(['#', 'A', 'B'])
})
