import { describe, expect, test } from 'vitest'
import { isProtected } from './protect-rules.ts'

const minimum = { municipalityMinimum: 5, indicatorMinimum: null, unit: 'percent' }
const rate = (cases: number | null, base: number | null, value: number | null = 10) => ({
  value,
  sign: null,
  cases,
  base,
})

describe('a rate with its case number', () => {
  test.each([rate(4, 100), rate(1, 100), rate(97, 100), rate(3, 4), rate(null, 3)])(
    '%j is protected: it is about fewer than five, directly or by subtraction',
    (stored) => {
      expect(isProtected(stored, minimum)).toBe(true)
    },
  )

  test.each([rate(5, 100), rate(0, 100), rate(100, 100), rate(95, 100), rate(null, null), rate(null, 50)])(
    '%j is not',
    (stored) => {
      expect(isProtected(stored, minimum)).toBe(false)
    },
  )

  test('the case number counts also where only value and base are stored: 10 % of 30 are 3', () => {
    expect(isProtected(rate(null, 30, 10), minimum)).toBe(true)
    expect(isProtected(rate(null, 3000, 10), { ...minimum, unit: 'per-1000' })).toBe(false)
    expect(isProtected(rate(null, 300, 10), { ...minimum, unit: 'per-1000' })).toBe(true)
  })

  test('the rest counts also where only value and cases are stored: 50 cases are 98 % of 51', () => {
    expect(isProtected(rate(50, null, 98), minimum)).toBe(true)
    expect(isProtected(rate(50, null, 50), minimum)).toBe(false)
  })

  test('nobody and all are secret only where the profile says so', () => {
    expect(isProtected(rate(0, 100, 0), { ...minimum, showsNone: false })).toBe(true)
    expect(isProtected(rate(100, 100, 100), { ...minimum, showsNone: false })).toBe(false)
    expect(isProtected(rate(100, 100, 100), { ...minimum, showsAll: false })).toBe(true)
  })

  test('the stricter of both minima counts', () => {
    expect(isProtected(rate(7, 100), { ...minimum, indicatorMinimum: 10 })).toBe(true)
    expect(isProtected(rate(4, 100), { ...minimum, indicatorMinimum: 3 })).toBe(true)
  })

  test('a plain count of persons is its own case number', () => {
    expect(isProtected(rate(null, null, 4), { ...minimum, unit: 'count' })).toBe(true)
    expect(isProtected(rate(null, null, 4), minimum)).toBe(false)
  })
})
