import { fields, lifePhaseSteps, standards, type CanonQuestionnaireCode } from '@gelingen/catalogue'
import type { UncheckedAnswers } from '@gelingen/questionnaire'
import fc from 'fast-check'
import type { Aimed } from './asked-questionnaire.ts'
import { canonOptions } from './canon-answers.ts'
import { emptyActor, emptyLink, emptyMembership, emptyNetwork, emptyTie } from './empty-facts.ts'
import { emptyOffer } from './offer-facts.ts'
import type { Known } from './takeover-types.ts'
import { askedInTown, nothingKnown, testAreas, type AskedInTown } from './town-for-tests.ts'

const offerNames = ['Elterncafé', 'Krabbelgruppe', 'Lesekreis', 'Beratung 1', 'Beratung 2', 'Spielkreis Nord']
const actorNames = ['Kita Regenbogen', 'Grundschule Nord', 'Jugendamt', 'Hebamme Meier', 'Sportverein']
const networkNames = ['Runder Tisch', 'Stadtteilkonferenz', 'Frühe Hilfen']

const codes = (all: readonly { readonly code: string }[]) => fc.subarray(all.map(({ code }) => code))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const one = (question: string) => maybe(fc.constantFrom(...canonOptions(question).map(({ code }) => code)))
/** Own words come after codes, as the program writes them. */
const withWords = (question: string) =>
  fc.tuple(codes(canonOptions(question)), fc.subarray(['Zirkus', 'Garten'])).map((both) => both.flat())
const areaIds = fc.subarray(testAreas.map(({ areaId }) => areaId))
const year = maybe(fc.integer({ min: 1900, max: 2025 }))

const offerContent = fc
  .record({
    description: fc.constantFrom('', 'Frühstück und Gespräch', 'Erste Zeile\nzweite Zeile'),
    ageFromMonths: maybe(fc.integer({ min: 0, max: 100 })),
    ageToMonths: maybe(fc.integer({ min: 101, max: 320 })),
    steps: codes(lifePhaseSteps),
    fields: codes(fields),
    standards: codes(standards),
    capacity: maybe(fc.integer({ min: 0, max: 500 })),
    outreach: fc.boolean(),
    mainstream: fc.boolean(),
    cost: fc.constantFrom('', '2 Euro'),
    website: fc.constantFrom('', 'https://test.example', 'www.test.example', 'keine'),
    phone: fc.constantFrom('', '0231 12345'),
    areasServed: areaIds,
    street: fc.constantFrom('', 'Ring 1', 'Hauptstraße  3'),
  })
  .map(({ street, ...said }) => ({
    ...emptyOffer,
    ...said,
    provider: { name: 'Caritas Mitte', kind: 'free' as const },
    place:
      street === ''
        ? null
        : { street, postalCode: '44137', town: 'Auenstadt', longitude: 7.4, latitude: 51.5 },
  }))

const actorContent = fc.record({
  sector: fc.oneof(one('actor-sector'), fc.constant('Zirkus')),
  // What the answers' codes are called there.
  kind: fc.constantFrom(null, 'public' as const, 'free' as const),
  steps: codes(lifePhaseSteps),
  fields: codes(fields),
  roles: withWords('actor-roles'),
  areaIds,
})

const networkContent = fc.record({
  foundedIn: year,
  reach: fc.constantFrom(null, 'municipality' as const, 'district' as const),
  focus: fc.constantFrom('', 'Sprache'),
  topics: fc
    .tuple(
      fc.shuffledSubarray(canonOptions('network-topics').map(({ code }) => code)),
      fc.subarray(['Spielplätze']),
    )
    .map((both) => both.flat().slice(0, 10)),
  steps: codes(lifePhaseSteps),
  fields: codes(fields),
  sectors: withWords('network-sectors'),
  goalsWritten: fc.constantFrom(null, 'yes' as const, 'no' as const),
  goals: fc.constantFrom('', 'Alle Kinder erreichen'),
  tasks: withWords('network-tasks'),
  meetingRhythm: fc.oneof(one('network-meetings'), fc.constant('nach Bedarf')),
  memberCount: maybe(fc.integer({ min: 1, max: 40 })),
  areaIds,
  coordinator: fc.constantFrom('', 'Frau Weber'),
  email: fc.constantFrom('', 'tisch@test.example'),
})

const tieContent = fc
  .record({
    topics: codes(canonOptions('tie-topics')),
    reliability: maybe(fc.integer({ min: 1, max: 5 })),
    wished: fc.boolean(),
  })
  .map((said) => ({ ...emptyTie, ...said, toldOn: '2026-01-01' }))

