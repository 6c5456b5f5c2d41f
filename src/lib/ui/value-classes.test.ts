import { describe, expect, test } from 'vitest'
import { messages } from '#lib/messages/index.ts'
import { withOwnCuts } from './map-classes.ts'
import { classLegend, classTexts, limitsOf } from './value-classes.ts'

const wording = { texts: messages('de').map, locale: 'de', decimals: 1, unitSign: '%' } as const

describe('the limits of a class in words', () => {
  test.each([
    [{ from: null, to: 12.3 }, 'unter 12,3\u00a0%', 'bis 12,3\u00a0%'],
    [{ from: 12.3, to: 18.9 }, '12,3 bis unter 18,9\u00a0%', 'über 12,3 bis 18,9\u00a0%'],
    [{ from: 18.9, to: null }, 'ab 18,9\u00a0%', 'über 18,9\u00a0%'],
    [{ from: null, to: null }, 'alle Werte', 'alle Werte'],
  ])('%j', (limits, closedLeft, closedRight) => {
    expect(limitsOf(limits, wording)).toBe(closedLeft)
    expect(limitsOf(limits, { ...wording, closed: 'right' })).toBe(closedRight)
  })
})

describe('the legend', () => {
  const values = [1, 2, 3, 4]
  const better = withOwnCuts({ values, cuts: [2.5], closed: 'left', direction: 'higher-is-better' })

  test('begins with the lightest colour, whichever end of the scale that is', () => {
    const legend = classLegend(better, wording)
    expect(legend.map(({ text }) => text)).toEqual(['ab 2,5\u00a0%', 'unter 2,5\u00a0%'])
    expect(legend.map(({ colour }) => colour).toSorted()).toEqual(legend.map(({ colour }) => colour))
  })

  test('classes with names are told with their limits, and in the table by name', () => {
    const named = { ...wording, names: ['wenig', 'viel'] }
    expect(classLegend(better, named).map(({ text }) => text)).toContain('wenig: unter 2,5\u00a0%')
    expect(classTexts(better, named)).toEqual(['wenig', 'viel'])
  })
})
