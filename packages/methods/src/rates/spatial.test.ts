import { describe, expect, test } from 'vitest'
import { geary, localG, localMoran, moran, standardiseByPrecision } from './index.ts'
import {
  absent,
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
} from './reference-files-for-tests.ts'

test.skipIf(!isThere('smallarea/auckland_spatial.json'))(
  `spdep’s moran.test, geary.test, EBImoran, localmoran and localG, to 1e-11 (or: ${absent})`,
  () => {
    const rows = readReferenceRows('smallarea/auckland_eb.csv')
    const neighbours = readReferenceJson<{ neighbours: (number | number[])[] }>(
      'smallarea/auckland_meta.json',
    ).neighbours.map((list) => [list].flat().map((id) => id - 1))
    const vector = readReferenceJson<{
      EBImoran_statistic_B: number
      moran_W: { I: number; E: number; Var: number; z: number; p: number }
      geary_W: { C: number; E: number; Var: number; z: number; p: number }
      localmoran_Ii: number[]
      localmoran_E: number[]
      localmoran_Var: number[]
      localG: number[]
    }>('smallarea/auckland_spatial.json')
    const values = rows.map((row) => numberIn(row, 'raw'))
    const expectNear = (value: number | null | undefined, expected: number, tolerance = 1e-11) =>
      expect(relativeError(value, expected)).toBeLessThan(tolerance)

    const global = moran({ values, neighbours })
    expectNear(global?.statistic, vector.moran_W.I)
    expectNear(global?.expected, vector.moran_W.E)
    expectNear(global?.variance, vector.moran_W.Var)
    expectNear(global?.z, vector.moran_W.z)
    expectNear(global?.p, vector.moran_W.p)
    const contrast = geary({ values, neighbours })
    expectNear(contrast?.statistic, vector.geary_W.C)
    expectNear(contrast?.expected, vector.geary_W.E)
    expectNear(contrast?.variance, vector.geary_W.Var)
    expectNear(contrast?.p, vector.geary_W.p)
    const precise = standardiseByPrecision({
      counts: rows.map((row) => numberIn(row, 'events')),
      populations: rows.map((row) => numberIn(row, 'base')),
    })
    expectNear(
      moran({ values: precise, neighbours, style: 'binary' })?.statistic,
      vector.EBImoran_statistic_B,
    )
    const local = localMoran({ values, neighbours, draws: 0 })
    const around = localG({ values, neighbours })
    values.forEach((_, at) => {
      expectNear(local.statistic[at], vector.localmoran_Ii[at]!, 1e-10)
      expectNear(local.expected[at], vector.localmoran_E[at]!, 1e-10)
      expectNear(local.variance[at], vector.localmoran_Var[at]!, 1e-10)
      expectNear(around[at], vector.localG[at]!, 1e-10)
    })
  },
)

/** A square of areas; neighbours share a side. */
function chessboard(side: number): number[][] {
  return Array.from({ length: side * side }, (_, at) => {
    const [row, column] = [Math.floor(at / side), at % side]
    return [
      [row - 1, column],
      [row + 1, column],
      [row, column - 1],
      [row, column + 1],
    ]
      .filter(([r, c]) => r! >= 0 && r! < side && c! >= 0 && c! < side)
      .map(([r, c]) => r! * side + c!)
  })
}

describe('on a square of 6 by 6 areas', () => {
  const neighbours = chessboard(6)
  const alternating = neighbours.map((_, at) => (Math.floor(at / 6) + at) % 2)
  const halves = neighbours.map((_, at) => (at % 6 < 3 ? 0 : 1))

  test('black and white alternate: I = −1', () => {
    expect(moran({ values: alternating, neighbours })?.statistic).toBeCloseTo(-1, 12)
  })

  test('two halves are alike inside, by both measures', () => {
    expect(moran({ values: halves, neighbours })?.p).toBeLessThan(1e-4)
    expect(geary({ values: halves, neighbours })?.p).toBeLessThan(1e-4)
  })

  test('a hill in the middle is found as high among high, and the same seed finds the same', () => {
    const plain = chessboard(12)
    const isHill = (at: number) => [Math.floor(at / 12), at % 12].every((place) => place > 3 && place < 8)
    const values = plain.map((_, at) => (isHill(at) ? 10 + (at % 3) : (at * 7) % 5))
    const local = localMoran({ values, neighbours: plain, seed: 3 })
    const found = local.judgement.flatMap((kind, at) => (kind === 'high-high' ? [at] : []))
    expect(found.every(isHill)).toBe(true)
    // The four in the middle have hill all around.
    expect(found).toEqual(expect.arrayContaining([65, 66, 77, 78]))
    expect(localMoran({ values, neighbours: plain, seed: 3 })).toEqual(local)
  })

  test('the order of the areas does not matter', () => {
    const values = neighbours.map((_, at) => (at * 7) % 11)
    const reversed = neighbours.map((list) => list.map((other) => 35 - other)).toReversed()
    const one = localMoran({ values, neighbours, draws: 0 })
    const other = localMoran({ values: values.toReversed(), neighbours: reversed, draws: 0 })
    one.statistic.forEach((statistic, at) => expect(other.statistic[35 - at]).toBeCloseTo(statistic!, 12))
    expect(moran({ values: values.toReversed(), neighbours: reversed })?.z).toBeCloseTo(
      moran({ values, neighbours })!.z,
      10,
    )
  })
})

describe('gaps and edges', () => {
  const line = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]
  test('an area without a value is as if it were not on the map', () => {
    const withGap = localMoran({ values: [1, 2, null, 5, 4, 9], neighbours: line, draws: 0 })
    const without = localMoran({
      values: [1, 2, 5, 4, 9],
      neighbours: [[1], [0], [3], [2, 4], [3]],
      draws: 0,
    })
    expect(withGap.statistic).toEqual(without.statistic.toSpliced(2, 0, null))
    expect(withGap.judgement[2]).toBeNull()
  })
  test('an area without neighbours has no local value', () => {
    const lonely = [[1], [0], [3], [2], []]
    expect(localMoran({ values: [1, 2, 3, 4, 9], neighbours: lonely, draws: 9 }).p[4]).toBeNull()
    expect(localG({ values: [1, 2, 3, 4, 9], neighbours: lonely })[4]).toBeNull()
  })
  test('too few values, equal values and no links have no statistic', () => {
    expect(moran({ values: [1, 2, 3], neighbours: [[1], [0], []] })).toBeNull()
    expect(moran({ values: [2, 2, 2, 2, 2, 2], neighbours: line })).toBeNull()
    expect(geary({ values: [1, 2, 3, 4], neighbours: [[], [], [], []] })).toBeNull()
    expect(localMoran({ values: [null, null], neighbours: [[], []] }).judgement).toEqual([null, null])
    expect(localG({ values: [], neighbours: [] })).toEqual([])
  })
  test.each([
    ['values: NaN at position 0', () => moran({ values: [Number.NaN], neighbours: [[]] })],
    ['neighbours: 0 lists', () => moran({ values: [1], neighbours: [] })],
    ['draws: -1', () => localMoran({ values: [], neighbours: [], draws: -1 })],
    ['seed: ', () => localMoran({ values: [1, 2, 3, 4, 5, 6], neighbours: line, seed: -1 })],
  ])('an argument that does not fit is named: %s', (message, call) => {
    expect(call).toThrow(message)
  })
})
