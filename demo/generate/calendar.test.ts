import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBefore, germanDate } from './calendar.ts'

test('goes back over leap days, ends of months and years', () => {
  expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29')
  expect(daysBefore('2025-03-01', 1)).toBe('2025-02-28')
  expect(daysBefore('2000-03-01', 1)).toBe('2000-02-29')
  expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31')
  expect(daysBefore('2026-11-15', 0)).toBe('2026-11-15')
})

test('agrees with the calendar of the runtime', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      (daysSince1970, back) => {
        const day = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
        expect(daysBefore(day(daysSince1970), back)).toBe(day(daysSince1970 - back))
      },
    ),
  )
})

test('writes a day as German offices do', () => {
  expect(germanDate('2026-03-05')).toBe('05.03.2026')
})
