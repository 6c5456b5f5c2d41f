import { expect, test } from 'vitest'
import { areaFinder } from './find-area-rules.ts'

const find = areaFinder([
  { areaId: 1, code: '0101', validFrom: '2006-01-01', validTo: '2021-01-01' },
  { areaId: 2, code: '0101', validFrom: '2021-01-01', validTo: null },
  { areaId: 3, code: '0102', validFrom: '2021-01-01', validTo: null },
])

test('the version in force on the day is found', () => {
  expect(find('0101', '2020-12-31')).toEqual({ kind: 'found', areaId: 1 })
  expect(find('0101', '2021-01-01')).toEqual({ kind: 'found', areaId: 2 })
})

test('figures from before an area was drawn are its own', () => {
  expect(find('0102', '2020-12-31')).toEqual({ kind: 'found', areaId: 3 })
  expect(find('0101', '1999-12-31')).toEqual({ kind: 'found', areaId: 1 })
})

test('a code that lost its leading zero names the one that is meant', () => {
  expect(find('101', '2021-06-01')).toEqual({ kind: 'unknown', near: '0101' })
  expect(find('101.0', '2021-06-01')).toEqual({ kind: 'unknown', near: '0101' })
  expect(find('999', '2021-06-01')).toEqual({ kind: 'unknown', near: null })
})
