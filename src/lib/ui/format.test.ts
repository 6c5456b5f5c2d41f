import { describe, expect, test } from 'vitest'
import { formatCell, formatNumber, formatPeriod } from './format.ts'

test.each([
  [1234567.891, 'de', 2, '1.234.567,89'],
  [1234567.891, 'en', 2, '1,234,567.89'],
  [-0.04, 'de', 1, '0,0'],
  [-0.06, 'de', 1, '-0,1'],
  [7, 'de', 0, '7'],
] as const)('%d in %s with %d decimals is written %s', (value, locale, decimals, text) => {
  expect(formatNumber(value, locale, decimals)).toBe(text)
})

describe('a figure', () => {
  test('stands before its unit, which does not slip into the next line', () => {
    const shown = { locale: 'de', decimals: 1, unitSign: '%' } as const
    expect(formatCell({ kind: 'value', value: 31.24 }, shown)).toBe('31,2\u00a0%')
  })

  test('that may not be shown is its sign, without a unit', () => {
    expect(formatCell({ kind: 'sign', sign: '.' }, { locale: 'de', decimals: 1, unitSign: '%' })).toBe('.')
  })

  test('that is not there is nothing', () => {
    expect(formatCell(null, { locale: 'de', decimals: 1 })).toBe('')
  })
})

test.each([
  ['2020', '2020', '2020'],
  ['2020-12', 'Dezember 2020', 'December 2020'],
  ['2024-12-31', '31.12.2024', '31/12/2024'],
  ['2021-Q3', '3. Quartal 2021', 'quarter 3 of 2021'],
  ['2023/24', 'Schuljahr 2023/24', 'school year 2023/24'],
])('the period %s is called "%s" and "%s"', (period, german, english) => {
  expect(formatPeriod(period, 'de')).toBe(german)
  expect(formatPeriod(period, 'en')).toBe(english)
})

test.each(['2020-13', '2020-00-10', 'gestern', ''])(
  'what is no period, like "%s", is left as it is',
  (text) => {
    expect(formatPeriod(text, 'de')).toBe(text)
  },
)
