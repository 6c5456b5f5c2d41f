import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, isProtected } from './protect-rules.ts'

const minimum = { municipalityMinimum: 5, indicatorMinimum: null, unit: 'percent' }
const rate = (cases: number | null, base: number | null, value: number | null = 10) => ({
  value,
  sign: null,
  cases,
  base,
})

describe('a rate with its case number', () => {
  test.each([
    [rate(4, 100), '.'],
    [rate(1, 100), '.'],
    [rate(97, 100), '.'],
    [rate(3, 4), '.'],
    [rate(null, 3), '.'],
  ])('%j is not shown: it is about fewer than five, directly or by subtraction', (stored, sign) => {
    expect(cellOf(stored, minimum)).toEqual({ kind: 'sign', sign })
  })

  test.each([rate(5, 100), rate(0, 100), rate(100, 100), rate(95, 100), rate(null, null), rate(null, 5)])(
    '%j is shown',
    (stored) => {
      expect(cellOf(stored, minimum)).toEqual({ kind: 'value', value: 10 })
    },
  )

  test('the stricter of both minima counts', () => {
    expect(isProtected(rate(7, 100), { ...minimum, indicatorMinimum: 10 })).toBe(true)
    expect(isProtected(rate(4, 100), { ...minimum, indicatorMinimum: 3 })).toBe(true)
  })

  test('a plain count of persons is its own case number', () => {
    expect(cellOf(rate(null, null, 4), { ...minimum, unit: 'count' })).toEqual({ kind: 'sign', sign: '.' })
    expect(cellOf(rate(null, null, 4), minimum)).toEqual({ kind: 'value', value: 4 })
  })

  test('an official sign stays what it is, and blocks a value that stands beside it', () => {
    expect(cellOf({ value: 12, sign: '/', cases: null, base: null }, minimum)).toEqual({
      kind: 'sign',
      sign: '/',
    })
  })

  test('nothing about fewer persons than the minimum is ever shown, whatever the figures', () => {
    const count = fc.nat(30)
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 12 }), (cases, rest, least) => {
        const cell = cellOf(rate(cases, cases + rest), {
          municipalityMinimum: least,
          indicatorMinimum: null,
          unit: 'percent',
        })
        if (cell.kind !== 'value') return
        expect(cases === 0 || cases >= least).toBe(true)
        expect(rest === 0 || rest >= least).toBe(true)
      }),
    )
  })
})
