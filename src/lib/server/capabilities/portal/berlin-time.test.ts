import { expect, test } from 'vitest'
import { berlinInstant, isoInstant } from './berlin-time.ts'

// Summer time 2026: from 29 March, 2:00, to 25 October, 3:00.
test.each([
  ['2026-01-15', '12:00', '2026-01-15T11:00:00.000Z'],
  ['2026-07-15', '12:00', '2026-07-15T10:00:00.000Z'],
  ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('%s at %s in Germany is %s', (day, time, expected) => {
  expect(berlinInstant(day, time).toISOString()).toBe(expected)
})

test('an instant says its distance from UTC', () => {
  expect(isoInstant('2026-07-15', '09:30')).toBe('2026-07-15T09:30:00+02:00')
  expect(isoInstant('2026-12-15', '09:30')).toBe('2026-12-15T09:30:00+01:00')
})
