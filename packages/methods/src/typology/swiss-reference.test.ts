/* The 47 districts of R's `swiss`, by R and by scikit-learn; read in place. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  calinskiHarabasz,
  compareTypeCounts,
  cutTree,
  kMeans,
  silhouette,
  standardiseRows,
  ward,
} from './index.ts'

const folder = new URL('../../../../../shared/vectors/cluster/', import.meta.url)
const there = existsSync(folder)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

type Clustering = {
  cluster: number[]
  centers: number[][]
  withinss: number[]
  tot_withinss: number
  betweenss: number
  silhouette: number[]
  silhouette_mean: number
  calinski_harabasz: number
}
type Reference = {
  kmeans: Record<string, Clustering>
  hclust: Record<string, { height: number[]; merge: [number, number][]; cut: Record<string, number[]> }>
  ward_indices: Record<string, { calinski_harabasz: number; silhouette_mean: number }>
}
type CrossCheck = Record<string, { inertia: number; ch: number; silhouette: number }> & {
  ward_linkage: [number, number, number, number][]
}

const counts = [2, 3, 4, 5, 6, 7, 8]

describe.skipIf(!there)('the Swiss districts (skipped without ../shared/vectors/cluster)', () => {
  const reference = (there ? JSON.parse(read('swiss_results.json')) : {}) as Reference
  const crossCheck = (there ? JSON.parse(read('swiss_sklearn_crosscheck.json')) : {}) as CrossCheck
  const rows = there ? rowsOf(read('swiss_z.csv')) : []

  test('z-scores are those of R', () => {
    const ours = standardiseRows(rowsOf(read('swiss.csv'))).rows
    ours.forEach((row, at) =>
      row.forEach((value, column) => expect(value).toBeCloseTo(rows[at]![column]!, 12)),
    )
  })

  test.each(counts)('k-means with %i types finds the best of 500 starts of R', (k) => {
    const theirs = reference.kmeans[`k${k}`]!
    const ours = kMeans({ rows, k, seed: 1, restarts: 100 })
    expect(ours.types).toEqual(byFirstMember(theirs.cluster))
    expect(ours.totalWithin).toBeCloseTo(theirs.tot_withinss, 9)
    expect(ours.between).toBeCloseTo(theirs.betweenss, 9)
    expect(ours.within.toSorted()).toEqual(theirs.withinss.toSorted().map((sum) => expect.closeTo(sum, 9)))
    expect(ours.totalWithin).toBeCloseTo(crossCheck[`k${k}`]!.inertia, 9)
    for (const centre of theirs.centers)
      expect(ours.centres).toContainEqual(centre.map((value) => expect.closeTo(value, 9)))
  })

  test.each(counts)('silhouettes and Calinski-Harabasz of %i types', (k) => {
    const theirs = reference.kmeans[`k${k}`]!
    const types = theirs.cluster.map((type) => type - 1)
    const ours = silhouette({ rows, types })
    expect(ours.mean).toBeCloseTo(theirs.silhouette_mean, 10)
    expect(ours.values).toEqual(theirs.silhouette.map((value) => expect.closeTo(value, 10)))
    expect(calinskiHarabasz({ rows, types })).toBeCloseTo(theirs.calinski_harabasz, 9)
    expect(ours.mean).toBeCloseTo(crossCheck[`k${k}`]!.silhouette, 10)
  })

  test('Ward has the unions and heights of ward.D2 and of SciPy', () => {
    const { height, merge } = reference.hclust['ward.D2']!
    const { unions, heights } = ward(rows)
    expect(heights).toEqual(height.map((value) => expect.closeTo(value, 10)))
    // R counts rows as −1 … −n and unions as 1 … n − 1.
    const inOurs = (part: number) => (part < 0 ? -part - 1 : rows.length + part - 1)
    expect(unions).toEqual(merge.map((pair) => pair.map(inOurs).toSorted((a, b) => a - b)))
    expect(unions).toEqual(crossCheck.ward_linkage.map(([a, b]) => [a, b].toSorted((x, y) => x - y)))
  })

  test('Ward’s tree cut to 2 … 8 types, with their indices', () => {
    const tree = ward(rows)
    for (const k of counts)
      expect(cutTree(tree, k)).toEqual(reference.hclust['ward.D2']!.cut[`k${k}`]!.map((type) => type - 1))
    const { table } = compareTypeCounts({ rows, method: 'ward', from: 2, to: 8 })
    for (const { k, silhouetteMean, calinskiHarabasz: index } of table) {
      const theirs = reference.ward_indices[`k${k}`]!
      expect(silhouetteMean).toBeCloseTo(theirs.silhouette_mean, 10)
      expect(index).toBeCloseTo(theirs.calinski_harabasz, 9)
    }
  })
})

function rowsOf(csv: string): number[][] {
  const [, ...lines] = csv.trimEnd().split('\n')
  return lines.map((line) => line.split(',').slice(1).map(Number))
}

function byFirstMember(cluster: readonly number[]): number[] {
  const seen = [...new Set(cluster)]
  return cluster.map((type) => seen.indexOf(type))
}
