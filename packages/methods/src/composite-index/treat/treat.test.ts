import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { treat, usualTreatment } from './treat.ts'

const even = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

describe('an indicator', () => {
  test('without outliers is left as it is', () => {
    const { values, treatment } = treat({ values: [...even, null] })
    expect(values).toEqual([...even, null])
    expect(treatment.kind).toBe('none')
  })

  test('with one far above the rest has it brought to the next', () => {
    const { values, treatment } = treat({ values: [...even, 500, null] })
    expect(values).toEqual([...even, 10, null])
    expect(treatment).toMatchObject({ kind: 'winsorised', winsorisedHigh: 1, winsorisedLow: 0 })
  })

  test('with two that share a place has both brought in, and likewise below', () => {
    const { values, treatment } = treat({ values: [-500, ...even, ...even] })
    expect(values.slice(0, 2)).toEqual([1, 1])
    expect(treatment).toMatchObject({ kind: 'winsorised', winsorisedLow: 1 })
  })

  test('that no few values make skewed has its logarithm taken, in the same order', () => {
    const steep = Array.from({ length: 30 }, (_, unit) => 2 ** unit)
    const rule = { ...usualTreatment, mostWinsorised: 2 }
    const { values, treatment } = treat({ values: steep, rule })
    expect(treatment).toMatchObject({ kind: 'logarithm', winsorisedHigh: 0, winsorisedLow: 0 })
    // min 1, max 2^29: ln(x − 1 + (2^29 − 1)/100).
    expect(values[29]).toBeCloseTo(Math.log(2 ** 29 - 1 + (2 ** 29 - 1) / 100), 12)
    expect(values).toEqual(values.toSorted((one, other) => one! - other!))
    const turned = treat({ values: steep.map((value) => -value), rule })
    expect(turned.values.map((value) => -value!)).toEqual(values)
  })

  test('is left winsorised where no logarithm is allowed', () => {
    const steep = Array.from({ length: 30 }, (_, unit) => 2 ** unit)
    const rule = { ...usualTreatment, mostWinsorised: 2, logarithm: false }
    const { values, treatment } = treat({ values: steep, rule })
    expect(treatment).toMatchObject({ kind: 'left', winsorisedHigh: 2 })
    expect(values.slice(27)).toEqual([2 ** 27, 2 ** 27, 2 ** 27])
  })

  test('of too few or equal values is left as it is', () => {
    for (const values of [[], [1], [1, 100, 1e6], [4, 4, 4, 4, 4], [null, null]])
      expect(treat({ values })).toMatchObject({ values, treatment: { kind: 'none' } })
  })
})

test.each([
  ['thresholds', { skewness: 0 }],
  ['mostWinsorised', { mostWinsorised: 1.5 }],
])('a rule with wrong %s is refused by name', (name, own) => {
  expect(() => treat({ values: even, rule: { ...usualTreatment, ...own } })).toThrow(
    new RegExp(`^rule: .*${name}`, 'u'),
  )
})

const skewed = fc
  .array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: 4, maxLength: 40 })
  .map((list) => list.map((value) => Math.round(1e4 * Math.exp(value)) / 1e4))

describe('whatever the values', () => {
  test('treatment never turns an order round', () => {
    fc.assert(
      fc.property(skewed, fc.boolean(), (values, logarithm) => {
        const treated = treat({ values, rule: { ...usualTreatment, logarithm } }).values
        for (const [one, value] of values.entries())
          for (const [other, than] of values.entries())
            if (value < than) expect(treated[one]).toBeLessThanOrEqual(treated[other]!)
      }),
    )
  })

  test('another unit (x → 4x + 8) is treated alike', () => {
    fc.assert(
      fc.property(skewed, (values) => {
        const rule = { ...usualTreatment, logarithm: false }
        const { values: treated, treatment } = treat({ values, rule })
        const other = treat({ values: values.map((value) => 4 * value + 8), rule })
        // Where rounding decides a threshold there is nothing to say.
        fc.pre(other.treatment.kind === treatment.kind)
        for (const [unit, value] of treated.entries())
          expect(other.values[unit]).toBeCloseTo(4 * value! + 8, 8)
      }),
    )
  })
})
