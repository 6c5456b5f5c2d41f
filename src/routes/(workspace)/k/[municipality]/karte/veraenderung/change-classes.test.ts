import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeColour, classChanges } from './change-classes.ts'

const certain = (amount: number | null) => ({ amount, judgement: null })
const rise = (amount: number) => ({ amount, judgement: 'remarkable-rise' as const })
const chance = (amount: number) => ({ amount, judgement: 'unremarkable' as const })

describe('the classes of a change', () => {
  test('are neutral for what chance explains, however large it is', () => {
    const { places, strongFrom } = classChanges([rise(2), rise(6), rise(8), chance(40)], 1)
    expect(places).toEqual(['up', 'much-up', 'much-up', 'steady'])
    expect(strongFrom).toBe(6)
  })

  test('are neutral for what is written as no change: 0,04 with one decimal', () => {
    expect(classChanges([certain(0.04), certain(-0.04), certain(0.06)], 1).places).toEqual([
      'steady',
      'steady',
      'much-up',
    ])
  })

  test('agree with the number that is written beside them', () => {
    // 5,96 is written as 6,0 and therefore belongs to "from 6,0 on".
    expect(classChanges([certain(1), certain(6), certain(5.96)], 1)).toEqual({
      places: ['up', 'much-up', 'much-up'],
      strongFrom: 6,
    })
  })

  test('are none where nothing is known', () => {
    expect(classChanges([certain(null)], 1)).toEqual({ places: [null], strongFrom: null })
  })

  test('turn round with the sign of all changes', () => {
    const turned = {
      'much-up': 'much-down',
      up: 'down',
      steady: 'steady',
      down: 'up',
      'much-down': 'much-up',
    }
    const amount = fc.option(fc.double({ min: -100, max: 100, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const { places } = classChanges(amounts.map(certain), 2)
        const other = classChanges(
          amounts.map((one) => certain(one === null ? null : -one)),
          2,
        )
        expect(other.places).toEqual(places.map((place) => place && turned[place]))
      }),
    )
  })
})

test('warm is what became worse, and what rose where the number does not judge', () => {
  expect(changeColour('much-up', 'higher-is-burden')).toBe('warm-2')
  expect(changeColour('much-up', 'higher-is-better')).toBe('cool-2')
  expect(changeColour('down', 'higher-is-better')).toBe('warm-1')
  expect(changeColour('up', 'neutral')).toBe('warm-1')
})
