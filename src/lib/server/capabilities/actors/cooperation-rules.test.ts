import { canonQuestion } from '@gelingen/catalogue'
import { describe, expect, test } from 'vitest'
import { anActor, aTie } from './actors-builders.ts'
import type { Actor, Tie } from './actors-types.ts'
import { cooperationOf } from './cooperation-rules.ts'
import { networkMeasures } from './network-measures-rules.ts'
import { sectorGroupOf, sectorGroups } from './sector-groups-rules.ts'

const actors = (...sectors: (string | null)[]): Actor[] =>
  sectors.map((sector, at) => ({
    ...anActor({ name: `Akteur ${at}`, sector }),
    actorId: 100 + at,
    version: 1,
  }))
/** Places in the list as ids. */
const tie = (from: number, to: number, known: Partial<Tie> = {}): Tie =>
  aTie({ fromActorId: 100 + from, toActorId: 100 + to, frequency: 'monthly', ...known })
const mutual = (a: number, b: number) => [tie(a, b), tie(b, a)]

describe('who works with whom', () => {
  const four = actors(null, null, null, null)

  test('both say so, only one of two who answered, or the other was not asked', () => {
    const { pairs } = cooperationOf({
      actors: four,
      ties: [
        tie(0, 1),
        tie(1, 0, { frequency: 'weekly' }),
        tie(2, 0, { frequency: 'rarely' }),
        tie(1, 3, { frequency: null }),
      ],
    })
    expect(pairs).toEqual([
      { a: 0, b: 1, strength: 4, agreed: 'both', namedBy: null },
      { a: 0, b: 2, strength: 1, agreed: 'one', namedBy: 'b' },
      { a: 1, b: 3, strength: 1, agreed: 'open', namedBy: 'a' },
    ])
  })

  test('what is only wished is no cooperation, and no wish any more where there is one', () => {
    const { pairs, wishes } = cooperationOf({
      actors: four,
      ties: [
        tie(0, 1, { frequency: null, wished: true }),
        tie(2, 3, { frequency: 'weekly', wished: true }),
        tie(3, 2),
      ],
    })
    expect(pairs).toMatchObject([{ a: 2, b: 3, agreed: 'both' }])
    expect(wishes).toEqual([{ from: 0, to: 1 }])
  })

  test('weak ties are left out, and so are actors that are not asked for; an answer stays an answer', () => {
    const ties = [tie(0, 1, { frequency: 'rarely' }), tie(1, 2, { frequency: 'weekly' }), tie(2, 3)]
    expect(cooperationOf({ actors: four.slice(0, 3), ties, least: 4 }).pairs).toEqual([
      { a: 1, b: 2, strength: 4, agreed: 'one', namedBy: 'a' },
    ])
  })
})

test('every sector of the canon is in exactly one group; own words are in none', () => {
  const { question } = canonQuestion('actor-sector')
  const codes = 'choices' in question && Array.isArray(question.choices) ? question.choices : []
  expect(
    Object.values(sectorGroups)
      .flat()
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(codes.map(({ code }) => code).toSorted((a, b) => a.localeCompare(b)))
  expect(sectorGroupOf('Polizei')).toBeNull()
  expect(sectorGroupOf(null)).toBeNull()
})

describe('measures', () => {
  // Three of health and three of youth welfare, each a triangle; one tie between, and one without any.
  const seven = actors('health', 'health', 'health', 'youth-office', 'youth-welfare', 'early-help', 'school')
  const ties = [
    ...mutual(0, 1),
    ...mutual(1, 2),
    ...mutual(0, 2),
    ...mutual(3, 4),
    ...mutual(4, 5),
    ...mutual(3, 5),
    tie(2, 3),
  ]
  const cooperation = cooperationOf({ actors: seven, ties })
  const measures = networkMeasures(cooperation)

  test('density is the share of all pairs, reciprocity that of those where both answered', () => {
    // 7 of 7 · 6 ÷ 2.
    expect(measures?.density).toBeCloseTo(7 / 21, 12)
    expect(measures?.agreed).toEqual({ both: 6, one: 1, open: 0 })
  })

  test('the two at the seam are the bridges, on whom all hangs', () => {
    // Each lies between the three of the other side and its own two: 2 · 3 of 15 pairs of others.
    expect(measures?.brokers).toEqual([
      { actor: 2, share: 6 / 15 },
      { actor: 3, share: 6 / 15 },
    ])
    expect(measures?.cutActors).toEqual([2, 3])
    expect(measures?.bridges).toMatchObject([{ a: 2, b: 3 }])
    expect(measures?.isolates).toEqual([6])
    expect(measures?.parts).toBe(1)
  })

  test('the triangles are the groups; who works with nobody is in none', () => {
    expect(measures?.groupOf).toEqual([0, 0, 0, 1, 1, 1, null])
    expect(measures?.groupCount).toBe(2)
  })

  test('sectors stay among themselves: six ties within, one of nine possible at the seam', () => {
    expect(measures?.sectors).toMatchObject({
      within: 6,
      between: 1,
      index: -5 / 7,
      groups: ['health', 'youth', 'education'],
      seam: { ties: 1, possible: 9 },
    })
    expect(measures?.sectors.densities[0]?.[0]).toBe(1)
    expect(measures?.sectors.densities[0]?.[1]).toBeCloseTo(1 / 9, 12)
    expect(measures?.sectors.chance).toBeLessThan(0.15)
  })

  test('where nobody works with anybody there is nothing to measure', () => {
    expect(networkMeasures(cooperationOf({ actors: seven, ties: [] }))).toBeNull()
    expect(networkMeasures(cooperationOf({ actors: [], ties }))).toBeNull()
  })
})
