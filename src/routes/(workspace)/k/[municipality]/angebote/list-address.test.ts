import { expect, test } from 'vitest'
import { listAddress, withParameter } from './list-address.ts'

const areaIdOf = (code: string, level: string | null) =>
  code === '0101' ? (level === 'bezirk' ? 7 : 8) : undefined
const read = (query: string) => String(listAddress(new URLSearchParams(query), areaIdOf))

test("the chain's words mean the list's own", () => {
  expect(read('schritt=age-1-3&feld=education&gebiet=0101&ebene=bezirk')).toBe(
    'step=age-1-3&field=education&area=7',
  )
  expect(read('gebiet=0101')).toBe('area=8')
})

test("the list's own words win", () => {
  expect(read('step=birth&schritt=age-1-3')).toBe('step=birth')
})

test('what forms send empty, an unknown area and foreign parameters are left out', () => {
  expect(read('q=+&step=&gebiet=99&farbe=rot')).toBe('')
})

test('a changed condition leads to the first page, another page keeps the conditions', () => {
  const address = new URLSearchParams('q=Kita&page=3')
  expect(withParameter(address, 'q', null)).toBe('')
  expect(withParameter(address, 'field', 'health')).toBe('?q=Kita&field=health')
  expect(withParameter(address, 'page', '4')).toBe('?q=Kita&page=4')
})
