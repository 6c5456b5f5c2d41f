import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classColours, mapClasses, withOwnCuts } from './map-classes.ts'

const upwards = { direction: 'higher-is-burden', decimals: 0 } as const

describe('classes of a map', () => {
  test('by quantiles hold about as many areas each', () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1)
    const { classes } = mapClasses({ values, scheme: 'quantile', ...upwards, decimals: 1 })
    expect(classes.map(({ count }) => count)).toEqual([20, 20, 20, 20, 20])
  })

  test('of the same width share the range evenly, however few areas are in one', () => {
    const { classes } = mapClasses({ values: [0, 1, 2, 100], scheme: 'equal', ...upwards })
    expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
      [null, 20, 3],
      [20, 40, 0],
      [40, 60, 0],
      [60, 80, 0],
      [80, null, 1],
    ])
  })

  test('an area without a value is in none', () => {
    const { places } = mapClasses({ values: [1, null, 9], scheme: 'equal', ...upwards })
    expect(places).toEqual([0, null, 4])
  })

  test('without any value there are none', () => {
    const none = mapClasses({ values: [null, null], scheme: 'quantile', ...upwards })
    expect(none).toEqual({ classes: [], places: [null, null] })
  })

  test('of values that are all alike there is one, in a middle colour', () => {
    const { classes } = mapClasses({ values: [7, 7, 7], scheme: 'quantile', ...upwards })
    expect(classes).toEqual([{ colour: 'burden-3', from: null, to: null, count: 3 }])
  })

  test('are cut where the numbers shown are cut: 12,34 is shown as 12,3 and belongs to the class from 12,3', () => {
    const values = [10, 12.34, 12.36, 20]
    const { classes, places } = mapClasses({
      values,
      scheme: 'quantile',
      direction: 'neutral',
      decimals: 1,
    })
    for (const [at, value] of values.entries()) {
      const shown = Number(value.toFixed(1))
      const { from, to } = classes[places[at] ?? -1] ?? {}
      expect(shown >= (from ?? -Infinity) && shown < (to ?? Infinity), `${shown}`).toBe(true)
    }
  })

  test('every value is in exactly one class, and the counts add up', () => {
    const figure = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(
        fc.array(figure),
        fc.constantFrom('quantile' as const, 'equal' as const),
        fc.nat(3),
        (values, scheme, decimals) => {
          const { classes, places } = mapClasses({
            values,
            scheme,
            direction: 'higher-is-burden',
            decimals,
          })
          expect(places.map((place) => place === null)).toEqual(values.map((value) => value === null))
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(
            values.filter((value) => value !== null).length,
          )
          expect(classes.length).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
})

describe('colours', () => {
  test('dark means burden, whichever end of the scale that is', () => {
    expect(classColours(3, 'higher-is-burden')).toEqual(['burden-1', 'burden-3', 'burden-5'])
    expect(classColours(3, 'higher-is-better')).toEqual(['burden-5', 'burden-3', 'burden-1'])
    expect(classColours(3, 'neutral')).toEqual(['burden-1', 'burden-3', 'burden-5'])
  })

  test('more than six classes share six colours in order', () => {
    const colours = classColours(9, 'higher-is-burden')
    expect(colours).toEqual(colours.toSorted())
    expect(new Set(colours).size).toBe(6)
  })
})

test('own cuts are taken as they are, on the side that they close', () => {
  const right = withOwnCuts({ values: [-1, 1, 1.01], cuts: [-1, 1], closed: 'right', direction: 'neutral' })
  expect(right.places).toEqual([0, 1, 2])
  const left = withOwnCuts({ values: [-1, 1, 1.01], cuts: [-1, 1], closed: 'left', direction: 'neutral' })
  expect(left.places).toEqual([1, 2, 2])
})
