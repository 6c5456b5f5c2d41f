import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hypergeometricDensity, stirlingError } from './density.ts'
import { betaQuantile, betaTails } from './incomplete-beta.ts'
import { gammaQuantile, gammaTails } from './incomplete-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import {
  binomialTails,
  chiSquareBeyond,
  normalTails,
  normalTwoSided,
  poissonTails,
  studentQuantile,
  studentTwoSided,
} from './tail-probabilities.ts'

type Row<Length extends number> = number[] & { length: Length }
const vector: {
  stirlingError: Row<2>[]
  gamma: Row<4>[]
  beta: Row<5>[]
  normalQuantile: Row<2>[]
  normalTwoSided: Row<2>[]
  studentTwoSided: Row<3>[]
  hypergeometric: Row<5>[]
} = JSON.parse(readFileSync(new URL('../../../vectors/rates/distributions.json', import.meta.url), 'utf8'))

/** Relative distance; absolute where 0 is expected. */
const off = (value: number, expected: number) => Math.abs(value - expected) / (Math.abs(expected) || 1)

describe('40 digits of mpmath', () => {
  test('error of Stirling’s formula, to 1e-14', () => {
    for (const [n, expected] of vector.stirlingError)
      expect(Math.abs(stirlingError(n!) - expected!)).toBeLessThan(1e-14)
  })
  test('incomplete gamma function, both tails, to 1e-12', () => {
    for (const [shape, at, lower, upper] of vector.gamma) {
      const tails = gammaTails(shape!, at!)
      expect(off(tails.lower, lower!), `P(${shape}, ${at})`).toBeLessThan(1e-12)
      expect(off(tails.upper, upper!), `Q(${shape}, ${at})`).toBeLessThan(1e-12)
    }
  })
  test('incomplete beta function, both tails, to 1e-12', () => {
    for (const [a, b, at, lower, upper] of vector.beta) {
      const tails = betaTails(a!, b!, at!)
      expect(off(tails.lower, lower!), `I(${at}; ${a}, ${b})`).toBeLessThan(1e-12)
      expect(off(tails.upper, upper!), `1 − I(${at}; ${a}, ${b})`).toBeLessThan(1e-12)
    }
  })
  test('normal quantiles, to 1e-15', () => {
    for (const [probability, expected] of vector.normalQuantile)
      expect(off(normalQuantile(probability!), expected!)).toBeLessThan(1e-15)
  })
  test('normal tails, to 1e-13', () => {
    for (const [z, expected] of vector.normalTwoSided)
      expect(off(normalTwoSided(z!), expected!), `z = ${z}`).toBeLessThan(1e-13)
  })
  test('Student’s t, to 1e-13', () => {
    for (const [t, degrees, expected] of vector.studentTwoSided)
      expect(off(studentTwoSided(t!, degrees!), expected!), `t = ${t}, ${degrees}`).toBeLessThan(1e-13)
  })
  test('hypergeometric probabilities, to 1e-12', () => {
    for (const [count, drawn, marked, total, expected] of vector.hypergeometric) {
      const density = hypergeometricDensity({
        count: count!,
        drawn: drawn!,
        marked: marked!,
        total: total!,
      })
      expect(off(density, expected!), `${count} of ${drawn}`).toBeLessThan(1e-12)
    }
  })
})

describe('figures of printed tables', () => {
  test('chi-square 3.841 with 1 degree is passed by 5 %, 18.307 with 10 (Fisher and Yates, table IV)', () => {
    expect(chiSquareBeyond(3.841, 1)).toBeCloseTo(0.05, 4)
    expect(chiSquareBeyond(18.307, 10)).toBeCloseTo(0.05, 4)
  })
  test('t of 2.776 with 4 degrees and 63.657 with 1 (Fisher and Yates, table III)', () => {
    expect(studentQuantile(0.05, 4)).toBeCloseTo(2.776, 3)
    expect(studentQuantile(0.01, 1)).toBeCloseTo(63.657, 3)
  })
  test('1.96 standard deviations hold 95 % of a normal distribution', () => {
    expect(normalTails(1.959963984540054).lower).toBeCloseTo(0.975, 14)
    expect(normalTails(-1.959963984540054).lower).toBeCloseTo(0.025, 14)
  })
})

describe('small counts, from the definition', () => {
  test('tails of a binomial count add up its probabilities', () => {
    // 10 tosses of a coin: (1 + 10 + 45 + 120) ÷ 1024.
    expect(binomialTails(3, 10, 0.5).lower).toBeCloseTo(176 / 1024, 14)
    expect(binomialTails(3, 10, 0.5).upper).toBeCloseTo(1 - 56 / 1024, 14)
    expect(binomialTails(0, 10, 0.5).upper).toBe(1)
    expect(binomialTails(10, 10, 0.5).lower).toBe(1)
  })
  test('tails of a Poisson count add up its probabilities', () => {
    expect(poissonTails(1, 2).lower).toBeCloseTo(3 * Math.exp(-2), 14)
    expect(poissonTails(1, 2).upper).toBeCloseTo(1 - Math.exp(-2), 14)
    expect(poissonTails(0, 2).upper).toBe(1)
  })
})

describe('quantiles go back to where they came from', () => {
  test.each([0.3, 1, 7, 150.5, 40_000])('gamma of shape %f', (shape) => {
    for (const probability of [1e-9, 0.001, 0.025, 0.5, 0.975]) {
      for (const tail of ['lower', 'upper'] as const) {
        const at = gammaQuantile({ shape, tail, probability })
        expect(off(gammaTails(shape, at)[tail], probability)).toBeLessThan(1e-11)
      }
    }
  })
  test.each([
    [0.5, 2],
    [1, 1],
    [3, 998],
    [700, 9],
    [12_000, 15_000],
  ])('beta of shapes %f and %f', (a, b) => {
    for (const probability of [1e-6, 0.025, 0.5, 0.975]) {
      for (const tail of ['lower', 'upper'] as const) {
        const at = betaQuantile({ a, b, tail, probability })
        // Near 1 the quantile itself has no more digits than that.
        expect(off(betaTails(a, b, at)[tail], probability)).toBeLessThan(1e-8)
      }
    }
  })
  test('the ends', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(gammaQuantile({ shape: 2, tail: 'lower', probability: 0 })).toBe(0)
    expect(gammaQuantile({ shape: 2, tail: 'upper', probability: 0 })).toBe(Infinity)
    expect(betaQuantile({ a: 2, b: 2, tail: 'upper', probability: 0 })).toBe(1)
    expect(() => normalQuantile(1.1)).toThrow('probability: ')
  })
})
