import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameAnswer } from './same-answer.ts'

// From few values, so that two of them are often the same.
const { answer } = fc.letrec((again) => ({
  answer: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, 0, 1, '', 'a', 'b'),
    fc.array(again('answer'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), again('answer'), { maxKeys: 3 }),
  ),
}))

test('says the same as their JSON, with the parts in one order', () => {
  fc.assert(
    fc.property(answer, answer, (one, other) => {
      expect(sameAnswer(one, other)).toBe(inOneOrder(one) === inOneOrder(other))
    }),
    { numRuns: 2000 },
  )
})

test('is the same for whatever stands in another order, and for parts without a value', () => {
  fc.assert(
    fc.property(answer, (one) => {
      expect(sameAnswer(one, turnedRound(one))).toBe(true)
    }),
  )
  expect(sameAnswer({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(sameAnswer({ a: undefined }, { b: 1 })).toBe(false)
  expect(sameAnswer([], {})).toBe(false)
  expect(sameAnswer(undefined, null)).toBe(false)
})

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    isParts(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound)
  if (!isParts(value)) return value
  const parts = Object.entries(value).toReversed()
  return { nothing: undefined, ...Object.fromEntries(parts.map(([name, part]) => [name, turnedRound(part)])) }
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
