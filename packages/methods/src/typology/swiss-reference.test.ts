/*
 * The 47 districts of R's `swiss`, by R and by scikit-learn; read in place. All is compared but fpc's `avg_within` (mean distance from the
 * others of the own type, weighted by size, without types of one): silhouettes hold the same number for each unit.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  calinskiHarabasz,
  compareTypeCounts,
  copheneticCorrelation,
  cutTree,
  daviesBouldinIndex,
  dunnIndex,
  gapStatistic,
  kMeans,
  linkages,
  principalComponents,
  silhouette,
  standardiseRows,
  typesByMedoids,
  uniteByLinkage,
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
  dunn: number
}
type Tree = {
  height: number[]
  merge: [number, number][]
  cut: Record<string, number[]>
  cophenetic_correlation: number
}
type Reference = {
  pam: Record<string, { cluster: number[]; medoids: string[]; objective: number; silhouette_mean: number }>
  gap: { logW: number; 'E.logW': number; gap: number; 'SE.sim': number }[]
  pca: { sdev: number[]; rotation_abs: number[][]; scores_abs_first5: number[][] }
  ari_kmeans4_ward4: number
  kmeans: Record<string, Clustering>
  hclust: Record<string, Tree>
  ward_indices: Record<string, { calinski_harabasz: number; silhouette_mean: number }>
}
type CrossCheck = Record<
  string,
  { inertia: number; ch: number; silhouette: number; davies_bouldin: number }
> & {
  ward_linkage: [number, number, number, number][]
}

const counts = [2, 3, 4, 5, 6, 7, 8]

describe.skipIf(!there)('the Swiss districts (skipped without ../shared/vectors/cluster)', () => {
  const reference = (there ? JSON.parse(read('swiss_results.json')) : {}) as Reference
  const crossCheck = (there ? JSON.parse(read('swiss_sklearn_crosscheck.json')) : {}) as CrossCheck
  const rows = there ? rowsOf(read('swiss_z.csv')) : []
  const names = there ? namesOf(read('swiss_z.csv')) : []

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
    expect(calinskiHarabasz({ rows, types })).toBeCloseTo(crossCheck[`k${k}`]!.ch, 9)
    expect(ours.mean).toBeCloseTo(crossCheck[`k${k}`]!.silhouette, 10)
    expect(dunnIndex({ rows, types })).toBeCloseTo(theirs.dunn, 10)
    expect(daviesBouldinIndex({ rows, types })).toBeCloseTo(crossCheck[`k${k}`]!.davies_bouldin, 10)
  })

  test.each(counts)('%i types around medoids', (k) => {
    const theirs = reference.pam[`k${k}`]!
    const ours = typesByMedoids({ rows, k })
    expect(ours.types).toEqual(byFirstMember(theirs.cluster))
    expect(ours.medoids.map((row) => names[row]).toSorted()).toEqual(theirs.medoids.toSorted())
    expect(ours.meanDistance).toBeCloseTo(theirs.objective, 10)
    expect(silhouette({ rows, types: ours.types }).mean).toBeCloseTo(theirs.silhouette_mean, 10)
  })

  test.each(linkages)('linkage %s has the unions, heights and types of hclust', (linkage) => {
    const theirs = reference.hclust[linkage]!
    const tree = uniteByLinkage(rows, linkage)
    expect(tree.heights).toEqual(theirs.height.map((value) => expect.closeTo(value, 10)))
    expect(tree.unions).toEqual(unionsOf(theirs.merge, rows.length))
    for (const k of counts) expect(cutTree(tree, k)).toEqual(theirs.cut[`k${k}`]!.map((type) => type - 1))
    expect(copheneticCorrelation({ rows, tree })).toBeCloseTo(theirs.cophenetic_correlation, 10)
  })

  test('ward.D of R is not offered: it puts distances where Ward’s formula has squares, and unites what scatters more', () => {
    const theirs = unionsOf(reference.hclust['ward.D']!.merge, rows.length)
    const { unions, heights } = ward(rows)
    const at = unions.findIndex((union, step) => union.join() !== theirs[step]!.join())
    expect(at).toBeGreaterThan(0)
    // Up to here the groups are the same, so both unions were open to both.
    const growthOfTheirs = growthOf(theirs[at]! as [number, number], { rows, unions })
    expect(growthOf(unions[at]!, { rows, unions })).toBeCloseTo(heights[at]! ** 2 / 2, 10)
    expect(growthOfTheirs).toBeGreaterThan(heights[at]! ** 2 / 2 + 1e-6)
  })

  test('Ward’s tree keeps the distances as well as that of ward.D2', () => {
    expect(copheneticCorrelation({ rows, tree: ward(rows) })).toBeCloseTo(
      reference.hclust['ward.D2']!.cophenetic_correlation,
      10,
    )
  })

  test('principal components are those of prcomp, up to the sign', () => {
    const { deviations, directions, scores } = principalComponents(rows)
    const { sdev, rotation_abs: rotation, scores_abs_first5: firstScores } = reference.pca
    expect(deviations).toEqual(sdev.map((value) => expect.closeTo(value, 10)))
    rotation.forEach((row, column) =>
      expect(directions.map((direction) => Math.abs(direction[column]!))).toEqual(
        row.map((value) => expect.closeTo(value, 9)),
      ),
    )
    firstScores.forEach((row, at) =>
      expect(scores[at]!.map(Math.abs)).toEqual(row.map((value) => expect.closeTo(value, 9))),
    )
  })

  test('the gap statistic is that of clusGap, within the error of both simulations', () => {
    const ours = gapStatistic({ rows, to: 8, draws: 100, seed: 1 })
    reference.gap.forEach((theirs, at) => {
      const { logWithin, logWithinExpected, standardError, gap } = ours[at]!
      expect(gap).toBeCloseTo(logWithinExpected - logWithin, 12)
      expect(theirs.gap).toBeCloseTo(theirs['E.logW'] - theirs.logW, 12)
      expect(logWithin).toBeLessThanOrEqual(theirs.logW + 0.02)
      expect(Math.abs(logWithinExpected - theirs['E.logW'])).toBeLessThan(theirs['SE.sim'])
      expect(standardError / theirs['SE.sim']).toBeGreaterThan(0.6)
      expect(standardError / theirs['SE.sim']).toBeLessThan(1.6)
    })
    expect(ours[0]!.logWithin).toBeCloseTo(reference.gap[0]!.logW, 10)
  })

  test('how alike the four types of k-means and of Ward are', () => {
    const one = kMeans({ rows, k: 4, seed: 1, restarts: 100 }).types
    const other = cutTree(ward(rows), 4)
    expect(adjustedRand(one, other)).toBeCloseTo(reference.ari_kmeans4_ward4, 10)
  })

  test('Ward has the unions and heights of ward.D2 and of SciPy', () => {
    const { height, merge } = reference.hclust['ward.D2']!
    const { unions, heights } = ward(rows)
    expect(heights).toEqual(height.map((value) => expect.closeTo(value, 10)))
    expect(unions).toEqual(unionsOf(merge, rows.length))
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

function namesOf(csv: string): string[] {
  const [, ...lines] = csv.trimEnd().split('\n')
  return lines.map((line) => line.split(',')[0]!.replaceAll('"', ''))
}

/** R counts rows as −1 … −n and unions as 1 … n − 1. */
function unionsOf(merge: readonly (readonly [number, number])[], count: number): number[][] {
  const inOurs = (part: number) => (part < 0 ? -part - 1 : count + part - 1)
  return merge.map((pair) => pair.map(inOurs).toSorted((a, b) => a - b))
}

