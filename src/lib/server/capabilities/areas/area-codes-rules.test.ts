import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyCode, parentByColumn, parentByPrefix } from './area-codes-rules.ts'

const known = (...codes: string[]) => {
  const all = new Set(codes)
  return (code: string) => all.has(code)
}

describe('a code that a spreadsheet made a number of', () => {
  test.each([
    ['1100101', '01100101'],
    ['1100101.0', '01100101'],
    ['1100101,0', '01100101'],
    ['211.0', '211'],
    ['7', '007'],
  ])('%s is taken for %s', (code, likely) => {
    expect(likelyCode(code, known('01100101', '211', '007'))).toBe(likely)
  })

  test.each(['211', '2111', 'A7', '', '1100101.5'])('%s is left alone', (code) => {
    expect(likelyCode(code, known('01100101', '211', '007'))).toBeNull()
  })
})

describe('the parent by the beginning of the code', () => {
  const isKnown = known('01', '0110', '12')

  test.each([
    ['01100101', 4, '0110'],
    ['01100101', 2, '01'],
    ['01100101', undefined, '0110'],
    ['01900101', undefined, '01'],
  ])('of %s with length %s is %s', (code, length, parent) => {
    expect(parentByPrefix(code, length, isKnown)).toEqual({ ok: true, value: parent })
  })

  test('is not there when no area has that code', () => {
    expect(parentByPrefix('99100101', 4, isKnown)).toMatchObject({
      refusal: { code: 'areas/unknown-parent', details: { code: '99100101', parent: '9910' } },
    })
  })

  test('of a code without its leading zero is told as that', () => {
    expect(parentByPrefix('1100101', 4, isKnown)).toMatchObject({
      refusal: { code: 'areas/code-became-number', details: { code: '1100101', likely: '01100101' } },
    })
  })

  test('is never the area itself', () => {
    expect(parentByPrefix('0110', 4, isKnown).ok).toBe(false)
    expect(parentByPrefix('0110', undefined, isKnown)).toEqual({ ok: true, value: '01' })
  })

  test('is always a known, proper beginning, and without a length the longest', () => {
    const code = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        code,
        fc.array(code, { maxLength: 12 }),
        fc.option(fc.integer({ min: 1, max: 8 })),
        (child, parents, length) => {
          const found = parentByPrefix(child, length ?? undefined, known(...parents))
          const fitting = parents.filter(
            (parent) =>
              child.startsWith(parent) &&
              parent.length < child.length &&
              (length === null || parent.length === length),
          )
          const longest = fitting.toSorted((a, b) => b.length - a.length)[0]
          expect(found.ok ? found.value : undefined).toBe(longest)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the parent by a column', () => {
  test('is the area of that code', () => {
    expect(parentByColumn('7', '01', known('01'))).toEqual({ ok: true, value: '01' })
  })
  test.each([
    ['', 'areas/parent-missing'],
    ['02', 'areas/unknown-parent'],
    ['1', 'areas/code-became-number'],
  ])('"%s" is refused', (parent, code) => {
    expect(parentByColumn('7', parent, known('01'))).toMatchObject({ refusal: { code } })
  })
})