/** A town with a provider of some offers, some actors and networks, and what joins them. */
export const arbitraryTown: fc.Arbitrary<Known> = fc
  .record({
    offers: fc
      .subarray(offerNames.slice(0, 4))
      .chain((names) =>
        fc.tuple(...names.map((name) => offerContent.map((content) => ({ ...content, name })))),
      ),
    actors: fc.tuple(
      ...actorNames
        .slice(0, 3)
        .map((name) => actorContent.map((content) => ({ ...emptyActor, ...content, name }))),
    ),
    networks: fc.tuple(
      ...networkNames
        .slice(0, 2)
        .map((name) => networkContent.map((content) => ({ ...emptyNetwork, ...content, name }))),
    ),
    role: fc.constantFrom(null, 'lead' as const, 'member' as const),
    tie: tieContent,
    overlap: fc.constantFrom(null, 'partly' as const),
  })
  .map(({ offers, actors, networks, role, tie, overlap }) => ({
    ...nothingKnown,
    providers: [{ providerId: 12, name: 'Caritas Mitte', kind: 'free' as const }],
    offers: offers.map((content, at) => ({ offerId: 20 + at, version: 1, providerId: 12, content })),
    actors: actors.map((content, at) => ({ ...content, actorId: 30 + at, version: 1 })),
    networks: networks.map((content, at) => ({ ...content, networkId: 40 + at, version: 1 })),
    memberships: [{ ...emptyMembership, networkId: 40, actorId: 30, role }],
    ties: [{ ...tie, fromActorId: 30, toActorId: 31 }],
    links: [{ ...emptyLink, networkId: 40, otherNetworkId: 41, overlap }],
  }))

/** A town, a questionnaire of the canon with all its questions, and what somebody answers of it. */
export function arbitraryCase(
  questionnaire: CanonQuestionnaireCode,
): fc.Arbitrary<{ known: Known; asked: AskedInTown; answers: UncheckedAnswers }> {
  return arbitraryTown.chain((known) => {
    const asked = askedInTown(questionnaire, known)
    return answersTo(asked).map((answers) => ({ known, asked, answers }))
  })
}

function answersTo({ asked }: AskedInTown): fc.Arbitrary<UncheckedAnswers> {
  const { plain, offerLists, rosters, wished } = asked
  const lists = [
    ...offerLists.map(
      ({ id, entries }) => [id, fc.array(entryOf(entries), { minLength: 1, maxLength: 4 })] as const,
    ),
    ...rosters.map(
      ({ id, options, rows }) =>
        [
          id,
          fc
            .tuple(
              fc
                .subarray(options.map(({ code }) => code))
                .chain((picked) =>
                  fc.tuple(...picked.map((actor) => entryOf(rows).map((answers) => ({ actor, answers })))),
                ),
              fc
                .subarray(['Hebamme Meier', 'Sportverein', 'Grundschule  Nord'])
                .chain((names) =>
                  fc.tuple(...names.map((name) => entryOf(rows).map((answers) => ({ name, answers })))),
                ),
            )
            .map((both) => both.flat()),
        ] as const,
    ),
    ...wished.map(
      ({ question, options }) => [question.id, fc.subarray(options.map(({ code }) => code))] as const,
    ),
  ]
  return fc
    .tuple(entryOf(plain), fc.record(Object.fromEntries(lists), { requiredKeys: [] }))
    .map(([alone, listed]) => ({ ...alone, ...listed }))
}

function entryOf(questions: readonly Aimed[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(questions.map((aimed) => [aimed.question.id, answerTo(aimed)])), {
    requiredKeys: [],
  })
}

function answerTo({ question, options, areas, kind, fact }: Aimed): fc.Arbitrary<unknown> {
  const picks = options.map(({ code }) => code)
  const other = 'other' in question && question.other !== undefined ? [{ other: 'Garten' }] : []
  switch (question.kind) {
    case 'single':
      return fc.constantFrom(...picks, ...other)
    case 'multiple':
      return fc.subarray([...picks, ...other], {
        minLength: 1,
        maxLength: Math.min(question.max ?? 4, picks.length),
      })
    case 'ranking':
      return fc.shuffledSubarray(picks, { minLength: 1, maxLength: question.top })
    case 'yes-no':
      return fc.boolean()
    case 'scale':
      return fc.constantFrom(1, 2, 3, 4, 5, 'cannot-say')
    case 'number':
      return fc.integer({ min: 1, max: 260 }).map((tenths) => (question.decimals ? tenths / 10 : tenths))
    case 'date':
      return fc.constantFrom('1999', '2015', '2020')
    case 'area':
      return fc.subarray(
        areas.map(({ code }) => code),
        { minLength: 1 },
      )
    default:
      return fact === 'name'
        ? fc.constantFrom(...names[kind as keyof typeof names])
        : fc.constantFrom('Ring 1', 'etwas anderes', 'noch  etwas')
  }
}

const names = {
  provider: ['Caritas Mitte', 'caritas mitte'],
  offer: offerNames,
  actor: [...actorNames, 'kita regenbogen'],
  network: [...networkNames, 'Ganz neues Netzwerk'],
}
