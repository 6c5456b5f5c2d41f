import { expect, test } from 'vitest'
import type { ResidentsGroup } from './areas-types.ts'
import { withUsualAges } from './usual-ages-rules.ts'

const group = (ageFrom: number, ageTo: number | null, cell: number | '.' | '–'): ResidentsGroup => ({
  ageFrom,
  ageTo,
  cell: typeof cell === 'number' ? { kind: 'value', value: cell } : { kind: 'sign', sign: cell },
})

test('those under 18 are added up from the groups that make them up', () => {
  const groups = [group(0, 6, 165), group(6, 15, 203), group(15, 18, 49), group(18, 27, 466)]
  expect(withUsualAges(groups)).toContainEqual(group(0, 18, 417))
})

test('those under 18 are also told by everybody minus the grown-ups', () => {
  const groups = [group(0, null, 100), group(0, 6, '.'), group(6, 18, 20), group(18, null, 70)]
  expect(withUsualAges(groups)).toContainEqual(group(0, 18, 30))
})

test('everybody is added up where the file has no total', () => {
  expect(withUsualAges([group(0, 18, '–'), group(18, null, 70)])).toContainEqual(group(0, null, 70))
})

test('an unknown part makes the sum unknown', () => {
  expect(withUsualAges([group(0, 6, '.'), group(6, 18, 20)])).toContainEqual(group(0, 18, '.'))
})

test('where no group ends at 18, nothing is made up', () => {
  expect(withUsualAges([group(0, 6, 1), group(6, 21, 2)])).toEqual([group(0, 6, 1), group(6, 21, 2)])
})

test("a file's own total stays, even where its groups add up to something else", () => {
  const groups = [group(0, 18, 30), group(0, null, 101), group(18, null, 70)]
  expect(withUsualAges(groups)).toEqual(groups)
})
