import { expect, test } from 'vitest'
import { addressForServer, isExampleAddress, isMailAddress } from './mail-address.ts'

test.each(['a@b.de', "mueller.o'neill+liste@jugendamt.bücher-stadt.de", 'x_y@a-b.co.uk'])(
  '%s can get mail',
  (address) => {
    expect(isMailAddress(address)).toBe(true)
  },
)

test.each([
  '',
  'a',
  'a@b',
  'a@b.d',
  'müller@b.de',
  'a@b..de',
  'a b@c.de',
  'a@b.de, c@d.de',
  'A <a@b.de>',
  'a@b.de\r\nBcc: c@d.de',
  'a@b.de\u0000',
  `${'a'.repeat(65)}@b.de`,
  `a@${'b'.repeat(260)}.de`,
])('%j cannot', (text) => {
  expect(isMailAddress(text)).toBe(false)
})

test('addresses of examples are known as such', () => {
  expect(['a@auenstadt.example', 'a@example.org', 'a@b.invalid'].map(isExampleAddress)).toEqual([
    true,
    true,
    true,
  ])
  expect(['a@example.de', 'a@myexample', 'a@traeger.test'].map(isExampleAddress)).toEqual([
    false,
    false,
    false,
  ])
})

test('the server is told domains in ASCII', () => {
  expect(addressForServer('post@bücher.de')).toBe('post@xn--bcher-kva.de')
})
