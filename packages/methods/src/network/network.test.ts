import { describe, expect, test } from 'vitest'
import bodies from '../../vectors/network/bodies.json' with { type: 'json' }
import small from '../../vectors/network/chain-and-triangle.json' with { type: 'json' }
import {
  bodyOverlaps,
  brokerage,
  centralisation,
  closure,
  communities,
  components,
  corePeriphery,
  coreNumbers,
  createNetwork,
  degreeAssortativity,
  degrees,
  density,
  modularity,
  pathMeasures,
  sectorTies,
  strengths,
  weakPlaces,
} from './index.ts'

const networkOf = (actorCount: number, ties: readonly (readonly number[])[]) =>
  createNetwork({ actorCount, ties: ties.map(([from, to]) => ({ from: from!, to: to! })) })
const star = networkOf(5, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
])
const empty = networkOf(3, [])
const nobody = networkOf(0, [])

const fractions = (values: readonly (readonly number[] | null)[]) =>
  values.map((value) => (value === null ? null : expect.closeTo(value[0]! / value[1]!, 12)))

describe('a triangle with a chain, a pair and one alone', () => {
  const network = networkOf(small.actorCount, small.ties)

  test('has this density, these degrees and components', () => {
    expect(density(network)).toBe(small.density[0]! / small.density[1]!)
    expect(degrees(network)).toEqual(small.degrees)
    expect(components(network)).toEqual({
      componentOf: [0, 0, 0, 0, 0, 1, 1, 2],
      sizes: small.componentSizes,
      isolates: [7],
    })
    expect(coreNumbers(network)).toEqual(small.coreNumbers)
  })

  test('is closed where partners are partners', () => {
    const { clustering, transitivity } = closure(network)
    expect(clustering).toEqual(fractions(small.clustering))
    expect(transitivity).toBe(small.transitivity[0]! / small.transitivity[1]!)
  })

  test('has these between and near; who is alone is near to nobody', () => {
    const { betweenness, closeness, diameter, meanDistance, harmonic } = pathMeasures(network)
    expect(betweenness).toEqual(small.betweenness)
    expect(closeness).toEqual(fractions(small.closeness.values))
    expect(diameter).toBe(3)
    // Pairs of the five: 5 at 1, 3 at 2, 2 at 3; the pair at 1.
    expect(meanDistance).toBeCloseTo((6 + 6 + 6) / 11, 12)
    expect(harmonic[2]).toBeCloseTo(3.5, 12)
    expect(harmonic[7]).toBe(0)
  })

  test('has these brokers, cut actors and bridges', () => {
    const { constraint, effectiveSize } = brokerage(network)
    expect(constraint).toEqual(fractions(small.constraint.values))
    expect(effectiveSize).toEqual(fractions(small.effectiveSize))
    expect(weakPlaces(network)).toEqual({ cutActors: small.cutActors, bridges: small.bridges })
  })

  test('has this E-I index; who has no sector does not count', () => {
    const { external, internal, index, expected } = small.externalInternal
    const ours = sectorTies({ network, sectorOf: small.sectorOf })
    expect(ours).toMatchObject({ external, internal })
    expect(ours.index).toBeCloseTo(index[0]! / index[1]!, 12)
    expect(ours.expected).toBeCloseTo(expected[0]! / expected[1]!, 12)
    expect(ours.sectors).toEqual(['health', 'youth'])
    expect(ours.between).toEqual([
      [3, 2],
      [2, 1],
    ])
    expect(ours.densities).toEqual([
      [3 / 6, 2 / 12],
      [2 / 12, 1 / 3],
    ])
    expect(ours.ofActor).toEqual([-1, -1, expect.closeTo(-1 / 3, 12), 0, -1, 1, 1, null])
    expect(ours.asLow).toBeNull()
  })
})

test('bodies with members in common, the most alike first; one mentioned twice counts once', () => {
  const { bodyCount, memberCount, memberships, pairs } = bodies
  const input = {
    bodyCount,
    memberCount,
    memberships: memberships.map(([body, member]) => ({ body: body!, member: member! })),
  }
  expect(bodyOverlaps(input)).toEqual(
    pairs.map((pair) => expect.objectContaining({ ...pair, chance: expect.closeTo(pair.chance, 12) })),
  )
  expect(bodyOverlaps({ ...input, leastJaccard: 0.6 })).toHaveLength(2)
  expect(bodyOverlaps({ ...input, leastShared: 3 })).toHaveLength(2)
})

test('ties between the same two are one, their weights add up, and nobody is tied to itself', () => {
  const network = createNetwork({
    actorCount: 2,
    ties: [
      { from: 0, to: 1 },
      { from: 1, to: 0, weight: 2.5 },
      { from: 1, to: 1 },
    ],
  })
  expect(degrees(network)).toEqual([1, 1])
  expect(strengths(network)).toEqual([3.5, 3.5])
})

