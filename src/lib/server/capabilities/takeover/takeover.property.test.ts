import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryCase, arbitraryTown } from './arbitrary-town-for-tests.ts'
import { factsOfOffer, offerWith } from './offer-facts.ts'
import type { Known, Proposal } from './takeover-types.ts'
import { aResponse, askedInTown, prefilledIn, proposalsIn, takeAll, type Town } from './town-for-tests.ts'

const whom = { providerId: 12, actorId: 30, networkId: 40 }
const runs = { numRuns: 25 }
const ids = (proposals: readonly Proposal[]) => proposals.map(({ proposalId }) => proposalId)
const isOpen = ({ candidates, waitsFor }: Proposal) => candidates.length + waitsFor.length > 0

describe.each(['offers', 'actors', 'networks'] as const)('of the questionnaire %s', (questionnaire) => {
  const cases = arbitraryCase(questionnaire)

  test('what is known, shown beforehand and sent back as it was, proposes nothing', () => {
    fc.assert(
      fc.property(arbitraryTown, (known) => {
        const asked = askedInTown(questionnaire, known)
        const town = { known, decisions: [] }
        const answers = prefilledIn(town, asked, aResponse({}, whom).recipient)
        expect(proposalsIn(town, asked, [aResponse(answers, whom)])).toEqual([])
      }),
      runs,
    )
  })

  test('taking over twice changes nothing the second time, even if nobody remembers the first', () => {
    fc.assert(
      fc.property(cases, ({ known, asked, answers }) => {
        const responses = [aResponse(answers, whom)]
        const town: Town = { known, decisions: [] }
        const after = takeAll(town, asked, responses, ids(proposalsIn(town, asked, responses)))
        expect(proposalsIn(after, asked, responses).filter((one) => !isOpen(one))).toEqual([])
        const forgotten = proposalsIn({ known: after.known, decisions: [] }, asked, responses)
        expect(forgotten.filter((one) => !isOpen(one))).toEqual([])
      }),
      runs,
    )
  })

  test('no answer takes away what is known', () => {
    fc.assert(
      fc.property(cases, ({ known, asked, answers }) => {
        for (const { differences } of proposalsIn({ known, decisions: [] }, asked, [
          aResponse(answers, whom),
        ]))
          for (const { before, after } of differences) {
            expect(after).not.toBeNull()
            if (typeof before === 'string' || Array.isArray(before)) expect(after).not.toHaveLength(0)
          }
      }),
      runs,
    )
  })

  test('the order of taking over plays no part', () => {
    const shuffled = cases.chain((given) => {
      const responses = [aResponse(given.answers, whom)]
      const order = ids(proposalsIn({ known: given.known, decisions: [] }, given.asked, responses))
      return fc
        .tuple(
          fc.shuffledSubarray(order, { minLength: order.length }),
          fc.shuffledSubarray(order, { minLength: order.length }),
        )
        .map((orders) => ({ ...given, responses, orders }))
    })
    fc.assert(
      fc.property(shuffled, ({ known, asked, responses, orders: [one, other] }) => {
        const town = { known, decisions: [] }
        const [first, second] = [one, other].map((order) => takeAll(town, asked, responses, order).known)
        expect(first && byNames(first)).toEqual(second && byNames(second))
      }),
      runs,
    )
  })
})

test('an offer with its former facts put over what was taken is the offer of before', () => {
  fc.assert(
    fc.property(arbitraryCase('offers'), ({ known, asked, answers }) => {
      for (const { facts, targetIds, isNew } of proposalsIn({ known, decisions: [] }, asked, [
        aResponse(answers, whom),
      ])) {
        const stored = known.offers.find(({ offerId }) => offerId === targetIds[0])
        if (isNew || stored === undefined) continue
        expect(offerWith(offerWith(stored.content, facts), factsOfOffer(stored.content))).toEqual(
          stored.content,
        )
      }
    }),
    runs,
  )
})

/** What is known, told by names instead of ids, which depend on the order. */
function byNames(known: Known) {
  const actor = new Map(known.actors.map(({ actorId, name }) => [actorId, name]))
  const network = new Map(known.networks.map(({ networkId, name }) => [networkId, name]))
  return {
    offers: new Set(known.offers.map(({ content }) => content)),
    actors: new Set(known.actors.map(({ actorId: _id, version: _version, ...content }) => content)),
    networks: new Set(known.networks.map(({ networkId: _id, version: _version, ...content }) => content)),
    memberships: new Set(
      known.memberships.map(({ networkId, actorId, ...said }) => [
        network.get(networkId),
        actor.get(actorId),
        said,
      ]),
    ),
    ties: new Set(
      known.ties.map(({ fromActorId, toActorId, ...said }) => [
        actor.get(fromActorId),
        actor.get(toActorId),
        said,
      ]),
    ),
    links: new Set(
      known.links.map(({ networkId, otherNetworkId, ...said }) => [
        network.get(networkId),
        network.get(otherNetworkId),
        said,
      ]),
    ),
  }
}
