import { expect, test } from 'vitest'
import { afterChange } from './change-many-rules.ts'
import type { ManyChange, ManyContent } from './change-many-types.ts'

const offer: ManyContent = {
  offerId: 1,
  version: 3,
  name: 'Krabbelgruppe',
  steps: [],
  fields: ['health', 'leisure'],
  targetGroups: ['mothers'],
  providerId: 1,
  inPortal: true,
  lastConfirmedOn: '2026-01-01',
}
const after = (change: Exclude<ManyChange, { kind: 'remove' }>) => afterChange(offer, change, '2026-11-22')
const codes = (how: 'set' | 'add' | 'take', ...given: string[]) =>
  after({ kind: 'codes', list: 'fields', how, codes: given })?.fields

test('codes are added in the order of the catalogue, taken away, or put in place of all', () => {
  expect(codes('add', 'education')).toEqual(['health', 'education', 'leisure'])
  expect(codes('take', 'health', 'education')).toEqual(['leisure'])
  expect(codes('set', 'education')).toEqual(['education'])
})

test('what an offer says already is no change', () => {
  expect(codes('add', 'health')).toBeUndefined()
  expect(codes('take', 'education')).toBeUndefined()
  expect(codes('set', 'leisure', 'health')).toBeUndefined()
  expect(after({ kind: 'provider', providerId: 1 })).toBeUndefined()
  expect(after({ kind: 'portal', shown: true })).toBeUndefined()
})

test('codes that the catalogue lacks are passed over', () => {
  expect(codes('add', 'nonsense')).toBeUndefined()
})

test('the rest of the offer stays as it is', () => {
  expect(after({ kind: 'confirm' })).toEqual({ ...offer, lastConfirmedOn: '2026-11-22' })
  expect(after({ kind: 'provider', providerId: 2 })).toEqual({ ...offer, providerId: 2 })
})
