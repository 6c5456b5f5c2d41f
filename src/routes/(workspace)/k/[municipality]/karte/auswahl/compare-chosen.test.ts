import { expect, test } from 'vitest'
import type { MapRow, Measure } from '../map-view.ts'
import { compareChosen } from './compare-chosen.ts'

const values: Record<string, number | null> = { a: 10, b: 30, c: 30, d: 20, e: null }
const rows = Object.keys(values).map((code, at): MapRow => ({
  areaId: at,
  code,
  name: code.toUpperCase(),
  colour: '',
  says: '',
  fields: {},
}))
const figures = rows.map((row) => ({ ...row, value: values[row.code] ?? null, cases: null, base: null }))
const whole = { value: 22.5, kind: 'mean', areas: 4, cases: null, base: null } as const

function compared(chosen: string[], direction: Measure['direction']) {
  const measure = { direction } as Measure
  return compareChosen({ view: { rows, measure }, figures, chosen, whole }).map(
    ({ row, rank, difference }) => [row.code, rank, difference],
  )
}

test('chosen areas stand in the order of choosing, with rank and distance; equal ones share the better rank', () => {
  expect(compared(['d', 'c', 'b'], 'higher-is-burden')).toEqual([
    ['d', 3, -2.5],
    ['c', 1, 7.5],
    ['b', 1, 7.5],
  ])
})

test('where a high value is better, the lowest has the first rank', () => {
  expect(compared(['a', 'b'], 'higher-is-better')).toEqual([
    ['a', 1, -12.5],
    ['b', 3, 7.5],
  ])
})

test('an area without a number has neither, and one that is not there is left out', () => {
  expect(compared(['e', 'z'], 'neutral')).toEqual([['e', null, null]])
})
