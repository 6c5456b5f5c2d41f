import { expect, test } from 'vitest'
import type { ResidentsFamily, ResidentsGroup } from './areas-types.ts'
import { protectResidents } from './protect-residents-rules.ts'

const group = (ageFrom: number, ageTo: number | null, cell: number | '.' | '–' | '/'): ResidentsGroup => ({
  ageFrom,
  ageTo,
  cell: typeof cell === 'number' ? { kind: 'value', value: cell } : { kind: 'sign', sign: cell },
})
const shownOf = (groups: readonly ResidentsGroup[]) =>
  groups.map(({ cell }) => (cell.kind === 'value' ? cell.value : cell.sign))

function protectOne(...groups: ResidentsGroup[]) {
  return shownOf(protectResidents({ figures: new Map([[1, groups]]), families: [], minimum: 5 }).get(1) ?? [])
}

test('one small group takes the next smallest with it, because the total would give it away', () => {
  expect(protectOne(group(0, 3, 3), group(3, 6, 40), group(6, 18, 90), group(0, 18, 133))).toEqual([
    '.',
    '.',
    90,
    133,
  ])
})

test('without a total nothing can be subtracted, and one group is enough', () => {
  expect(protectOne(group(0, 3, 3), group(3, 6, 40))).toEqual(['.', 40])
})

test('two small groups that are still too few together take a third with them', () => {
  expect(protectOne(group(0, 3, 1), group(3, 6, 2), group(6, 18, 90), group(0, 18, 93))).toEqual([
    '.',
    '.',
    '.',
    93,
  ])
})

test('two totals that differ by too few persons are not both shown', () => {
  expect(protectOne(group(0, 15, 98), group(0, 18, 100))).toEqual(['.', 100])
})

test('nobody is about nobody: an exact zero is shown, as a number or as its sign', () => {
  expect(protectOne(group(0, 3, 0), group(3, 6, '–'), group(6, 18, 90), group(0, 18, 90))).toEqual([
    0,
    '–',
    90,
    90,
  ])
})

test('what the office keeps secret is kept, what it calls unreliable is passed on', () => {
  expect(protectOne(group(0, 3, '.'), group(3, 6, 40), group(6, 18, '/'), group(0, 18, 133))).toEqual([
    '.',
    40,
    '/',
    133,
  ])
  expect(protectOne(group(0, 3, '.'), group(3, 6, 40), group(0, 6, 73))).toEqual(['.', '.', 73])
})

test('a part hidden in one area is hidden in a second one, too, or the area above would give it away', () => {
  const figures = new Map([
    [1, [group(0, 3, 103)]],
    [2, [group(0, 3, 3)]],
    [3, [group(0, 3, 60)]],
    [4, [group(0, 3, 40)]],
  ])
  const families: ResidentsFamily[] = [{ parent: 1, children: [2, 3, 4] }]
  const shown = protectResidents({ figures, families, minimum: 5 })
  expect([...shown.values()].map(shownOf)).toEqual([[103], ['.'], [60], ['.']])
})

test('an only part is as secret as the area above', () => {
  const figures = new Map([
    [1, [group(0, 3, 3)]],
    [2, [group(0, 3, 3)]],
  ])
  const shown = protectResidents({ figures, families: [{ parent: 1, children: [2] }], minimum: 5 })
  expect([...shown.values()].map(shownOf)).toEqual([['.'], ['.']])
})

test('the sum of all areas counts as known, even where we show none', () => {
  const figures = new Map([
    [1, [group(0, 3, 3)]],
    [2, [group(0, 3, 60)]],
    [3, [group(0, 3, 40)]],
  ])
  const shown = protectResidents({ figures, families: [{ parent: null, children: [1, 2, 3] }], minimum: 5 })
  expect([...shown.values()].map(shownOf)).toEqual([['.'], [60], ['.']])
})

test('a minimum of 1 hides nothing, and one below is refused', () => {
  const figures = new Map([[1, [group(0, 3, 1), group(0, 6, 2)]]])
  expect(protectResidents({ figures, families: [], minimum: 1 })).toEqual(figures)
  expect(() => protectResidents({ figures, families: [], minimum: 0 })).toThrow(RangeError)
})
