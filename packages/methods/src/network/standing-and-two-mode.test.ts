import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acquaintances,
  createNetwork,
  eigenvectorCentrality,
  pageRank,
  reunion,
  sharedCircles,
} from './index.ts'

const star = createNetwork({ actorCount: 5, ties: [1, 2, 3, 4].map((to) => ({ from: 0, to })) })

describe('standing', () => {
  test('of a star with four rays, by hand', () => {
    // The eigenvector for 2: the middle is twice each ray; the squares sum to 1.
    expect(eigenvectorCentrality({ network: star })).toEqual(
      [Math.SQRT1_2, ...Array.from({ length: 4 }, () => Math.SQRT1_2 / 2)].map((value) =>
        expect.closeTo(value, 9),
      ),
    )
    // r = 0.03 + 0.85 · 4 · s, s = 0.03 + 0.85 · r / 4
    const middle = (0.03 + 0.85 * 4 * 0.03) / (1 - 0.85 ** 2)
    expect(pageRank({ network: star })[0]).toBeCloseTo(middle, 9)
  })

  test('without ties nobody stands out', () => {
    const none = createNetwork({ actorCount: 3, ties: [] })
    expect(eigenvectorCentrality({ network: none })).toEqual([0, 0, 0])
    expect(pageRank({ network: none })).toEqual(
      [1 / 3, 1 / 3, 1 / 3].map((value) => expect.closeTo(value, 12)),
    )
    expect(eigenvectorCentrality({ network: createNetwork({ actorCount: 0, ties: [] }) })).toEqual([])
    expect(() => pageRank({ network: star, damping: 1 })).toThrow(RangeError)
  })

  test('PageRank sums to 1 whatever the network, and weights matter by their ratio only', () => {
    const ties = fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 7 }),
        to: fc.integer({ min: 0, max: 7 }),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(ties, (given) => {
        const ranks = pageRank({ network: createNetwork({ actorCount: 8, ties: given }) })
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9)
        const tenfold = given.map((tie) => ({ ...tie, weight: tie.weight * 10 }))
        expect(pageRank({ network: createNetwork({ actorCount: 8, ties: tenfold }) })).toEqual(
          ranks.map((rank) => expect.closeTo(rank, 9)),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('members of bodies', () => {
  const memberships = [
    { body: 0, member: 0 },
    { body: 0, member: 1 },
    { body: 1, member: 0 },
    { body: 1, member: 1 },
    { body: 1, member: 2 },
    { body: 1, member: 2 },
  ]
  const given = { bodyCount: 3, memberCount: 4, memberships }

  test('by hand: two who meet in two bodies, a third in one, a fourth nowhere', () => {
    expect(acquaintances(given)).toEqual([
      { a: 0, b: 1, shared: 2, closeness: 1.5 },
      { a: 0, b: 2, shared: 1, closeness: 0.5 },
      { a: 1, b: 2, shared: 1, closeness: 0.5 },
    ])
    // Ways member – body – member – body: 2 from body 0 and 2 · 2 from body 1; one ring holds four.
    expect(reunion(given)).toBeCloseTo(4 / 6, 12)
    expect(sharedCircles(given)).toEqual([0.75, 0.75, 0.5, 0])
  })

  test('nothing to say of a single body; unknown bodies are refused', () => {
    const single = { bodyCount: 1, memberCount: 2, memberships: memberships.slice(0, 2) }
    expect(reunion(single)).toBeNull()
    expect(() => acquaintances({ ...given, bodyCount: 1 })).toThrow(RangeError)
  })
})
