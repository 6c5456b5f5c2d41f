import { expect, test } from 'vitest'
import { confirmationState, dueOn } from './confirmation-state.ts'

const rhythm = { confirmEveryMonths: 6, markAfterDays: 30, hideAfterDays: 90 }
const confirmed = { lastConfirmedOn: '2026-03-01', enteredOn: '2020-01-01' }

test.each([
  ['2026-08-31', 'fresh'],
  ['2026-09-01', 'due'],
  ['2026-10-01', 'due'],
  ['2026-10-02', 'marked'],
  ['2026-11-30', 'marked'],
  ['2026-12-01', 'hidden'],
])('confirmed on 1 March, asked for every six months: on %s it is %s', (today, state) => {
  expect(confirmationState(confirmed, rhythm, today)).toBe(state)
})

test('what was never confirmed counts from its entry', () => {
  expect(dueOn({ lastConfirmedOn: null, enteredOn: '2026-08-31' }, rhythm)).toBe('2027-02-28')
})

test('without a day of hiding it stays', () => {
  expect(confirmationState(confirmed, { ...rhythm, hideAfterDays: null }, '2099-01-01')).toBe('marked')
})
