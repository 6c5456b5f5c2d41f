import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import closenessCentrality from 'graphology-metrics/centrality/closeness.js'
import { expect, test } from 'vitest'
import {
  bodyOverlaps,
  brokerage,
  communities,
  components,
  corePeriphery,
  createNetwork,
  modularity,
  pathMeasures,
  sectorTies,
  weakPlaces,
  type Network,
  type Tie,
} from './index.ts'

type Input = { actorCount: number; ties: Tie[] }

const input: fc.Arbitrary<Input> = fc.integer({ min: 2, max: 14 }).chain((actorCount) =>
  fc.record({
    actorCount: fc.constant(actorCount),
    ties: fc.array(
      fc.record({
        from: fc.nat(actorCount - 1),
        to: fc.nat(actorCount - 1),
        weight: fc.constantFrom(1, 2, 3),
      }),
      { maxLength: 30 },
    ),
  }),
)

/** graphology's own graph of the same network. */
function peerOf({ actorCount, from, to, tieWeight }: Network): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let actor = 0; actor < actorCount; actor++) graph.addNode(actor)
  from.forEach((actor, tie) => graph.addEdge(actor, to[tie]!, { length: 1 / tieWeight[tie]! }))
  return graph
}
const valuesOf = (record: Record<string, number>) =>
  Object.entries(record)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, value]) => expect.closeTo(value, 9))

test('betweenness, closeness and components are those of graphology', () => {
  fc.assert(
    fc.property(input, (given) => {
      const network = createNetwork(given)
      const peer = peerOf(network)
      const ours = pathMeasures(network)
      expect(ours.betweenness).toEqual(
        valuesOf(betweennessCentrality(peer, { normalized: false, getEdgeWeight: null })),
      )
      expect(ours.closeness).toEqual(valuesOf(closenessCentrality(peer, { wassermanFaust: true })))
      expect(components(network).sizes).toHaveLength(connectedComponents(peer).length)
    }),
  )
})

test('an actor is a cut, and a tie a bridge, exactly if without it there are more components', () => {
  fc.assert(
    fc.property(input, (given) => {
      const network = createNetwork(given)
      const { cutActors, bridges } = weakPlaces(network)
      const count = components(network).sizes.length
      const ties = Array.from(network.from, (from, tie) => ({ from, to: network.to[tie]! }))
      ties.forEach((_, removed) => {
        const without = createNetwork({ ...given, ties: ties.filter((_, tie) => tie !== removed) })
        expect(components(without).sizes.length > count).toBe(bridges.includes(removed))
      })
      for (let actor = 0; actor < given.actorCount; actor++) {
        const rest = ties.filter(({ from, to }) => from !== actor && to !== actor)
        // The actor itself stays, as a component of its own.
        const parts = components(createNetwork({ ...given, ties: rest })).sizes.length - 1
        expect(parts > count).toBe(cutActors.includes(actor))
      }
    }),
  )
})

test('betweenness of all adds up to the steps between, and of the ties to the steps', () => {
  fc.assert(
    fc.property(input, (given) => {
      const network = createNetwork(given)
      const { betweenness, tieBetweenness, meanDistance } = pathMeasures(network)
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
      const pairs = components(network).sizes.reduce((all, size) => all + (size * (size - 1)) / 2, 0)
      const steps = (meanDistance ?? 0) * pairs
      expect(sum(tieBetweenness)).toBeCloseTo(steps, 8)
      expect(sum(betweenness)).toBeCloseTo(steps - pairs, 8)
    }),
  )
})

test('equal weights change no shortest way', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(0.1, 3, 7), (given, weight) => {
      const even = createNetwork({ ...given, ties: given.ties.map((tie) => ({ ...tie, weight: 1 })) })
      const network: Network = { ...even, weight: even.weight.map(() => weight) }
      expect(pathMeasures(network, 'inverse-weight').betweenness).toEqual(
        pathMeasures(even).betweenness.map((value) => expect.closeTo(value, 9)),
      )
    }),
  )
})

test('the names of actors do not matter', () => {
  fc.assert(
    fc.property(input, (given) => {
      const turn = (actor: number) => given.actorCount - 1 - actor
      const turned = createNetwork({
        ...given,
        ties: given.ties.map(({ from, to, ...rest }) => ({ from: turn(from), to: turn(to), ...rest })),
      })
      const network = createNetwork(given)
      const near = (values: readonly (number | null)[]) =>
        values.toReversed().map((value) => (value === null ? null : expect.closeTo(value, 9)))
      expect(brokerage(turned).constraint).toEqual(near(brokerage(network).constraint))
      expect(pathMeasures(turned, 'inverse-weight').betweenness).toEqual(
        near(pathMeasures(network, 'inverse-weight').betweenness),
      )
      expect(weakPlaces(turned).cutActors).toEqual(weakPlaces(network).cutActors.map(turn).toReversed())
    }),
  )
})

