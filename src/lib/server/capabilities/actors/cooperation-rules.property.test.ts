import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anActor, aTie } from './actors-builders.ts'
import { tieFrequencies, type Actor } from './actors-types.ts'
import { cooperationOf } from './cooperation-rules.ts'

const COUNT = 6
const actors: Actor[] = Array.from({ length: COUNT }, (_, at) => ({
  ...anActor({ name: `Akteur ${at}` }),
  actorId: at + 1,
  version: 1,
}))
const someTies = fc.uniqueArray(
  fc
    .record({
      fromActorId: fc.integer({ min: 1, max: COUNT }),
      toActorId: fc.integer({ min: 1, max: COUNT }),
      frequency: fc.constantFrom(null, ...tieFrequencies),
      wished: fc.boolean(),
    })
    .filter(({ fromActorId, toActorId }) => fromActorId !== toActorId)
    .map(aTie),
  { selector: ({ fromActorId, toActorId }) => `${fromActorId} ${toActorId}` },
)

test('the order in which things are told does not matter', () => {
  fc.assert(
    fc.property(
      someTies.chain((ties) =>
        fc.tuple(fc.constant(ties), fc.shuffledSubarray(ties, { minLength: ties.length })),
      ),
      ([ties, shuffled]) => {
        expect(cooperationOf({ actors, ties: shuffled }).pairs).toEqual(cooperationOf({ actors, ties }).pairs)
      },
    ),
  )
})

test('each pair stands once, its first before its second, and no stronger demand finds more', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const counts = [1, 2, 3, 4].map((least) => {
        const { pairs } = cooperationOf({ actors, ties, least })
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length)
        for (const { a, b, strength } of pairs) {
          expect(a).toBeLessThan(b)
          expect(strength).toBeGreaterThanOrEqual(least)
        }
        return pairs.length
      })
      expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    }),
  )
})
