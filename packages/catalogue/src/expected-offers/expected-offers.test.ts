import { describe, expect, it } from 'vitest'
import type { FieldCode } from '../fields/field-schema.ts'
import { fields } from '../fields/fields.ts'
import type { LifePhaseStepCode } from '../life-phases/life-phase-schema.ts'
import { lifePhaseSteps } from '../life-phases/life-phases.ts'
import { excludedGroups } from './excluded-groups.ts'
import { expectedOffer, expectedOffers } from './expected-offers.ts'

describe('the matrix of expected offers', () => {
  it('has every step × field once', () => {
    const cells = new Set(expectedOffers.map(({ step, field }) => `${step} ${field}`))
    expect(expectedOffers).toHaveLength(lifePhaseSteps.length * fields.length)
    expect(cells.size).toBe(120)
  })

  it('excludes nothing twice, so that each cell has one reason', () => {
    const excluded = excludedGroups.flatMap(({ field, steps }) => steps.map((step) => `${step} ${field}`))
    expect(new Set(excluded).size).toBe(excluded.length)
    expect(expectedOffers.filter(({ expected }) => !expected)).toHaveLength(excluded.length)
  })

  it('leaves at least four fields to every step and three steps to every field', () => {
    for (const { code } of lifePhaseSteps) {
      expect(
        expectedOffers.filter(({ step, expected }) => step === code && expected).length,
        code,
      ).toBeGreaterThanOrEqual(4)
    }
    for (const { code } of fields) {
      expect(
        expectedOffers.filter(({ field, expected }) => field === code && expected).length,
        code,
      ).toBeGreaterThanOrEqual(3)
    }
  })

  it.each<[LifePhaseStepCode, FieldCode, boolean]>([
    ['pregnancy', 'vocation', false],
    ['pregnancy', 'health', true],
    ['pregnancy', 'early-help', true],
    ['age-1-3', 'education', true],
    ['first-year', 'education', false],
    ['age-3-6', 'early-help', false],
    ['to-school', 'education', true],
    ['to-work', 'vocation', true],
    ['age-14-18', 'leisure', true],
  ])('%s × %s is expected: %s', (step, field, expected) => {
    expect(expectedOffer({ step, field }).expected).toBe(expected)
  })
})
