import { expect, test } from 'vitest'
import { samePageIn } from './same-page.ts'

test.each([
  ['/', { from: 'de', to: 'tr' }, '/tr'],
  ['/tr', { from: 'tr', to: 'de' }, '/'],
  ['/tr/auenstadt', { from: 'tr', to: 'ar' }, '/ar/auenstadt'],
  ['/auenstadt/suche', { from: 'de', to: 'leicht' }, '/leicht/auenstadt/suche'],
  ['/uk/auenstadt/angebot/7', { from: 'uk', to: 'de' }, '/auenstadt/angebot/7'],
] as const)('%s with %j is %s', (pathname, languages, expected) => {
  expect(samePageIn({ pathname, search: '' }, languages)).toBe(expected)
})

test('what was asked and kept is carried on', () => {
  expect(samePageIn(new URL('http://x/a/suche?q=Hebamme&m=3.4'), { from: 'de', to: 'pl' })).toBe(
    '/pl/a/suche?q=Hebamme&m=3.4',
  )
})
