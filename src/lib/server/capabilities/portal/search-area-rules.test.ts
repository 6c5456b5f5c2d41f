import { expect, test } from 'vitest'
import { areaFinder, levelToChoose } from './search-area-rules.ts'
import type { SearchedArea } from './search-types.ts'

const area = (areaId: number, levelId: number, parentAreaId: number | null, more = {}): SearchedArea => ({
  areaId,
  key: `${levelId}/${areaId}`,
  name: `Gebiet ${areaId}`,
  levelId,
  parentAreaId,
  inForce: true,
  box: null,
  ...more,
})
// A city of two districts; the first has two quarters.
const areas = [area(1, 1, null), area(2, 2, 1), area(3, 2, 1), area(4, 3, 2), area(5, 3, 2)]
const levels = [
  { levelId: 3, name: 'Viertel', position: 3 },
  { levelId: 1, name: 'Stadt', position: 1 },
  { levelId: 2, name: 'Bezirke', position: 2 },
]

test('an offer counts for the areas above its place', () => {
  const found = areaFinder(areas)({ areaId: 4, areasServed: [] })
  expect(found.keys.toSorted()).toEqual(['1/1', '2/2', '3/4'])
  expect(found.names).toEqual(['Gebiet 4', 'Gebiet 2', 'Gebiet 1'])
})

test('and for those that it serves, with all above and below; its place is not there', () => {
  const found = areaFinder(areas)({ areaId: null, areasServed: [2] })
  expect(found.keys.toSorted()).toEqual(['1/1', '2/2', '3/4', '3/5'])
  expect(found.names).toEqual([])
})

test('parents in a circle end', () => {
  const circle = [area(1, 1, 2), area(2, 1, 1)]
  expect(areaFinder(circle)({ areaId: 1, areasServed: [2] }).keys.toSorted()).toEqual(['1/1', '1/2'])
})

test('families choose among the coarsest level that has several areas in force', () => {
  expect(levelToChoose(levels, areas)?.level.name).toBe('Bezirke')
  const merged = areas.map((one) => (one.areaId === 3 ? { ...one, inForce: false } : one))
  expect(levelToChoose(levels, merged)?.level.name).toBe('Viertel')
  expect(levelToChoose(levels, [])).toBeNull()
})
