import { expect, test } from 'vitest'
import type { IndexArea } from '#lib/server/capabilities/index/index.ts'
import { standingOf } from './standing.ts'

function area(areaId: number, rank: number | null, span: [number, number] | null): IndexArea {
  return {
    areaId,
    code: String(areaId),
    name: `Gebiet ${areaId}`,
    index: rank === null ? null : -rank,
    class: null,
    rank,
    rankInterval: span && { low: span[0], median: rank ?? 0, high: span[1] },
    subIndices: [],
    contributions: [],
    excludedBecause: null,
  }
}

const areas = [
  area(1, 1, [1, 1]),
  area(2, 2, [2, 3]),
  area(3, 3, [2, 4.5]),
  area(4, 4, [3.4, 5]),
  area(5, 5, [6, 6]),
  area(6, null, null),
]

test('a rank says from whom it can be told apart, and from whom not', () => {
  const standing = standingOf(areas, 3)
  expect(standing).toMatchObject({ rank: 3, of: 5, clearlyAbove: 1, clearlyBelow: 1 })
  expect(standing?.overlapping.map(({ code }) => code)).toEqual(['2', '4'])
})

test('a span between two ranks is taken to the outer ones', () => {
  expect(standingOf(areas, 3)?.span).toEqual({ low: 2, high: 5 })
  expect(standingOf(areas, 4)?.span).toEqual({ low: 3, high: 5 })
})

test('a span that meets no other is a clear rank', () => {
  expect(standingOf(areas, 1)?.overlapping).toEqual([])
})

test('without spans nothing is claimed', () => {
  const without = areas.map((one) => ({ ...one, rankInterval: null }))
  expect(standingOf(without, 3)).toMatchObject({
    span: null,
    overlapping: [],
    clearlyAbove: 0,
    clearlyBelow: 0,
  })
})

test('an area without an index has no standing', () => {
  expect(standingOf(areas, 6)).toBeNull()
  expect(standingOf(areas, 99)).toBeNull()
})
