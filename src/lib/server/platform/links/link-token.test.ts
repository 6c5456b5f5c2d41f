import { expect, test } from 'vitest'
import { newLinkSecret, readLinkToken, writeLinkToken } from './link-token.ts'

test('what is written can be read', () => {
  const token = { municipalityId: 186, linkId: 2 ** 31 - 1, secret: newLinkSecret() }
  expect(readLinkToken(writeLinkToken(token))).toEqual(token)
})

test.each(['', 'a-b', `a-b-${'x'.repeat(42)}`, `zzzzzz-1-${'x'.repeat(43)}`, `1-1-${'ä'.repeat(43)}`])(
  '%j is no token',
  (text) => {
    expect(readLinkToken(text)).toBeUndefined()
  },
)
