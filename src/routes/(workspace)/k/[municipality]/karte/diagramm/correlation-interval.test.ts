import { expect, test } from 'vitest'
import { correlationInterval } from './correlation-interval.ts'

test('agrees with R: cor.test(cars$speed, cars$dist)', () => {
  const interval = correlationInterval(0.8068949006892105, 50, 'pearson')
  expect(interval?.lower).toBeCloseTo(0.6816422, 6)
  expect(interval?.upper).toBeCloseTo(0.8862036, 6)
})

test('agrees with R: cor.test(mtcars$mpg, mtcars$wt)', () => {
  const interval = correlationInterval(-0.8676593765172278, 32, 'pearson')
  expect(interval?.lower).toBeCloseTo(-0.9338264, 6)
  expect(interval?.upper).toBeCloseTo(-0.7440872, 6)
})

test('of ranks is wider than that of the values themselves', () => {
  const ofValues = correlationInterval(0.6, 84, 'pearson')
  const ofRanks = correlationInterval(0.6, 84, 'spearman')
  expect(ofRanks?.lower).toBeLessThan(ofValues?.lower ?? 0)
  expect(ofRanks?.upper).toBeGreaterThan(ofValues?.upper ?? 1)
})

test('is not known of three pairs, nor of pairs on one line', () => {
  expect(correlationInterval(0.5, 3, 'pearson')).toBeNull()
  expect(correlationInterval(1, 30, 'spearman')).toBeNull()
})
