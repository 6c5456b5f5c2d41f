import { expect, it } from 'vitest'
import { indexFromBytes, indexToBytes } from './index-bytes.ts'
import { offer, townOf, townThesaurus } from './town-for-tests.ts'

it.each([
  ['no bytes', new Uint8Array()],
  ['noise', Uint8Array.from({ length: 64 }, (_, at) => at * 7)],
  ['text', new TextEncoder().encode('{"version":1}')],
])('%s are refused', (_, bytes) => {
  expect(indexFromBytes({ bytes, thesaurus: townThesaurus })).toBeNull()
})

it('bytes of another version are refused', () => {
  const bytes = indexToBytes(townOf([offer('1', 'Kita')]))
  const other = new TextEncoder().encode(
    new TextDecoder().decode(bytes.subarray(4, 40)).replace('"version":2', '"version":0'),
  )
  bytes.set(other, 4)
  expect(indexFromBytes({ bytes, thesaurus: townThesaurus })).toBeNull()
})
