import { describe, expect, test } from 'vitest'
import { emptyActor, emptyNetwork } from './empty-facts.ts'
import { emptyOffer } from './offer-facts.ts'
import { aResponse, askedInTown, nothingKnown, prefilledIn, proposalsIn, takeAll } from './town-for-tests.ts'
import type { Known } from './takeover-types.ts'

const provider = { providerId: 12, name: 'Caritas Mitte', kind: 'free' as const }
const cafe = {
  offerId: 5,
  version: 3,
  providerId: 12,
  content: {
    ...emptyOffer,
    name: 'Elterncafé',
    provider: { name: 'Caritas Mitte', kind: 'free' as const },
    place: {
      street: 'Hauptstraße 3',
      postalCode: '44137',
      town: 'Auenstadt',
      longitude: 7.4,
      latitude: 51.5,
    },
    ageFromMonths: 30,
    ageToMonths: 72,
    steps: ['age-3-6'],
    capacity: 12,
    areasServed: [2],
    description: 'Frühstück und Gespräch',
  },
}
const town: Known = { ...nothingKnown, providers: [provider], offers: [cafe] }
const plain = { known: town, decisions: [] }
const offers = askedInTown('offers', town)
const of = (entry: Record<string, unknown>, given = {}) =>
  aResponse({ offers: [entry] }, { providerId: 12, ...given })

describe('an offer', () => {
  test('that is known is changed where the answer says something else; ages in months, areas by their ids', () => {
    const [proposal, ...more] = proposalsIn(plain, offers, [
      of({ 'offer-name': 'elterncafé', 'offer-age-from': 3, 'offer-areas': ['mitte'], 'offer-capacity': 12 }),
    ])
    expect(more).toEqual([])
    expect(proposal).toMatchObject({
      kind: 'offer',
      isNew: false,
      targetIds: [5],
      version: 3,
      name: 'Elterncafé',
      differences: [
        { fact: 'ageFromMonths', before: 30, after: 36, question: 'offer-age-from' },
        { fact: 'areasServed', before: [2], after: [3], question: 'offer-areas' },
      ],
      facts: { lastConfirmedOn: '2026-11-20' },
    })
  })

  test('that is not known is new, of the recipient’s provider, confirmed on the day of the answer', () => {
    expect(
      proposalsIn(plain, offers, [of({ 'offer-name': 'Krabbelgruppe', 'offer-outreach': false })]),
    ).toMatchObject([
      {
        isNew: true,
        candidates: [],
        endNames: ['Caritas Mitte'],
        differences: [{ fact: 'name', before: '', after: 'Krabbelgruppe' }],
        facts: { lastConfirmedOn: '2026-11-20' },
      },
    ])
  })

  test('with a name merely alike is a question, not a new one', () => {
    expect(proposalsIn(plain, offers, [of({ 'offer-name': 'Eltern-Cafe' })])).toMatchObject([
      { isNew: true, candidates: [{ id: 5, name: 'Elterncafé, Hauptstraße 3' }] },
    ])
  })

  test('of a provider that may be another’s name waits until that is settled', () => {
    const response = aResponse({
      'offer-provider-name': 'Caritas Auenstadt Mitte',
      offers: [{ 'offer-name': 'Krabbelgruppe' }],
    })
    const proposals = proposalsIn(plain, offers, [response])
    expect(proposals).toMatchObject([
      { kind: 'provider', candidates: [{ id: 12 }] },
      { kind: 'offer', waitsFor: [proposals[0]?.proposalId] },
    ])
    const decisions = [
      {
        responseKey: 'aa',
        entry: 'provider:@',
        decision: 'matched' as const,
        target: 'provider-12',
        said: {},
      },
    ]
    expect(proposalsIn({ known: town, decisions }, offers, [response])).toMatchObject([
      { kind: 'offer', waitsFor: [], endNames: ['Caritas Mitte'] },
    ])
  })

  test('is not emptied by answers that are missing', () => {
    expect(proposalsIn(plain, offers, [of({ 'offer-name': 'Elterncafé' })])).toEqual([])
  })

  test('that moves loses its coordinates, and only then', () => {
    const moved = takeAll(
      plain,
      offers,
      [of({ 'offer-name': 'Elterncafé', 'offer-street': 'Ring 1' })],
      idsOf(of({ 'offer-name': 'Elterncafé', 'offer-street': 'Ring 1' })),
    )
    expect(moved.known.offers[0]?.content.place).toMatchObject({ street: 'Ring 1', longitude: null })
    const called = of({ 'offer-name': 'Elterncafé', 'offer-phone': '0231 1' })
    expect(takeAll(plain, offers, [called], idsOf(called)).known.offers[0]?.content).toMatchObject({
      phone: '0231 1',
      place: { longitude: 7.4 },
    })
  })

  test('is proposed again where the answer changes after it was taken, with what is different', () => {
    const first = of({ 'offer-name': 'Elterncafé', 'offer-capacity': 20, 'offer-cost': 'frei' })
    const after = takeAll(plain, offers, [first], idsOf(first))
    expect(proposalsIn(after, offers, [first])).toEqual([])
    const again = of({ 'offer-name': 'Elterncafé', 'offer-capacity': 25, 'offer-cost': 'frei' })
    expect(proposalsIn(after, offers, [again])).toMatchObject([
      { differences: [{ fact: 'capacity', before: 20, after: 25 }] },
    ])
  })

  test('of which two say different things is changed by what was said last', () => {
    const early = of(
      { 'offer-name': 'Elterncafé', 'offer-capacity': 20, 'offer-cost': 'frei' },
      { responseKey: 'aa', submittedOn: '2026-11-01' },
    )
    const late = of(
      { 'offer-name': 'Elterncafé', 'offer-capacity': 25 },
      { responseKey: 'bb', submittedOn: '2026-11-02' },
    )
    const facts = proposalsIn(plain, offers, [early, late]).map(({ differences }) =>
      differences.map(({ fact, after }) => [fact, after]),
    )
    expect(facts).toEqual([[['capacity', 25]], [['cost', 'frei']]])
  })

  test('that is known stands in the questionnaire beforehand, as years and by the codes of areas', () => {
    expect(prefilledIn(plain, offers, aResponse({}, { providerId: 12 }).recipient)).toEqual({
      'offer-provider-name': 'Caritas Mitte',
      'offer-provider-kind': 'free',
      offers: [
        {
          'offer-name': 'Elterncafé',
          'offer-description': 'Frühstück und Gespräch',
          'offer-steps': ['age-3-6'],
          'offer-age-from': 2.5,
          'offer-age-to': 6,
          'offer-street': 'Hauptstraße 3',
          'offer-postal-code': '44137',
          'offer-town': 'Auenstadt',
          'offer-areas': ['nord'],
          'offer-capacity': 12,
        },
      ],
    })
  })

  function idsOf(response: ReturnType<typeof of>) {
    return proposalsIn(plain, offers, [response]).map(({ proposalId }) => proposalId)
  }
})

