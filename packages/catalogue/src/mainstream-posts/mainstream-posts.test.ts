import { describe, expect, it } from 'vitest'
import { lifePhaseStepCodes } from '../life-phases/life-phase-codes.ts'
import { mainstreamPostOf, mainstreamPosts } from './mainstream-posts.ts'

describe('mainstream posts', () => {
  it('stand in the order in which a child meets them', () => {
    const positions = mainstreamPosts.map(({ standsAt }) => lifePhaseStepCodes.indexOf(standsAt))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(new Set(positions).size).toBe(positions.length)
  })

  it.each([
    ['a Kita from one to six', ['education'], ['age-1-3', 'age-3-6'], 'day-care'],
    ['a paediatrician up to 18', ['health'], ['first-year', 'age-1-3', 'age-10-14'], 'paediatric-practice'],
    ['all-day care at a primary school', ['youth-welfare', 'education'], ['age-6-10'], 'primary-school'],
    ['a school from six to sixteen', ['education'], ['age-6-10', 'age-10-14'], 'primary-school'],
    ['a Gymnasium', ['education'], ['age-10-14', 'age-14-18'], 'secondary-school'],
    ['a Berufskolleg', ['education'], ['age-14-18'], 'vocational-school'],
    ['the general social service', ['youth-welfare'], ['first-year', 'age-14-18'], null],
  ])('%s', (_, fields, steps, code) => {
    expect(mainstreamPostOf({ fields, steps })?.code ?? null).toBe(code)
  })
})
