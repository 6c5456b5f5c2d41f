import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFromName } from './code-from-name.ts'

test.each([
  ['Köln', 'koeln'],
  ['Mülheim an der Ruhr', 'muelheim-an-der-ruhr'],
  ['Gießen', 'giessen'],
  ['Ko\u0308ln', 'koeln'],
  ['Halle (Saale)', 'halle-saale'],
  ['ÖHRINGEN', 'oehringen'],
  ['Crêpes-sur-Mer 2', 'crepes-sur-mer-2'],
  ['Status & Dynamik 2021', 'status-dynamik-2021'],
  ['  Café-Besuche 2024 ', 'cafe-besuche-2024'],
  ['– –', ''],
])('from the name "%s" comes "%s"', (name, code) => {
  expect(codeFromName(name)).toBe(code)
})

test('it is always a short name, or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(codeFromName(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    }),
  )
})