describe('a network', () => {
  const known: Known = {
    ...nothingKnown,
    providers: [provider],
    actors: [{ ...emptyActor, actorId: 7, version: 1, name: 'Kita Regenbogen' }],
    networks: [
      {
        ...emptyNetwork,
        networkId: 3,
        version: 2,
        name: 'Runder Tisch Nord',
        topics: ['poverty', 'Spielplätze'],
      },
      { ...emptyNetwork, networkId: 4, version: 1, name: 'Netzwerk Frühe Hilfen' },
    ],
  }
  const networks = askedInTown('networks', known)
  const before = { known, decisions: [] }

  test('gets members from the list, the directory and own words; what is own stays as a word', () => {
    const response = aResponse(
      {
        'network-name': 'Runder Tisch Nord',
        'network-since': '2011',
        'network-topics': ['language', 'poverty'],
        'network-members': [
          { actor: 'actor-7', answers: { 'member-role': 'lead' } },
          { actor: 'provider-12', answers: { 'member-role': 'member' } },
          { name: 'Hebamme Meier', answers: {} },
        ],
        'network-links': [{ actor: 'network-4', answers: { 'link-overlap': 'mostly' } }],
      },
      { networkId: 3 },
    )
    const proposals = proposalsIn(before, networks, [response])
    expect(proposals.map(({ kind, isNew, name, endNames }) => [kind, isNew, name, endNames])).toEqual([
      ['network', false, 'Runder Tisch Nord', []],
      ['actor', true, 'Caritas Mitte', []],
      ['actor', true, 'Hebamme Meier', []],
      ['membership', true, '', ['Runder Tisch Nord', 'Kita Regenbogen']],
      ['membership', true, '', ['Runder Tisch Nord', 'Caritas Mitte']],
      ['membership', true, '', ['Runder Tisch Nord', 'Hebamme Meier']],
      ['link', true, '', ['Runder Tisch Nord', 'Netzwerk Frühe Hilfen']],
    ])
    expect(proposals[0]?.differences).toEqual([
      { fact: 'foundedIn', before: null, after: 2011, question: 'network-since' },
      {
        fact: 'topics',
        before: ['poverty', 'Spielplätze'],
        after: ['language', 'poverty', 'Spielplätze'],
        question: 'network-topics',
      },
    ])
    const memberships = proposals
      .filter(({ kind }) => kind === 'membership')
      .map(({ proposalId }) => proposalId)
    const after = takeAll(before, networks, [response], memberships.toReversed())
    expect(after.known.actors.map(({ name, providerId }) => [name, providerId])).toEqual([
      ['Kita Regenbogen', null],
      ['Hebamme Meier', null],
      ['Caritas Mitte', 12],
    ])
    expect(after.known.memberships).toHaveLength(3)
    expect(proposalsIn(after, networks, [response]).map(({ kind }) => kind)).toEqual(['network', 'link'])
  })

  test('named by two in the same words is one new actor', () => {
    const member = (responseKey: string, networkId: number) =>
      aResponse(
        { 'network-name': 'x', 'network-members': [{ name: 'Hebamme Meier', answers: {} }] },
        { responseKey, networkId },
      )
    const proposals = proposalsIn(before, networks, [member('aa', 3), member('bb', 4)])
    expect(proposals.filter(({ kind }) => kind === 'actor')).toHaveLength(1)
    expect(proposals.filter(({ kind }) => kind === 'membership')).toHaveLength(2)
  })
})

