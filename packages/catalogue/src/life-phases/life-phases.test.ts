import { describe, expect, it } from 'vitest'
import { isLifePhaseStepCode, lifePhaseBlocks, lifePhaseStep, lifePhaseSteps } from './life-phases.ts'

describe('the steps', () => {
  it('cover 0 to 27 without gap or overlap once passages and proxies are left out', () => {
    const ages = lifePhaseSteps.filter((step) => step.impliedByAge)
    expect(ages.map(({ ageFromYears, ageToYears }) => [ageFromYears, ageToYears])).toEqual([
      [0, 1],
      [1, 3],
      [3, 6],
      [6, 10],
      [10, 14],
      [14, 18],
      [18, 27],
    ])
  })

  it('name their ages in their codes', () => {
    for (const { code, ageFromYears, ageToYears } of lifePhaseSteps) {
      if (code.startsWith('age-')) expect(code).toBe(`age-${ageFromYears}-${ageToYears}`)
    }
  })

  it('have three passages, which no age alone implies', () => {
    const passages = lifePhaseSteps.filter((step) => step.transition)
    expect(passages.map(({ code }) => code)).toEqual(['to-school', 'to-secondary', 'to-work'])
    expect(passages.some((step) => step.impliedByAge)).toBe(false)
  })

  it('let the children under one stand in for pregnancy and birth, and say so', () => {
    for (const { ageFromYears, ageToYears, impliedByAge, note } of [
      lifePhaseStep('pregnancy'),
      lifePhaseStep('birth'),
    ]) {
      expect({ ageFromYears, ageToYears, impliedByAge }).toEqual({
        ageFromYears: 0,
        ageToYears: 1,
        impliedByAge: false,
      })
      expect(note?.de).toContain('Stellvertretend')
    }
  })

  it('lie together in their blocks, in the order of the blocks', () => {
    const blocks = lifePhaseSteps.map(({ block }) => block)
    const inOrder = blocks.filter((block, position) => block !== blocks[position - 1])
    expect(inOrder).toEqual(lifePhaseBlocks.map(({ code }) => code))
  })
})

describe('the walking defaults', () => {
  it('stay within the reasonable ways to school of § 5 SchfkVO NRW: 2, 3.5 and 5 km', () => {
    const limitKm = (ageToYears: number) => (ageToYears <= 10 ? 2 : ageToYears <= 16 ? 3.5 : 5)
    for (const { code, walkKmPerHour, reachMinutes, ageToYears } of lifePhaseSteps) {
      expect((walkKmPerHour * reachMinutes) / 60, code).toBeLessThanOrEqual(limitKm(ageToYears))
    }
  })

  it('let nobody walk faster than a young adult (1.36 m/s) or slower than small children at crossings (0.68 m/s)', () => {
    for (const { code, walkKmPerHour } of lifePhaseSteps) {
      expect(walkKmPerHour / 3.6, code).toBeLessThanOrEqual(1.36)
      expect(walkKmPerHour / 3.6, code).toBeGreaterThanOrEqual(0.68)
    }
  })

  it('reach further the older the children are', () => {
    const reachKm = lifePhaseSteps
      .filter((step) => step.impliedByAge && step.ageFromYears >= 3)
      .map(({ walkKmPerHour, reachMinutes }) => walkKmPerHour * reachMinutes)
    expect(reachKm).toEqual(reachKm.toSorted((a, b) => a - b))
  })
})

it('a step code from outside is checked before it is looked up', () => {
  expect(isLifePhaseStepCode('age-3-6')).toBe(true)
  expect(isLifePhaseStepCode('kita')).toBe(false)
})
