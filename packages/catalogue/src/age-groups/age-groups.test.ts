import { describe, expect, it } from 'vitest'
import { lifePhaseSteps } from '../life-phases/life-phases.ts'
import { ageGroupName, ageGroupSet, ageGroupSets } from './age-groups.ts'

describe('the sets of age groups', () => {
  it.each(ageGroupSets)('$code begins at 0 and has neither gap nor overlap', ({ groups }) => {
    expect(groups[0]?.fromYears).toBe(0)
    for (const [position, { fromYears, toYears }] of groups.entries()) {
      if (position > 0) expect(fromYears).toBe(groups[position - 1]?.toYears)
      if (toYears === null) expect(position).toBe(groups.length - 1)
      else expect(toYears).toBeGreaterThan(fromYears)
    }
  })

  it('have the seventeen groups that official-17 promises', () => {
    expect(ageGroupSet('official-17')?.groups).toHaveLength(17)
  })

  it('offer the ages of the chain as a set', () => {
    expect(ageGroupSet('life-phases')?.groups.map((group) => [group.fromYears, group.toYears])).toEqual(
      lifePhaseSteps
        .filter((step) => step.impliedByAge)
        .map(({ ageFromYears, ageToYears }) => [ageFromYears, ageToYears]),
    )
  })

  it('answer null for a set of the municipality’s own', () => {
    expect(ageGroupSet('our-own')).toBeNull()
  })
})

describe('ageGroupName', () => {
  it.each([
    [0, 3, 'unter 3 Jahre'],
    [0, 1, 'unter 1 Jahr'],
    [3, 6, '3 bis unter 6 Jahre'],
    [75, null, '75 Jahre und älter'],
    [0, null, 'Insgesamt'],
  ])('names %s to %s as official tables do: %s', (fromYears, toYears, name) => {
    expect(ageGroupName({ fromYears, toYears }).de).toBe(name)
  })

  it('refuses an empty or negative group', () => {
    expect(() => ageGroupName({ fromYears: 6, toYears: 6 })).toThrow(RangeError)
    expect(() => ageGroupName({ fromYears: -1, toYears: 6 })).toThrow(RangeError)
    expect(() => ageGroupName({ fromYears: Number.NaN, toYears: 6 })).toThrow(RangeError)
  })
})
