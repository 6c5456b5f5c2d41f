import { expect, test } from 'vitest'
import { servedSteps } from './served-steps-rules.ts'

const years = (from: number | null, to: number | null, steps: string[] = []) =>
  servedSteps({
    steps,
    ageFromMonths: from === null ? null : from * 12,
    ageToMonths: to === null ? null : to * 12,
  })

test('an offer serves the steps that it names, in the order of growing up, whatever its ages', () => {
  expect(years(0, 1, ['age-6-10', 'birth'])).toEqual(['birth', 'age-6-10'])
})

test('without steps it serves those that its ages fit: a Kita for 0 to 7 is none for 6 to 10', () => {
  expect(years(0, 7)).toEqual(['first-year', 'age-1-3', 'age-3-6'])
})

test('a narrow offer serves the step that holds half of it', () => {
  expect(years(5, 7)).toEqual(['age-3-6', 'age-6-10'])
})

test('ages alone make no offer serve pregnancy, birth or a passage', () => {
  expect(years(null, 27)).not.toContain('pregnancy')
  expect(years(null, 27)).not.toContain('to-school')
})

test('without ages and steps nothing is known', () => {
  expect(years(null, null)).toEqual([])
})
