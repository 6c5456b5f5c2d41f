import { describe, expect, test } from 'vitest'
import type { OfficialSign } from '../../platform/tables/parse-cell.ts'
import type { ResidentsGroup } from '../areas/index.ts'
import { allResidents, columnOfCells } from './index-columns-rules.ts'

describe('cells as a column', () => {
  const cell = (areaId: number, given: number | OfficialSign) => ({
    areaId,
    cell:
      typeof given === 'number'
        ? ({ kind: 'value', value: given } as const)
        : ({ kind: 'sign', sign: given } as const),
    cases: null,
    base: null,
  })

  test('stand in the order of the areas; where there is no cell there is nothing', () => {
    expect(columnOfCells([3, 1, 2], [cell(1, 10), cell(3, 30)])).toEqual({
      values: [30, 10, null],
      signs: [null, null, null],
    })
  })

  test('– and 0 count as zero, no other sign counts as a number', () => {
    const signs = ['–', '0', '.', '/', 'x', '…'] as const
    const column = columnOfCells(
      [0, 1, 2, 3, 4, 5],
      signs.map((sign, areaId) => cell(areaId, sign)),
    )
    expect(column).toEqual({ values: [0, 0, null, null, null, null], signs: [...signs] })
  })
})

describe('all residents', () => {
  const group = (ageFrom: number, ageTo: number | null, given: number | OfficialSign): ResidentsGroup => ({
    ageFrom,
    ageTo,
    cell: typeof given === 'number' ? { kind: 'value', value: given } : { kind: 'sign', sign: given },
  })

  test.each<[string, ResidentsGroup[], number | null]>([
    ['are the total where it is there', [group(0, 18, 1), group(0, null, 400)], 400],
    [
      'are the sum of the groups that follow one another',
      [group(0, 6, 30), group(6, 18, '–'), group(18, null, 300)],
      330,
    ],
    [
      'do not count overlapping groups twice',
      [group(0, 6, 30), group(0, 18, 90), group(6, 18, 60), group(18, null, 300)],
      390,
    ],
    ['are unknown with a gap between the groups', [group(0, 6, 30), group(18, null, 300)], null],
    ['are unknown with a secret group', [group(0, 6, '.'), group(6, null, 300)], null],
    ['are unknown without figures', [], null],
    ['are zero where nobody lives', [group(0, null, 0)], 0],
    ['are not told under the minimum', [group(0, null, 4)], null],
    ['are told from the minimum on', [group(0, null, 5)], 5],
  ])('%s', (_, groups, expected) => {
    expect(allResidents(groups, 5)).toBe(expected)
  })
})