test('a star is wholly centralised, and its middle the core', () => {
  const { betweennessShare } = pathMeasures(star)
  expect(centralisation('degree', degrees(star))).toBe(1)
  expect(centralisation('betweenness', betweennessShare)).toBe(1)
  expect(corePeriphery({ network: star, seed: 0 })).toEqual({ core: [0], correlation: 1 })
})

test('the well tied tie with those at the edge in a star, and nobody differs in a ring', () => {
  expect(degreeAssortativity(star)).toBe(-1)
  const ring = networkOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ])
  expect(degreeAssortativity(ring)).toBeNull()
  expect(degreeAssortativity(empty)).toBeNull()
  // Neighbours differ, so no tie stays within: −1 with two equal halves.
  expect(sectorTies({ network: ring, sectorOf: ['a', 'b', 'a', 'b'] }).assortativity).toBe(-1)
  expect(sectorTies({ network: ring, sectorOf: ['a', 'a', 'a', 'a'] }).assortativity).toBeNull()
})

test('two triangles with one tie between them are two communities', () => {
  const network = networkOf(6, [
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
    [4, 5],
    [3, 5],
    [2, 3],
  ])
  // 2 · (3/7 − (7/14)²)
  expect(communities({ network, seed: 1 })).toEqual({
    communityOf: [0, 0, 0, 1, 1, 1],
    sizes: [3, 3],
    modularity: expect.closeTo(5 / 14, 12),
  })
})

test('sectors that stay among themselves more than nearly every lot would make them', () => {
  const cliques = [0, 5].flatMap((first) =>
    Array.from({ length: 5 }, (_, a) => Array.from({ length: a }, (_, b) => [first + a, first + b])).flat(),
  )
  const network = networkOf(10, [...cliques, [0, 5]])
  const sectorOf = Array.from({ length: 10 }, (_, actor) => (actor < 5 ? 'health' : 'youth'))
  const { asLow, asHigh, index } = sectorTies({ network, sectorOf, draws: 999, seed: 4 })
  expect(index).toBeCloseTo(-19 / 21, 12)
  // Two of the 252 ways to choose five of ten.
  expect(asLow!).toBeLessThan(0.025)
  expect(asHigh).toBe(1)
})

describe('where there is nothing', () => {
  test('without ties', () => {
    expect(density(empty)).toBe(0)
    expect(closure(empty)).toEqual({ clustering: [0, 0, 0], transitivity: null })
    expect(pathMeasures(empty)).toMatchObject({ closeness: [0, 0, 0], meanDistance: null, diameter: null })
    expect(brokerage(empty)).toEqual({ constraint: [null, null, null], effectiveSize: [null, null, null] })
    expect(sectorTies({ network: empty, sectorOf: ['a', 'b', 'b'], draws: 9 })).toMatchObject({
      index: null,
      ofActor: [null, null, null],
      asLow: null,
    })
    expect(communities({ network: empty, seed: 0 })).toEqual({
      communityOf: [0, 1, 2],
      sizes: [1, 1, 1],
      modularity: null,
    })
    expect(corePeriphery({ network: empty, seed: 0 })).toEqual({ core: [], correlation: null })
  })

  test('without actors', () => {
    expect(density(nobody)).toBeNull()
    expect(components(nobody)).toEqual({ componentOf: [], sizes: [], isolates: [] })
    expect(pathMeasures(nobody).betweenness).toEqual([])
    expect(centralisation('degree', [])).toBeNull()
    expect(weakPlaces(nobody)).toEqual({ cutActors: [], bridges: [] })
    expect(bodyOverlaps({ bodyCount: 0, memberCount: 0, memberships: [] })).toEqual([])
  })
})

test.each([
  ['actorCount', () => createNetwork({ actorCount: -1, ties: [] })],
  ['ties', () => networkOf(2, [[0, 2]])],
  ['ties', () => createNetwork({ actorCount: 2, ties: [{ from: 0, to: 1, weight: 0 }] })],
  ['sectorOf', () => sectorTies({ network: star, sectorOf: [] })],
  ['draws', () => sectorTies({ network: star, sectorOf: Array.from({ length: 5 }, () => 'a'), draws: -1 })],
  ['groupOf', () => modularity({ network: star, groupOf: [] })],
  ['runs', () => communities({ network: star, seed: 0, runs: 0 })],
  ['seed', () => communities({ network: star, seed: -1 })],
  ['starts', () => corePeriphery({ network: star, seed: 0, starts: -1 })],
  [
    'memberships',
    () => bodyOverlaps({ bodyCount: 1, memberCount: 1, memberships: [{ body: 1, member: 0 }] }),
  ],
  [
    'memberships',
    () => bodyOverlaps({ bodyCount: 1, memberCount: 1, memberships: [{ body: 0, member: 1 }] }),
  ],
  ['leastShared', () => bodyOverlaps({ bodyCount: 0, memberCount: 0, memberships: [], leastShared: 0 })],
  ['leastJaccard', () => bodyOverlaps({ bodyCount: 0, memberCount: 0, memberships: [], leastJaccard: 2 })],
])('a wrong %s is named', (argument, work) => {
  expect(work).toThrow(new RegExp(`^${argument}:`))
})
