import { expect, test } from 'vitest'
import { readTime } from './offer-times-rules.ts'

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['9.30 Uhr', '09:30'],
  ['9 Uhr', '09:00'],
  ['9 Uhr 30', '09:30'],
  ['0930', '09:30'],
  ['14h', '14:00'],
  ['14h15', '14:15'],
  [' 00:00 ', '00:00'],
  ['23:59', '23:59'],
])('“%s” is %s', (written, value) => {
  expect(readTime(written)).toEqual({ ok: true, value })
})

test('nothing written is not known', () => {
  expect(readTime('  ')).toEqual({ ok: true, value: null })
})

test.each(['24:00', '9:60', '9:5', 'neun', '9-12', '930', '9:30:00', '<b>9</b>', '-9'])(
  '“%s” is no time of day',
  (written) => {
    expect(readTime(written)).toEqual({ ok: false, code: 'offers/time-not-a-time' })
  },
)
