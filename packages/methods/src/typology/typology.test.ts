import { describe, expect, test } from 'vitest'
import five from '../../vectors/typology/five-points.json' with { type: 'json' }
import twelve from '../../vectors/typology/twelve-towns.json' with { type: 'json' }
import towns from '../../vectors/typology/six-towns.json' with { type: 'json' }
import {
  calinskiHarabasz,
  compareTypeCounts,
  cutTree,
  kMeans,
  nearestPeers,
  profileTypes,
  silhouette,
  standardiseRows,
  ward,
} from './index.ts'

describe('five points on a line', () => {
  const { rows, threeTypes } = five

  test('Ward unites the neighbours first, then the pairs', () => {
    const { unions, heights } = ward(rows)
    expect(unions).toEqual(five.ward.unions)
    expect(heights.map((height) => height ** 2)).toEqual(
      five.ward.squaredHeights.map((square) => expect.closeTo(square, 9)),
    )
  })

  test('three types by k-means and by Ward’s tree', () => {
    const typing = kMeans({ rows, k: 3, seed: 1 })
    expect(typing.types).toEqual(threeTypes.types)
    expect(typing.within).toEqual(threeTypes.within)
    expect(typing.between).toBeCloseTo(threeTypes.between, 9)
    expect(typing.sizes).toEqual([2, 2, 1])
    expect(typing.centres).toEqual([[0.5], [10.5], [30]])
    expect(cutTree(ward(rows), 3)).toEqual(threeTypes.types)
  })

  test('have these silhouettes and this Calinski-Harabasz', () => {
    const { values, mean } = silhouette({ rows, types: threeTypes.types })
    const expected = threeTypes.silhouettes.map(([top, bottom]) => top! / bottom!)
    expect(values).toEqual(expected.map((value) => expect.closeTo(value, 12)))
    expect(mean).toBeCloseTo(expected.reduce((a, b) => a + b, 0) / 5, 12)
    expect(calinskiHarabasz({ rows, types: threeTypes.types })).toBeCloseTo(threeTypes.calinskiHarabasz, 9)
  })

  test('the simplified silhouette takes the distances from the means', () => {
    // First point: 0.5 from its own mean, 10.5 from the next.
    expect(silhouette({ rows, types: threeTypes.types, kind: 'simplified' }).values[0]).toBeCloseTo(
      20 / 21,
      12,
    )
  })

  test('the table of counts has both measures and what the types explain', () => {
    const { table, bestBySilhouette } = compareTypeCounts({ rows, method: 'k-means', from: 1, to: 3 })
    expect(table.map(({ k }) => k)).toEqual([1, 2, 3])
    expect(table[0]).toMatchObject({ silhouetteMean: null, calinskiHarabasz: null, explained: 0 })
    expect(table[2]!.explained).toBeCloseTo(580.2 / 581.2, 12)
    expect(table[bestBySilhouette]!.k).toBe(3)
  })
})

describe('six towns', () => {
  const { rows, means, variances } = towns

  test('are standardised with n − 1', () => {
    const { rows: z, means: ours, sds } = standardiseRows(rows)
    expect(ours).toEqual(means)
    expect(sds.map((sd) => sd! ** 2)).toEqual(variances.map((variance) => expect.closeTo(variance, 9)))
    expect(z[0]).toEqual([expect.closeTo(-10 / Math.sqrt(80), 12), expect.closeTo(-10 / Math.sqrt(80), 12)])
  })

  test('the profile of a type says what stands out, in which direction, and who is typical', () => {
    const [low, , high] = profileTypes({ rows, types: [0, 0, 1, 1, 2, 2], typicalCount: 1 })
    expect(low).toMatchObject({ type: 0, size: 2, means: [10, 100], standsOut: [0, 1], typical: [0] })
    expect(low!.deviations[0]).toBeCloseTo(-10 / Math.sqrt(80), 12)
    expect(high!.deviations[1]).toBeCloseTo(10 / Math.sqrt(80), 12)
  })

  test('the nearest peers come with what is alike and what differs', () => {
    const [twin, next] = nearestPeers({ rows, position: 0, count: 2 })
    expect(twin).toMatchObject({ position: 1, distance: 0, alike: [0, 1], different: [] })
    expect(next!.position).toBe(2)
    expect(next!.distance).toBeCloseTo(10 / Math.sqrt(80), 12)
    expect(next!.different).toEqual([0, 1])
  })

  test('a peer may be looked for among some, and by some indicators', () => {
    const among = rows.map((_, at) => at > 3)
    const [peer] = nearestPeers({ rows, position: 0, among, weights: [1, 0] })
    expect(peer).toMatchObject({ position: 4, differences: [expect.closeTo(20 / Math.sqrt(80), 12), null] })
  })

  test('what the asking town does not know is not compared, and who misses the rest is no peer', () => {
    const gaps = [
      [10, null],
      [10, 100],
      [null, 200],
      [20, null],
    ]
    const peers = nearestPeers({ rows: gaps, position: 0 })
    expect(peers.map(({ position }) => position)).toEqual([1, 3])
    expect(peers[0]!.differences[1]).toBeNull()
  })
})