test('the expected E-I index is the mean over all ways to hand out the sectors', () => {
  fc.assert(
    fc.property(input, fc.nat(1000), (given, seed) => {
      fc.pre(given.actorCount <= 6)
      const network = createNetwork(given)
      const sectorOf = Array.from({ length: given.actorCount }, (_, actor) => (actor % 3 === 0 ? 'a' : 'b'))
      const { index, expected, asLow, asHigh } = sectorTies({ network, sectorOf, draws: 20, seed })
      if (index === null) return
      const indices = permutations(sectorOf).map((list) => sectorTies({ network, sectorOf: list }).index!)
      expect(expected).toBeCloseTo(indices.reduce((a, b) => a + b, 0) / indices.length, 9)
      // Every lot is as low, as high, or both.
      expect(asLow! + asHigh!).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 30 },
  )
})

function permutations(list: readonly string[]): string[][] {
  if (list.length < 2) return [[...list]]
  return list.flatMap((first, at) => permutations(list.toSpliced(at, 1)).map((rest) => [first, ...rest]))
}

test('no actor can change its community and raise modularity, and the same seed gives the same groups', () => {
  fc.assert(
    fc.property(input, fc.nat(1000), (given, seed) => {
      const network = createNetwork(given)
      const found = communities({ network, seed, runs: 3 })
      expect(communities({ network, seed, runs: 3 })).toEqual(found)
      if (found.modularity === null) return
      found.communityOf.forEach((_, actor) => {
        for (let group = 0; group <= found.sizes.length; group++) {
          const groupOf = found.communityOf.map((own, at) => (at === actor ? group : own))
          expect(modularity({ network, groupOf })).toBeLessThanOrEqual(found.modularity! + 1e-9)
        }
      })
    }),
    { numRuns: 50 },
  )
})

test('small networks: no other core fits better', () => {
  fc.assert(
    fc.property(input, (given) => {
      fc.pre(given.actorCount <= 8)
      const network = createNetwork(given)
      const { correlation } = corePeriphery({ network, seed: 1 })
      const tied = new Set(Array.from(network.from, (from, tie) => `${from}-${network.to[tie]}`))
      let best: number | null = null
      for (let core = 0; core < 2 ** given.actorCount; core++) {
        let [pairs, ties, pictured, both] = [0, 0, 0, 0]
        for (let b = 0; b < given.actorCount; b++) {
          for (let a = 0; a < b; a++) {
            const isTied = tied.has(`${a}-${b}`)
            const isPictured = ((core >> a) | (core >> b)) % 2 === 1
            pairs++
            if (isTied) ties++
            if (isPictured) pictured++
            if (isTied && isPictured) both++
          }
        }
        const spread = ties * (pairs - ties) * pictured * (pairs - pictured)
        if (spread === 0) continue
        const value = (pairs * both - ties * pictured) / Math.sqrt(spread)
        if (best === null || value > best) best = value
      }
      if (best === null) expect(correlation).toBeNull()
      else expect(correlation).toBeCloseTo(best, 9)
    }),
    { numRuns: 60 },
  )
})

test('overlaps are those of the sets', () => {
  const seats = fc.array(fc.record({ body: fc.nat(6), member: fc.nat(9) }), { maxLength: 40 })
  fc.assert(
    fc.property(seats, (memberships) => {
      const sets = Array.from(
        { length: 7 },
        (_, body) => new Set(memberships.filter((seat) => seat.body === body).map(({ member }) => member)),
      )
      const pairs = bodyOverlaps({ bodyCount: 7, memberCount: 10, memberships })
      let sharing = 0
      sets.forEach((b, at) =>
        sets.slice(0, at).forEach((a, place) => {
          const shared = [...a].filter((member) => b.has(member)).length
          if (shared === 0) return
          sharing++
          expect(pairs.find((pair) => pair.a === place && pair.b === at)).toMatchObject({
            shared,
            jaccard: shared / (a.size + b.size - shared),
            sizeA: a.size,
            sizeB: b.size,
          })
        }),
      )
      expect(pairs).toHaveLength(sharing)
      for (const { chance } of pairs) expect(chance > 0 && chance <= 1).toBe(true)
    }),
  )
})
