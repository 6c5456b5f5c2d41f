import { expect, test } from 'vitest'
import { phoneLink } from './phone-link.ts'

test.each([
  ['0228 19240', 'tel:022819240'],
  ['0123 456789-0', 'tel:01234567890'],
  ['(030) 123 45 67', 'tel:0301234567'],
  ['+49 (0)30 1234', 'tel:+49301234'],
  ['0209/169-1 oder 169-2', 'tel:02091691'],
  ['Tel. 0209 1', 'tel:02091'],
])('%s is dialled by %s', (written, link) => {
  expect(phoneLink(written)).toBe(link)
})