describe('twelve towns, the example of the documentation', () => {
  const { rows: z } = standardiseRows(twelve.rows)

  test.each(twelve.optima)('the best of all ways to make $k types is found', ({ k, types, within }) => {
    const ours = kMeans({ rows: z, k, seed: 1 })
    expect(ours.types).toEqual(types)
    expect(ours.totalWithin).toBeCloseTo(within, 10)
  })

  test('both measures speak for four types', () => {
    const { table, bestBySilhouette, bestByCalinskiHarabasz } = compareTypeCounts({
      rows: z,
      method: 'k-means',
      from: 2,
      to: 6,
    })
    expect([bestBySilhouette, bestByCalinskiHarabasz]).toEqual([2, 2])
    table.forEach(({ silhouetteMean, calinskiHarabasz: index }, at) => {
      expect(silhouetteMean).toBeCloseTo(twelve.optima[at]!.silhouette, 10)
      expect(index).toBeCloseTo(twelve.optima[at]!.calinskiHarabasz, 8)
    })
  })

  test('what the four types stand for, and who is next to Hohenmark', () => {
    const profiles = profileTypes({ rows: twelve.rows, types: twelve.optima[2]!.types })
    expect(profiles.map(({ deviations }) => deviations)).toEqual(
      twelve.profiles.map((profile) => profile.map((value) => expect.closeTo(value, 10))),
    )
    expect(profiles.map(({ standsOut }) => standsOut)).toEqual([[1, 0], [1, 0], [0], [0]])
    const peers = nearestPeers({ rows: twelve.rows, position: 6, count: 3 })
    expect(peers.map(({ position, distance }) => ({ name: twelve.names[position], distance }))).toEqual(
      twelve.peersOf6.map(({ name, distance }) => ({ name, distance: expect.closeTo(distance, 10) })),
    )
  })
})

describe('where little is to be found', () => {
  test('a row with a missing value gets no type, and the others get theirs', () => {
    const rows = [[0], [null], [1], [9]]
    expect(kMeans({ rows, k: 2, seed: 1 }).types).toEqual([0, null, 0, 1])
    expect(cutTree(ward(rows), 2)).toEqual([0, null, 0, 1])
    expect(silhouette({ rows, types: [0, null, 0, 1] }).values).toEqual([
      expect.any(Number),
      null,
      expect.any(Number),
      0,
    ])
    expect(profileTypes({ rows, types: [0, null, 0, 1] })[0]!.typical).toEqual([0, 2])
  })

  test('one unit is one type, alone in the tree', () => {
    expect(kMeans({ rows: [[3, 4]], k: 1, seed: 1 })).toMatchObject({
      types: [0],
      centres: [[3, 4]],
      totalWithin: 0,
    })
    const tree = ward([[3, 4]])
    expect(tree).toMatchObject({ unions: [], heights: [] })
    expect(cutTree(tree, 1)).toEqual([0])
  })

  test('equal units are one type, and more cannot be made of them', () => {
    const rows = [[5], [5], [5]]
    expect(kMeans({ rows, k: 1, seed: 1 }).types).toEqual([0, 0, 0])
    expect(() => kMeans({ rows, k: 2, seed: 1 })).toThrow(/^k: 2 types for 1 different/)
    expect(ward(rows).heights).toEqual([0, 0])
  })

  test('an indicator that is the same everywhere sets nobody apart', () => {
    expect(
      standardiseRows([
        [0.1, 1],
        [0.1, 2],
        [0.1, 3],
      ]).rows.map(([first]) => first),
    ).toEqual([0, 0, 0])
  })

  test('with one type there is no silhouette and no Calinski-Harabasz', () => {
    expect(silhouette({ rows: [[1], [2]], types: [0, 0] })).toEqual({ values: [null, null], mean: null })
    expect(calinskiHarabasz({ rows: [[1], [2]], types: [0, 0] })).toBeNull()
    expect(calinskiHarabasz({ rows: [[1], [2]], types: [0, 1] })).toBeNull()
    expect(calinskiHarabasz({ rows: [[1], [1], [2], [2]], types: [0, 0, 1, 1] })).toBeNull()
  })
})

test.each([
  ['rows', () => kMeans({ rows: [], k: 1, seed: 1 })],
  ['rows', () => kMeans({ rows: [[1], [1, 2]], k: 1, seed: 1 })],
  ['rows', () => kMeans({ rows: [[Number.NaN]], k: 1, seed: 1 })],
  ['rows', () => ward([[null], [null]])],
  ['rows', () => standardiseRows([[Infinity]])],
  ['k', () => kMeans({ rows: [[1]], k: 0, seed: 1 })],
  ['k', () => cutTree(ward([[1], [2]]), 3)],
  ['seed', () => kMeans({ rows: [[1]], k: 1, seed: -1 })],
  ['restarts', () => kMeans({ rows: [[1]], k: 1, seed: 1, restarts: 0 })],
  ['types', () => silhouette({ rows: [[1]], types: [] })],
  ['types', () => silhouette({ rows: [[1]], types: [-1] })],
  ['from', () => compareTypeCounts({ rows: [[1]], method: 'ward', from: 0, to: 1 })],
  ['to', () => compareTypeCounts({ rows: [[1]], method: 'ward', from: 1, to: 2 })],
  ['threshold', () => profileTypes({ rows: [[1]], types: [0], threshold: -1 })],
  ['typicalCount', () => profileTypes({ rows: [[1]], types: [0], typicalCount: 0.5 })],
  ['position', () => nearestPeers({ rows: [[1]], position: 1 })],
  ['position', () => nearestPeers({ rows: [[null], [1]], position: 0 })],
  ['weights', () => nearestPeers({ rows: [[1]], position: 0, weights: [-1] })],
  ['among', () => nearestPeers({ rows: [[1]], position: 0, among: [] })],
  ['count', () => nearestPeers({ rows: [[1]], position: 0, count: -1 })],
])('a wrong %s is named', (argument, work) => {
  expect(work).toThrow(new RegExp(`^${argument}:`))
})