/** L. Hubert, P. Arabie, J. Classif. 2 (1985) 193–218: pairs that both put together, corrected for chance. */
function adjustedRand(one: readonly (number | null)[], other: readonly (number | null)[]): number {
  const pairs = (size: number) => (size * (size - 1)) / 2
  const sum = (keys: readonly unknown[]) =>
    [...Map.groupBy(keys, (key) => key).values()].reduce((all, group) => all + pairs(group.length), 0)
  const together = sum(one.map((type, at) => `${type} ${other[at]}`))
  const [ofOne, ofOther] = [sum([...one]), sum([...other])]
  const expected = (ofOne * ofOther) / pairs(one.length)
  return (together - expected) / ((ofOne + ofOther) / 2 - expected)
}

/** How much the sum of squares from the means grows by a union: n m ÷ (n + m) times the squared distance of the means. */
function growthOf(
  [one, other]: readonly [number, number],
  { rows, unions }: { rows: readonly number[][]; unions: readonly (readonly [number, number])[] },
): number {
  const membersOf = (part: number): number[] =>
    part < rows.length ? [part] : unions[part - rows.length]!.flatMap(membersOf)
  const meanOf = (members: number[], column: number) =>
    members.reduce((sum, row) => sum + rows[row]![column]!, 0) / members.length
  const [a, b] = [membersOf(one), membersOf(other)]
  const squares = rows[0]!.reduce((sum, _, column) => sum + (meanOf(a, column) - meanOf(b, column)) ** 2, 0)
  return (squares * a.length * b.length) / (a.length + b.length)
}
