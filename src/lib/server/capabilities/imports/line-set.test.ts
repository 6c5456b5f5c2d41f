import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineSet } from './line-set.ts'

test('counts each line once, as a Set does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000_000), { maxLength: 300 }), (lines) => {
      const set = lineSet()
      for (const line of [...lines, ...lines]) set.add(line)
      expect(set.size()).toBe(new Set(lines).size)
    }),
  )
})

test('holds more lines than a Set can', () => {
  const set = lineSet()
  for (let line = 1; line <= 17_000_000; line += 1) set.add(line)
  expect(set.size()).toBe(17_000_000)
})
