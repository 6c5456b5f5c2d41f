import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  betaBinomialTails,
  hypergeometricTwoSided,
  negativeBinomialTails,
} from './distributions/discrete-tails.ts'
import { areaRates, areaShares, correctForMany, judgeAreas } from './index.ts'

type Pair = [number, number]
const vector: {
  counts: number[]
  populations: number[]
  wilson: Pair[]
  clopperPearson: Pair[]
  garwood: Pair[]
  againstOthers: { share: number[]; rate: number[] }
  benjaminiHochberg: number[]
  fisher: number[]
  negativeBinomial: { mean: number; relativeVariance: number; tails: [number, number, number][] }
  betaBinomial: { total: number; share: number; relativeVariance: number; tails: [number, number, number][] }
} = JSON.parse(readFileSync(new URL('../../vectors/rates/seeded-areas.json', import.meta.url), 'utf8'))

const { counts, populations } = vector

function expectAll(values: (number | null)[], expected: number[], tolerance = 1e-11) {
  expected.forEach((value, at) => {
    const distance = Math.abs((values[at] ?? Infinity) - value)
    expect(distance, `${at}`).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(value), 1e-3))
  })
}

test('scipy’s Wilson, Clopper–Pearson and Garwood intervals of fourteen areas', () => {
  for (const [found, expected] of [
    [areaShares({ counts, populations }), vector.wilson],
    [areaShares({ counts, populations, method: 'exact' }), vector.clopperPearson],
    [areaRates({ counts, populations, method: 'exact' }), vector.garwood],
  ] as const) {
    expectAll(
      found.lower,
      expected.map(([lower]) => lower),
    )
    expectAll(
      found.upper,
      expected.map(([, upper]) => upper),
    )
  }
})

test('scipy’s exact tests of each area against all others, and their correction', () => {
  expectAll(judgeAreas({ counts, populations, kind: 'share' }).p, vector.againstOthers.share, 1e-9)
  expectAll(judgeAreas({ counts, populations, kind: 'rate' }).p, vector.againstOthers.rate, 1e-9)
  expectAll(correctForMany(vector.againstOthers.share, 'benjamini-hochberg'), vector.benjaminiHochberg)
})

test('scipy’s Fisher tests of each area against all others', () => {
  const marked = counts.reduce((sum, count) => sum + count, 0)
  const total = populations.reduce((sum, people) => sum + people, 0)
  expectAll(
    counts.map((count, at) => hypergeometricTwoSided({ count, drawn: populations[at]!, marked, total })),
    vector.fisher,
    1e-9,
  )
})

test('scipy’s tails of counts whose mean varies', () => {
  const { mean, ...spread } = vector.negativeBinomial
  for (const [count, lower, upper] of vector.negativeBinomial.tails) {
    const tails = negativeBinomialTails({ count, mean, relativeVariance: spread.relativeVariance })
    expectAll([tails.lower, tails.upper], [lower, upper], 1e-9)
  }
  const { total, share, relativeVariance, tails: expected } = vector.betaBinomial
  for (const [count, lower, upper] of expected) {
    const tails = betaBinomialTails({ count, total, share, relativeVariance })
    expectAll([tails.lower, tails.upper], [lower, upper], 1e-9)
  }
})
