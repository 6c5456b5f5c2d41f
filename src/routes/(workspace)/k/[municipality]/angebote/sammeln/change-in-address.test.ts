import { expect, test } from 'vitest'
import { changeOf } from './change-in-address.ts'

test.each([
  [
    'was=fields&wie=add&code=health&code=leisure',
    { kind: 'codes', list: 'fields', how: 'add', codes: ['health', 'leisure'] },
  ],
  ['was=steps&wie=set', { kind: 'codes', list: 'steps', how: 'set', codes: [] }],
  ['was=provider&traeger=7', { kind: 'provider', providerId: 7 }],
  ['was=portal&sichtbar=0', { kind: 'portal', shown: false }],
  ['was=confirm', { kind: 'confirm' }],
])('%s says what is to be done', (address, change) => {
  expect(changeOf(new URLSearchParams(address))).toEqual(change)
})

test.each([
  '',
  'was=unknown',
  'was=fields',
  'was=fields&wie=add',
  'was=provider',
  'was=provider&traeger=x',
  'was=portal',
])('“%s” leaves something to be chosen', (address) => {
  expect(changeOf(new URLSearchParams(address))).toBeUndefined()
})
