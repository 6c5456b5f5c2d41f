import { describe, expect, test } from 'vitest'
import { parseCell } from '../../platform/tables/parse-cell.ts'
import { ageColumns } from './age-columns-rules.ts'
import { areaOfYear } from './area-of-year-rules.ts'
import { treeOf } from './area-tree-rules.ts'
import type { ResidentsCell, ResidentsGroup } from './areas-types.ts'
import { largestDisjointSum, readCount, readYear, withSums } from './residents-rules.ts'

const value = (count: number): ResidentsCell => ({ kind: 'value', value: count })
const unknown: ResidentsCell = { kind: 'sign', sign: '.' }
const zero: ResidentsCell = { kind: 'sign', sign: '–' }
const under6 = (cell: ResidentsCell): ResidentsGroup => ({ ageFrom: 0, ageTo: 6, cell })
const total = (cell: ResidentsCell): ResidentsGroup => ({ ageFrom: 0, ageTo: null, cell })

describe('a count of persons', () => {
  test.each([
    ['1.234', value(1234)],
    ['12,0', value(12)],
    ['0', value(0)],
    ['-', zero],
    ['.', unknown],
    ['/', { kind: 'sign', sign: '/' }],
    ['-9999', unknown],
    ['', null],
  ])('"%s" is read', (text, cell) => {
    expect(readCount(parseCell(text, ','))).toEqual({ ok: true, value: cell })
  })

  test.each([
    ['viele', 'areas/count-not-a-number'],
    ['-3', 'areas/count-negative'],
    ['12,5', 'areas/count-fraction'],
    ['493012345678', 'areas/count-too-high'],
  ])('"%s" is refused', (text, code) => {
    expect(readCount(parseCell(text, ','))).toMatchObject({ refusal: { code } })
  })
})

test.each([
  ['2024', 2024],
  [' 2024-12-31 ', 2024],
  ['31.12.2024', 2024],
  ['2024-06', 2024],
  ['24', null],
  ['2024.0', null],
  ['1850', null],
  ['', null],
])('the year "%s" is read as %s', (text, year) => {
  expect(readYear(text)).toBe(year)
})

describe('the residents of coarser areas', () => {
  const area = (areaId: number, parentAreaId: number | null) => ({
    areaId,
    areaLevelId: 1,
    code: `${areaId}`,
    name: 'x',
    parentAreaId,
  })
  /** 1 holds 2 and 3; 2 holds 4 and 5. */
  const areas = treeOf([area(1, null), area(2, 1), area(3, 1), area(4, 2), area(5, 2)])
  const sums = (figures: Record<number, ResidentsGroup[]>) =>
    withSums(areas, new Map(Object.entries(figures).map(([id, groups]) => [Number(id), groups])))

  test('are summed over all levels below', () => {
    const residents = sums({ 3: [under6(value(10))], 4: [under6(value(20))], 5: [under6(value(30))] })
    expect(residents.get(1)).toEqual({ areaId: 1, isSummedUp: true, groups: [under6(value(60))] })
    expect(residents.get(2)).toEqual({ areaId: 2, isSummedUp: true, groups: [under6(value(50))] })
    expect(residents.get(4)).toEqual({ areaId: 4, isSummedUp: false, groups: [under6(value(20))] })
  })

  test('are unknown where a part is unknown, never the rest', () => {
    const residents = sums({ 3: [under6(value(10))], 4: [under6(unknown)], 5: [under6(value(30))] })
    expect(residents.get(1)?.groups).toEqual([under6(unknown)])
  })

  test('are unknown where an area below has no figure at all', () => {
    const residents = sums({ 4: [under6(value(20)), total(value(90))], 5: [under6(value(30))] })
    expect(residents.get(2)?.groups).toEqual([under6(value(50)), total(unknown)])
    expect(residents.get(1)?.groups).toEqual([under6(unknown), total(unknown)])
  })

  test('count the sign for exactly zero as zero', () => {
    expect(sums({ 4: [under6(zero)], 5: [under6(value(30))] }).get(2)?.groups).toEqual([under6(value(30))])
    expect(sums({ 4: [under6(zero)], 5: [under6(zero)] }).get(2)?.groups).toEqual([under6(zero)])
  })

  test('are not summed where the area has figures of its own', () => {
    const residents = sums({ 2: [under6(value(51))], 4: [under6(value(20))], 5: [under6(value(30))] })
    expect(residents.get(2)).toEqual({ areaId: 2, isSummedUp: false, groups: [under6(value(51))] })
  })

  test('are not there where nothing below has any', () => {
    expect(sums({}).get(1)).toEqual({ areaId: 1, isSummedUp: false, groups: [] })
  })
})

