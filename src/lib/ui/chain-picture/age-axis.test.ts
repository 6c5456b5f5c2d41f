import { describe, expect, test } from 'vitest'
import { ageAxis } from './age-axis.ts'
import { twelveSteps } from './picture-for-tests.ts'

const { slots, ticks } = ageAxis(twelveSteps, 1000)

describe('the axis of ages', () => {
  test('is filled by the steps in their order, without a hole and without an overlap', () => {
    expect(slots.map(({ code }) => code)).toEqual(twelveSteps.map(({ code }) => code))
    expect(slots[0]?.from).toBe(0)
    expect(slots.at(-1)?.to).toBeCloseTo(1000)
    for (const [at, { from, to }] of slots.entries()) {
      expect(to).toBeGreaterThan(from)
      if (at > 0) expect(from).toBe(slots[at - 1]?.to)
    }
  })

  test('gives an early year more room than a later one', () => {
    const years = twelveSteps.flatMap(({ kind, ageFromYears, ageToYears }, at) => {
      const slot = slots[at]
      return kind === 'ages' && slot ? [(slot.to - slot.from) / (ageToYears - ageFromYears)] : []
    })
    expect(years).toEqual(years.toSorted((a, b) => b - a))
  })

  test('names the ages between the steps once each, the one of a gate in the middle of the gate', () => {
    const labelled = ticks.filter(({ label }) => label !== '')
    expect(labelled.map(({ label }) => label)).toEqual(['0', '1', '3', '6', '10', '14', '18', '27'])
    const gate = slots.find(({ code }) => code === 'to-school')
    expect(labelled[3]?.x).toBeCloseTo(((gate?.from ?? 0) + (gate?.to ?? 0)) / 2)
  })

  test('has a tick for each year from 1 to 27 and for birth', () => {
    expect(ticks).toHaveLength(28)
    const between = (from: string, to: string) => {
      const labels = ticks.map(({ label }) => label)
      return labels.indexOf(to) - labels.indexOf(from)
    }
    expect(between('10', '14')).toBe(4)
    expect(between('18', '27')).toBe(9)
  })

  test('of one block is that block alone', () => {
    const kita = ageAxis(
      twelveSteps.filter(({ block }) => block === 'kita'),
      300,
    )
    expect(kita.slots.map(({ code }) => code)).toEqual(['age-1-3', 'age-3-6', 'to-school'])
    expect(kita.slots.at(-1)?.to).toBeCloseTo(300)
    expect(kita.ticks.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual(['1', '3', '6'])
  })
})
