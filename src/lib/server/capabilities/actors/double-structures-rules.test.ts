import { expect, test } from 'vitest'
import { aNetwork } from './actors-builders.ts'
import type { Membership, Network } from './actors-types.ts'
import { doubleStructures } from './double-structures-rules.ts'

const network = (networkId: number, topics: string[] = []): Network => ({
  ...aNetwork({ name: `Netz ${networkId}`, topics }),
  networkId,
  version: 1,
})
const seats = (networkId: number, actorIds: readonly number[]): Membership[] =>
  actorIds.map((actorId) => ({ networkId, actorId, role: null, attendance: null, since: null }))

test('two networks are double if half of the smaller one sits in the other; common topics come first', () => {
  const networks = [network(10, ['a', 'b']), network(20, ['b']), network(30, ['c']), network(40, ['b'])]
  const memberships = [
    ...seats(10, [1, 2, 3, 4]),
    // Three of four in common with 10, and a topic.
    ...seats(20, [2, 3, 4, 9]),
    // All in common with 10, but no topic.
    ...seats(30, [1, 2]),
    // One in common with 10 only.
    ...seats(40, [1, 7, 8]),
  ]
  const found = doubleStructures({ networks, memberships })
  expect(found.map(({ a, b, kind }) => [a.networkId, b.networkId, kind])).toEqual([
    [10, 20, 'double'],
    [10, 30, 'same-people'],
  ])
  expect(found[0]).toMatchObject({
    sizeA: 4,
    sizeB: 4,
    sharedActorIds: [2, 3, 4],
    ofSmaller: 0.75,
    sharedTopics: ['b'],
    // Seven actors, two draws of four: 4 · 4 ÷ 7.
    expected: 16 / 7,
  })
})

test('a membership said twice counts once, and one of a network that is not asked for does not count', () => {
  const networks = [network(1), network(2)]
  const memberships = [...seats(1, [5, 6, 6]), ...seats(2, [5, 6]), ...seats(3, [5, 6])]
  expect(doubleStructures({ networks, memberships })).toMatchObject([{ sizeA: 2, sizeB: 2, ofSmaller: 1 }])
})

test('one common member is no double structure, nor are networks without members', () => {
  const networks = [network(1, ['a']), network(2, ['a']), network(3, ['a'])]
  expect(doubleStructures({ networks, memberships: [...seats(1, [5]), ...seats(2, [5])] })).toEqual([])
  expect(doubleStructures({ networks: [], memberships: [] })).toEqual([])
})