describe('the largest sum of groups that do not overlap', () => {
  test.each([
    [
      'parts of a whole',
      [
        [0, 6, 10],
        [6, 18, 20],
        [18, null, 70],
      ],
      100,
    ],
    [
      'a wider group over the parts',
      [
        [0, 6, 10],
        [6, 18, 20],
        [0, 18, 30],
      ],
      30,
    ],
    [
      'a wider group larger than its parts',
      [
        [0, 6, 10],
        [6, 18, 20],
        [0, 18, 40],
      ],
      40,
    ],
    [
      'the total left out',
      [
        [0, null, 500],
        [0, 6, 10],
      ],
      10,
    ],
    ['nothing', [], 0],
  ] as const)('of %s', (_, groups, sum) => {
    expect(
      largestDisjointSum(groups.map(([ageFrom, ageTo, count]) => ({ ageFrom, ageTo, cell: value(count) }))),
    ).toBe(sum)
  })
})

describe('the version of an area that a figure belongs to', () => {
  const find = areaOfYear([
    { areaId: 1, code: '01', validFrom: '1900-01-01', validTo: '2021-01-01' },
    { areaId: 2, code: '01', validFrom: '2021-01-01', validTo: null },
    { areaId: 3, code: '02', validFrom: '2021-01-01', validTo: null },
    { areaId: 4, code: '03', validFrom: '1900-01-01', validTo: '2020-07-01' },
  ])
  test.each([
    ['01', 2020, { areaId: 1, laterSince: null }],
    ['01', 2021, { areaId: 2, laterSince: null }],
    ['02', 2015, { areaId: 3, laterSince: '2021-01-01' }],
    ['03', 2020, { areaId: 4, laterSince: null }],
  ])('%s in %s', (code, year, expected) => {
    expect(find(code, year)).toEqual({ ok: true, value: expected })
  })
  test.each([
    ['03', 2021, 'areas/area-ended'],
    ['1', 2021, 'areas/code-became-number'],
    ['99', 2021, 'areas/unknown-area'],
  ])('%s in %s is refused', (code, year, refusal) => {
    expect(find(code, year)).toMatchObject({ refusal: { code: refusal } })
  })
})

describe('age groups in the headings of a table', () => {
  const groups = (...columns: string[]) => ageColumns(columns).map(({ ageFrom, ageTo }) => [ageFrom, ageTo])
  test('in German', () => {
    expect(
      groups('Raum', 'unter 1 Jahr', '1 bis unter 3 Jahre', '27 Jahre und älter', 'Insgesamt', 'Jahr 2024'),
    ).toEqual([
      [0, 1],
      [1, 3],
      [27, null],
      [0, null],
    ])
  })
  test('where the end belongs to the group, as the next group shows', () => {
    expect(groups('0-2', '3-5', '6-9', '10+')).toEqual([
      [0, 3],
      [3, 6],
      [6, 10],
      [10, null],
    ])
  })
  test('where it does not, and shares are left out', () => {
    expect(
      groups('inhabitants', 'age_below_6', 'age_6_15', 'age_15_18', 'age_above_18', 'age_6_15_percentage'),
    ).toEqual([
      [0, null],
      [0, 6],
      [6, 15],
      [15, 18],
      [18, null],
    ])
  })
})
