import { expect, test } from 'vitest'
import { readNumber, readNumbers } from './read-number.ts'

test.each([
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['−1', -1],
  [' 300 ', 300],
  ['', null],
  ['1e9', null],
  ['1.000,5', null],
  ['drei', null],
])('„%s“ is read as %s', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each([
  ['−1; 1; 1,5', [-1, 1, 1.5]],
  ['-1, 1, 1.5', [-1, 1, 1.5]],
  ['0.5', [0.5]],
  ['1; x', null],
  ['', null],
])('„%s“ are read as %s', (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers)
})
