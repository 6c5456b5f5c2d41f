import { describe, expect, test } from 'vitest'
import { ageFit, ageWritten, agesOf, mayBeForAge } from './search-age-rules.ts'

describe('an age is understood', () => {
  test.each([
    ['3', 36, 47],
    ['0', 0, 11],
    ['3 Jahre', 36, 47],
    ['8 Monate', 8, 8],
    ['8 months', 8, 8],
    ['18 aylık', 18, 18],
    ['8 місяців', 8, 8],
    ['8 месяцев', 8, 8],
    ['8 miesięcy', 8, 8],
    ['8 mois', 8, 8],
    ['8 أشهر', 8, 8],
    ['3 yaş', 36, 47],
    ['3-5', 36, 71],
    ['1,5 Jahre', 18, 18],
    ['Baby', 0, 11],
    ['bebek', 0, 11],
    ['Kleinkind', 12, 35],
    ['Grundschule', 72, 119],
  ])('%s', (written, fromMonths, toMonths) => {
    expect(ageWritten(written)).toEqual({ fromMonths, toMonths })
  })

  test.each(['', 'egal', '999', '5-3'])('or not: "%s"', (written) => {
    expect(ageWritten(written)).toBeNull()
  })
})

test('an offer without ages has those of its steps; without either they are not known', () => {
  const none = { ageFromMonths: null, ageToMonths: null }
  expect(agesOf({ ...none, steps: ['age-3-6', 'to-school'] })).toEqual({ fromMonths: 36, toMonths: 84 })
  expect(agesOf({ ...none, steps: [] })).toBeNull()
  expect(agesOf({ ageFromMonths: null, ageToMonths: 36, steps: ['age-3-6'] })).toEqual({
    fromMonths: 0,
    toMonths: 36,
  })
})

test('the end of an offer is exclusive: up to the third birthday is not for those of three', () => {
  const three = { fromMonths: 36, toMonths: 47 }
  expect(mayBeForAge({ fromMonths: 0, toMonths: 36 }, three)).toBe(false)
  expect(mayBeForAge({ fromMonths: 0, toMonths: 37 }, three)).toBe(true)
  expect(mayBeForAge(null, three)).toBe(true)
  expect(ageFit({ fromMonths: 36, toMonths: 72 }, three)).toBe(1)
  expect(ageFit({ fromMonths: 0, toMonths: 36 }, three)).toBeLessThan(ageFit(null, three))
})
