import { expect, test } from 'vitest'
import { emptyValues } from '../../form-values.ts'
import { differences } from './differences.ts'

const between = (stored: Partial<typeof emptyValues>, yours: Partial<typeof emptyValues>) =>
  differences(
    { stored: { ...emptyValues, ...stored }, yours: { ...emptyValues, ...yours } },
    { areaName: (areaId) => `Gebiet ${areaId}`, locale: 'de' },
  )

test('only what differs is told, in words', () => {
  expect(
    between(
      { name: 'Elterncafé', capacity: '12', steps: ['birth'], outreach: 'on', areasServed: ['7'] },
      { name: 'Elterncafé', capacity: '15', steps: ['birth', 'first-year'], areasServed: ['7', '8'] },
    ),
  ).toEqual([
    { field: 'Plätze', stored: '12', yours: '15' },
    { field: 'Aufsuchend', stored: 'ja', yours: 'nein' },
    {
      field: 'Lebensphasen',
      stored: 'Geburt und Wochenbett',
      yours: 'Geburt und Wochenbett, Erstes Lebensjahr',
    },
    { field: 'Einzugsgebiete', stored: 'Gebiet 7', yours: 'Gebiet 7, Gebiet 8' },
  ])
})

test('an age is told once, in years and months', () => {
  expect(between({ ageFromYears: '1' }, { ageFromYears: '1', ageFromMonths: '6' })).toEqual([
    { field: 'Alter von', stored: '1 Jahr', yours: '1 Jahr 6 Monate' },
  ])
})

test("a browser's line ends are no difference", () => {
  expect(between({ description: 'a\nb' }, { description: 'a\r\nb' })).toEqual([])
})
