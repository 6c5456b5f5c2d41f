import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  dissimilarity,
  dissimilarityByChance,
  entropyIndex,
  gini,
  isolation,
  segregationGini,
  slopeIndex,
  theil,
} from './index.ts'

const vector: {
  group: number[]
  total: number[]
  dissimilarity: number
  gini: number
  entropyIndex: number
  isolation: number
  dissimilarityByChance: number
  values: number[]
  weightedGini: number
  weightedTheil: number
  slope: number
  intercept: number
} = JSON.parse(readFileSync(new URL('../../vectors/inequality/seeded-areas.json', import.meta.url), 'utf8'))

test('fourteen areas, from the definitions, to twelve digits', () => {
  const { group, total, values } = vector
  expect(dissimilarity({ group, total })).toBeCloseTo(vector.dissimilarity, 12)
  expect(segregationGini({ group, total })).toBeCloseTo(vector.gini, 12)
  expect(entropyIndex({ group, total })).toBeCloseTo(vector.entropyIndex, 12)
  expect(isolation({ group, total })).toBeCloseTo(vector.isolation, 12)
  expect(dissimilarityByChance({ group, total })).toBeCloseTo(vector.dissimilarityByChance, 11)
  expect(gini({ values, weights: total })).toBeCloseTo(vector.weightedGini, 12)
  expect(theil({ values, weights: total })?.total).toBeCloseTo(vector.weightedTheil, 12)
  const line = slopeIndex({ populations: total, values, kind: 'measure', line: 'straight' })
  expect(line?.slope).toBeCloseTo(vector.slope, 9)
  expect(line?.intercept).toBeCloseTo(vector.intercept, 9)
})