test('an actor’s ties, wishes and membership come from whom it works with; nobody works with themselves', () => {
  const known: Known = {
    ...nothingKnown,
    actors: [
      { ...emptyActor, actorId: 7, version: 1, name: 'Kita Regenbogen' },
      { ...emptyActor, actorId: 8, version: 1, name: 'Grundschule Nord' },
    ],
    networks: [{ ...emptyNetwork, networkId: 3, version: 1, name: 'Runder Tisch Nord' }],
  }
  const actors = askedInTown('actors', known)
  const response = aResponse(
    {
      'actor-name': 'Kita Regenbogen',
      'actor-sector': { other: 'Zirkus' },
      'actor-member-since': '2015',
      partners: [
        {
          actor: 'actor-8',
          answers: { 'tie-frequency': 'weekly', 'tie-reliability': 'cannot-say', 'tie-topics': ['cases'] },
        },
        { actor: 'actor-7', answers: { 'tie-frequency': 'weekly' } },
      ],
      'tie-wished': ['actor-8'],
    },
    { actorId: 7, networkId: 3 },
  )
  const proposals = proposalsIn({ known, decisions: [] }, actors, [response])
  expect(proposals.map(({ kind, facts }) => [kind, facts])).toEqual([
    ['actor', { sector: 'Zirkus' }],
    ['membership', { since: 2015 }],
    ['tie', { toldOn: '2026-11-20', frequency: 'weekly', topics: ['cases'], wished: true }],
  ])
})

test('an actor’s membership is of the network that it is in, where nobody says which, and it is in one only', () => {
  const inOne: Known = {
    ...nothingKnown,
    actors: [{ ...emptyActor, actorId: 7, version: 1, name: 'Kita Regenbogen' }],
    networks: [3, 4].map((networkId) => ({
      ...emptyNetwork,
      networkId,
      version: 1,
      name: `Tisch ${networkId}`,
    })),
    memberships: [{ networkId: 3, actorId: 7, role: 'member', attendance: null, since: null }],
  }
  const inTwo = {
    ...inOne,
    memberships: [3, 4].flatMap((networkId) => inOne.memberships.map((one) => ({ ...one, networkId }))),
  }
  const since = aResponse({ 'actor-name': 'Kita Regenbogen', 'actor-member-since': '2015' }, { actorId: 7 })
  const proposedIn = (known: Known) =>
    proposalsIn({ known, decisions: [] }, askedInTown('actors', known), [since])
  expect(proposedIn(inOne)).toMatchObject([
    {
      kind: 'membership',
      isNew: false,
      targetIds: [3, 7],
      differences: [{ fact: 'since', before: null, after: 2015 }],
    },
  ])
  expect(proposedIn(inTwo)).toEqual([])
})
