import { expect, test } from 'vitest'
import { isMadeForFrames, letItBeFramed } from './framing.ts'

test.each([
  ['/(portal)/[[sprache=sprache]]/[kommune]/einbetten/liste', true],
  ['/(portal)/[[sprache=sprache]]/[kommune]/einbetten/karte', true],
  ['/(portal)/[[sprache=sprache]]/[kommune]/angebot/[offer]/melden', false],
  ['/(workspace)/k/[municipality]/angebote/einbetten', false],
  ['/(workspace)/k/[municipality]/einbetten/liste', false],
  [null, false],
])('whether %s may be framed: %s', (route, expected) => {
  expect(isMadeForFrames(route)).toBe(expected)
})

test('a page that may be framed keeps the rest of its policy', () => {
  const headers = new Headers({
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  })
  letItBeFramed(headers)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self'; frame-ancestors *; base-uri 'none'",
  )
})
