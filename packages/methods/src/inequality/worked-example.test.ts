import { expect, test } from 'vitest'
import {
  dissimilarity,
  dissimilarityByChance,
  exposure,
  gini,
  isolation,
  segregationInterval,
  slopeIndex,
  slopeInterval,
  theil,
} from './index.ts'

/** The examples of docs/methods/inequality.md. */
const kitas = {
  group: [1, 0, 3, 2, 0, 4, 1, 2, 0, 2],
  total: [25, 20, 25, 22, 18, 25, 20, 24, 21, 25],
}

test('ten Kitas: D is 0.35, of which chance alone makes 0.33', () => {
  expect(dissimilarity(kitas)).toBeCloseTo(0.352, 3)
  expect(dissimilarityByChance(kitas)).toBeCloseTo(0.329, 3)
  const interval = segregationInterval({ ...kitas, index: dissimilarity, seed: 1 })!
  expect(interval.lower).toBeCloseTo(0.09, 2)
  expect(interval.upper).toBeCloseTo(0.38, 2)
})

test('a town of eleven areas: D is 0.18, of which chance makes 0.05', () => {
  const town = {
    group: [8, 0, 18, 52, 118, 14, 84, 87, 36, 37, 121],
    total: [24, 12, 66, 140, 310, 95, 420, 510, 205, 330, 640],
  }
  expect(dissimilarity(town)).toBeCloseTo(0.18, 2)
  expect(dissimilarityByChance(town)).toBeCloseTo(0.05, 2)
  expect(isolation(town)).toBeCloseTo(0.24, 2)
  expect(exposure(town)).toBeCloseTo(0.76, 2)
})

test('five groups of areas: from 34 % to 12 %, 22 points apart', () => {
  const groups = { populations: [420, 390, 450, 430, 410], values: [0.31, 0.27, 0.24, 0.17, 0.14] }
  const index = slopeIndex({ ...groups, kind: 'share', line: 'straight' })!
  expect(index.intercept).toBeCloseTo(0.335, 3)
  expect(index.slope).toBeCloseTo(-0.219, 3)
  expect(index.relative).toBeCloseTo(0.347, 3)
  const standardErrors = groups.values.map(
    (share, at) => 1 / Math.sqrt(groups.populations[at]! * share * (1 - share)),
  )
  const interval = slopeInterval({ ...groups, standardErrors, kind: 'share', line: 'straight', seed: 1 })!
  expect(interval.slopeLower).toBeCloseTo(-0.281, 3)
  expect(interval.slopeUpper).toBeCloseTo(-0.156, 3)
})

test('places in five areas of two districts: Gini 0.26, Theil 0.113, of it 0.073 between the districts', () => {
  const places = { values: [120, 80, 60, 40, 20], weights: [100, 300, 200, 250, 150] }
  expect(gini(places)).toBeCloseTo(0.258, 3)
  const split = theil({ ...places, groups: ['West', 'West', 'Ost', 'Ost', 'Ost'] })!
  expect(split.total).toBeCloseTo(0.113, 3)
  expect(split.between).toBeCloseTo(0.073, 3)
  expect(split.within).toBeCloseTo(0.039, 3)
})
