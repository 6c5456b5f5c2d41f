import { expect, test } from 'vitest'
import { isWholeMunicipality, portalsNamed, readPlace } from './choose-portal-rules.ts'

const portals = [
  { slug: 'auenstadt', name: 'Auenstadt' },
  { slug: 'bad-auenstadt', name: 'Bad Auenstadt' },
  { slug: 'kreis-mueritz', name: 'Kreis Müritz' },
  { slug: 'quellbach', name: 'Quellbach' },
]

test.each([
  ['Quellbach', ['quellbach']],
  ['quell', ['quellbach']],
  ['99999 QUELLBACH', ['quellbach']],
  ['kreis mueritz', ['kreis-mueritz']],
  ['Kreis Muritz', []],
  ['Bad Auenstadt', ['auenstadt', 'bad-auenstadt']],
  ['au', []],
  ['44135', []],
  ['', []],
  ['Nirgends', []],
])('"%s" may mean %j', (place, slugs) => {
  expect(portalsNamed(portals, place).map(({ slug }) => slug)).toEqual(slugs)
})

test('the postal code is found wherever it stands', () => {
  expect(readPlace('Hauptstr. 5, 45879 Auenstadt').postalCode).toBe('45879')
  expect(readPlace('4587').postalCode).toBeUndefined()
})

test('a place that is the municipality as a whole narrows nothing, a street in it does', () => {
  const quellbach = { slug: 'quellbach', name: 'Quellbach' }
  expect(isWholeMunicipality('quellbach', quellbach)).toBe(true)
  expect(isWholeMunicipality('Quellbach, Mühlenweg', quellbach)).toBe(false)
})
