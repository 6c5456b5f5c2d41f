import {
  buildFromCanon,
  canonModules,
  canonQuestions,
  type CanonQuestionnaireCode,
} from '@gelingen/catalogue'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import {
  createActor,
  createNetwork,
  findNetwork,
  listActors,
  listMemberships,
  listNetworkLinks,
  listNetworks,
} from '../actors/index.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { insertRecipients, listRecipients } from '../field-phase/index.ts'
import { changeOffer, contentOf, createOffer, findOffer, findOffers, listProviders } from '../offers/index.ts'
import { createSurvey, openSurvey, type FrozenSurroundings } from '../surveys/index.ts'
import { emptyActor, emptyNetwork } from './empty-facts.ts'
import {
  confirmUnchanged,
  leaveProposal,
  listProposals,
  prefillRecipients,
  settleProposal,
  takeProposals,
  undoDecisions,
  type Proposal,
} from './index.ts'
import { emptyOffer } from './offer-facts.ts'
import { prefill } from './prefill.ts'

let database: FreshDatabase
let town: SurveyTown
const today = '2026-11-30'

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
})
afterAll(() => database.close())

type Whom = { providerId?: number; networkId?: number; actorId?: number }

/** A survey of the canon with one recipient, open. */
async function aSurvey(
  questionnaire: CanonQuestionnaireCode,
  whom: Whom,
  given: { anonymous?: boolean; surroundings?: FrozenSurroundings } = {},
) {
  const modules = canonModules.filter((module) => module.questionnaire === questionnaire)
  const codes = canonQuestions
    .filter(({ module }) => modules.some(({ code }) => code === module))
    .map(({ code }) => code)
  const { definition } = buildFromCanon({ questionnaire, codes })
  const { anonymous = false, surroundings = { lists: { actors: [], networks: [] }, areas: [] } } = given
  return town.inside(async (tx, municipality) => {
    const surveyId = await createSurvey(tx, municipality, town.principal, {
      title: 'Bestand 2026',
      definition,
      anonymous,
      earlierSurveyId: null,
      languages: ['de'],
      opensOn: null,
      closesOn: null,
      senderName: '',
      senderEmail: '',
    })
    await openSurvey(tx, municipality, town.principal, { surveyId, version: 1, surroundings })
    await insertRecipients(tx, municipality, {
      surveyId,
      recipients: [{ name: 'Anna', email: '', groupName: '', areaId: null, providerId: null, ...whom }],
    })
    const [recipient] = await listRecipients(tx, municipality, surveyId)
    return { surveyId, title: 'Bestand 2026', anonymous, recipientId: recipient?.recipientId ?? 0 }
  })
}
type TestSurvey = Awaited<ReturnType<typeof aSurvey>>

/** Somebody submits; again, it replaces what they said. */
async function submit({ surveyId, recipientId }: TestSurvey, answers: object, submittedOn = '2026-11-20') {
  const key = keys.get(surveyId) ?? randomBytes(32)
  keys.set(surveyId, key)
  await database.asOwner(
    `insert into survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, answers, state, submitted_on)
     values ($1, $2, $3, $4, 1, 'link', $5, 'submitted', $6)
     on conflict (municipality_id, response_key) do update set answers = $5, submitted_on = $6`,
    [town.municipalityId, key, surveyId, recipientId, JSON.stringify(answers), submittedOn],
  )
}
const keys = new Map<number, Buffer>()

const proposalsOf = async (survey: TestSurvey) =>
  (await town.inside((tx, municipality) => listProposals(tx, municipality, { ...survey, today }))).proposals

/** As a page does it: what is refused leaves no trace. */
async function refusable<Given extends { ok: boolean }>(
  work: (tx: Tx, municipality: Municipality) => Promise<Given>,
) {
  let refused: Given | undefined
  return town
    .inside(async (tx, municipality) => {
      const outcome = await work(tx, municipality)
      if (outcome.ok) return outcome
      refused = outcome
      throw new Error('refused')
    })
    .catch((failure: unknown) => {
      if (refused !== undefined) return refused
      throw failure
    })
}

const take = (
  survey: TestSurvey,
  wanted: readonly Proposal[],
  more: { facts?: string[]; asNew?: true } = {},
) =>
  refusable((tx, municipality) =>
    takeProposals(tx, municipality, town.principal, {
      survey,
      wanted,
      source: 'Befragung „Bestand 2026“',
      today,
      ...more,
    }),
  )

async function undo({ surveyId }: TestSurvey, pressId: string) {
  return refusable((tx, municipality) =>
    undoDecisions(tx, municipality, town.principal, { surveyId, of: { pressId }, today }),
  )
}

const offersNow = (ids: readonly number[]) => town.inside((tx) => findOffers(tx, ids))

async function pressOf(taken: ReturnType<typeof take>): Promise<string> {
  const outcome = await taken
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.pressId
}

describe('a survey of offers', () => {
  let survey: TestSurvey
  let offerId: number
  let providerId: number

  beforeAll(async () => {
    offerId = await town.inside(async (tx, municipality) => {
      const saved = await createOffer(tx, municipality, {
        content: {
          ...emptyOffer,
          name: 'Elterncafé',
          provider: { name: 'Caritas Mitte', kind: 'free' },
          place: {
            street: 'Hauptstraße 3',
            postalCode: '44137',
            town: 'Auenstadt',
            longitude: 7.4,
            latitude: 51.5,
          },
          capacity: 12,
          inPortal: true,
        },
        today,
      })
      return saved.ok ? saved.value.offerId : 0
    })
    providerId = (await town.inside((tx) => listProviders(tx)))[0]?.providerId ?? 0
    survey = await aSurvey('offers', { providerId })
  })

  test('shows a provider what is known of its offers, and proposes nothing where that is sent back', async () => {
    await town.inside((tx, municipality) =>
      prefillRecipients(tx, municipality, { surveyId: survey.surveyId, today }),
    )
    const [row] = await database.asOwner<{ prefilled: { offers: object[] } }>(
      'select prefilled from survey_recipient where survey_id = $1',
      [survey.surveyId],
    )
    expect(row?.prefilled.offers).toMatchObject([{ 'offer-name': 'Elterncafé', 'offer-capacity': 12 }])
    await submit(survey, row?.prefilled ?? {})
    expect(await proposalsOf(survey)).toEqual([])
  })

  test('that are left as they are counts as confirmed, on the day of the answer', async () => {
    const confirm = () =>
      town.inside((tx, municipality) => confirmUnchanged(tx, municipality, { survey, today }))
    expect(await confirm()).toEqual({ ok: true, value: 1 })
    expect(await offersNow([offerId])).toMatchObject([{ lastConfirmedOn: '2026-11-20', capacity: 12 }])
    expect(await confirm()).toEqual({ ok: true, value: 0 })
  })

  test('changes and adds offers; new ones are not in the portal yet, and tell where they come from', async () => {
    await submit(survey, {
      offers: [
        {
          'offer-name': 'Elterncafé',
          'offer-capacity': 20,
          'offer-street': 'Ring 1',
          'offer-postal-code': '44137',
        },
        { 'offer-name': 'Krabbelgruppe', 'offer-steps': ['first-year'], 'offer-age-to': 1 },
      ],
    })
    const proposals = await proposalsOf(survey)
    expect(proposals.map(({ isNew, name }) => [isNew, name])).toEqual([
      [false, 'Elterncafé'],
      [true, 'Krabbelgruppe'],
    ])
    const pressId = await pressOf(take(survey, proposals))
    const { decisions } = await town.inside((tx, municipality) =>
      listProposals(tx, municipality, { ...survey, today }),
    )
    const made = Number(decisions.at(-1)?.target?.split('-')[1])
    expect(await offersNow([offerId, made])).toMatchObject([
      {
        capacity: 20,
        place: { street: 'Ring 1', longitude: null },
        inPortal: true,
        lastConfirmedOn: '2026-11-20',
        changedHow: 'survey',
      },
      {
        name: 'Krabbelgruppe',
        provider: { name: 'Caritas Mitte', kind: 'free' },
        ageToMonths: 12,
        inPortal: false,
        source: 'Befragung „Bestand 2026“',
        lastConfirmedOn: '2026-11-20',
      },
    ])
    expect(await proposalsOf(survey)).toEqual([])

    expect((await undo(survey, pressId)).ok).toBe(true)
    expect(await offersNow([offerId, made])).toMatchObject([
      { capacity: 12, place: { street: 'Hauptstraße 3', longitude: 7.4 }, lastConfirmedOn: '2026-11-20' },
    ])
    expect((await proposalsOf(survey)).map(({ name }) => name)).toEqual(['Elterncafé', 'Krabbelgruppe'])
    expect(await undo(survey, pressId)).toMatchObject({ refusal: { code: 'takeover/nothing-to-undo' } })
  })

  test('does not write over what somebody has changed meanwhile, neither taking nor taking back', async () => {
    const [seen] = await proposalsOf(survey)
    const change = async (capacity: number) => {
      const offer = (await town.inside((tx) => findOffer(tx, offerId))) ?? expect.fail()
      await town.inside((tx, municipality) =>
        changeOffer(tx, municipality, {
          offerId,
          version: offer.version,
          content: { ...contentOf(offer), capacity },
          today,
        }),
      )
    }
    await change(14)
    expect(await take(survey, seen === undefined ? [] : [seen])).toMatchObject({
      refusal: { code: 'takeover/changed-meanwhile', details: { name: 'Elterncafé' } },
    })
    const [now] = await proposalsOf(survey)
    const pressId = await pressOf(take(survey, now === undefined ? [] : [now], { facts: ['capacity'] }))
    expect(await offersNow([offerId])).toMatchObject([{ capacity: 20, place: { street: 'Hauptstraße 3' } }])
    await change(30)
    expect(await undo(survey, pressId)).toMatchObject({ refusal: { code: 'takeover/changed-since' } })
    expect(await offersNow([offerId])).toMatchObject([{ capacity: 30 }])
    // What was taken does not come again, whatever became of it; a new answer does.
    expect((await proposalsOf(survey)).map(({ name }) => name)).toEqual(['Krabbelgruppe'])
  })

  test('leaves aside what is not wanted until something else is said', async () => {
    const [group] = await proposalsOf(survey)
    await town.inside((tx, municipality) =>
      leaveProposal(tx, municipality, town.principal, { survey, seen: group ?? expect.fail(), today }),
    )
    expect(await proposalsOf(survey)).toEqual([])
    await submit(survey, { offers: [{ 'offer-name': 'Krabbelgruppe', 'offer-steps': ['birth'] }] })
    expect((await proposalsOf(survey)).map(({ name }) => name)).toEqual(['Krabbelgruppe'])
  })

  test('asks which one is meant where a name is merely alike', async () => {
    const second = await aSurvey('offers', { providerId })
    await submit(second, { offers: [{ 'offer-name': 'Eltern-Cafe', 'offer-cost': 'frei' }] })
    const [unsure] = await proposalsOf(second)
    expect(unsure).toMatchObject({ isNew: true, candidates: [{ id: offerId }] })
    expect(await take(second, unsure === undefined ? [] : [unsure])).toMatchObject({
      refusal: { code: 'takeover/not-clear' },
    })
    await town.inside((tx, municipality) =>
      settleProposal(tx, municipality, town.principal, {
        survey: second,
        seen: unsure ?? expect.fail(),
        candidateId: offerId,
        today,
      }),
    )
    expect(await proposalsOf(second)).toMatchObject([
      { isNew: false, targetIds: [offerId], differences: [{ fact: 'name' }, { fact: 'cost' }] },
    ])
    const third = await aSurvey('offers', { providerId })
    await submit(third, { offers: [{ 'offer-name': 'Eltern-Cafe' }] })
    const other = await proposalsOf(third)
    expect((await take(third, other, { asNew: true })).ok).toBe(true)
    expect(await proposalsOf(third)).toEqual([])
  })

  test('is written once where two take it at the same moment', async () => {
    const twice = await aSurvey('offers', { providerId })
    await submit(twice, { offers: [{ 'offer-name': 'Nähcafé' }] })
    const proposals = await proposalsOf(twice)
    const taken = await Promise.all([take(twice, proposals), take(twice, proposals)])
    expect(taken.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const [found] = await database.asOwner<{ count: number }>(
      `select count(*)::int as count from offer where name = 'Nähcafé'`,
    )
    expect(found?.count).toBe(1)
  })

  test('without names proposes nothing', async () => {
    const anonymous = await aSurvey('offers', {}, { anonymous: true })
    await submit(anonymous, { offers: [{ 'offer-name': 'Geheimes' }] })
    expect(await proposalsOf(anonymous)).toEqual([])
  })

  test('forgets what was said when it is withdrawn; what was written stays', async () => {
    const withdrawn = await aSurvey('offers', { providerId })
    await submit(withdrawn, { offers: [{ 'offer-name': 'Lesekreis' }, { 'offer-name': 'Spielkreis' }] })
    const [one, other] = await proposalsOf(withdrawn)
    await take(withdrawn, one === undefined ? [] : [one])
    await town.inside((tx, municipality) =>
      leaveProposal(tx, municipality, town.principal, {
        survey: withdrawn,
        seen: other ?? expect.fail(),
        today,
      }),
    )
    await database.asOwner(
      `update survey_response set state = 'withdrawn', answers = '{}' where survey_id = $1`,
      [withdrawn.surveyId],
    )
    expect(
      await database.asOwner('select decision, name, said from takeover_decision where survey_id = $1', [
        withdrawn.surveyId,
      ]),
    ).toEqual([{ decision: 'taken', name: 'Lesekreis', said: {} }])
  })
})

describe('a survey of networks, as in Wuppertal', () => {
  test('gives networks their facts, members and links, in one press, and takes them back in one', async () => {
    const { networkId, actorId } = await town.inside(async (tx, municipality) => {
      const network = await createNetwork(tx, municipality, town.principal, {
        ...emptyNetwork,
        name: 'Stadtteilkonferenz Nord',
      })
      const actor = await createActor(tx, municipality, town.principal, {
        ...emptyActor,
        name: 'Kita Regenbogen',
      })
      if (!network.ok || !actor.ok) return expect.fail()
      return { networkId: network.value, actorId: actor.value }
    })
    const before = await town.inside(async (tx, municipality) => [
      await listActors(tx, municipality),
      await listNetworks(tx, municipality),
    ])
    const surroundings = {
      lists: {
        actors: [{ code: `actor-${actorId}`, label: { de: 'Kita Regenbogen' } }],
        networks: [{ code: `network-${networkId}`, label: { de: 'Stadtteilkonferenz Nord' } }],
      },
      areas: [],
    }
    const survey = await aSurvey('networks', { networkId }, { surroundings })
    await submit(survey, {
      'network-name': 'Stadtteilkonferenz Nord',
      'network-since': '2009',
      'network-reach': 'district',
      'network-focus': 'Familienzentren',
      'network-topics': ['parenting', 'language', 'poverty'],
      'network-goals-written': 'partly',
      'network-members': [
        { actor: `actor-${actorId}`, answers: { 'member-role': 'lead' } },
        { name: 'Hebamme Meier', answers: { 'member-role': 'guest' } },
      ],
      'network-links': [{ name: 'Runder Tisch Kinderschutz', answers: { 'link-overlap': 'partly' } }],
    })
    const proposals = await proposalsOf(survey)
    // The press names what joins only: it takes along what that needs.
    const joining = proposals.filter(
      ({ kind }) => kind === 'membership' || kind === 'link' || kind === 'network',
    )
    const pressId = await pressOf(take(survey, joining))
    const after = await town.inside(async (tx, municipality) => ({
      network: await findNetwork(tx, municipality, networkId),
      actors: await listActors(tx, municipality),
      networks: (await listNetworks(tx, municipality)).map(({ name }) => name),
      memberships: await listMemberships(tx, municipality),
      links: await listNetworkLinks(tx, municipality),
    }))
    const midwife = after.actors.find(({ name }) => name === 'Hebamme Meier')?.actorId
    expect(after).toMatchObject({
      network: {
        foundedIn: 2009,
        reach: 'district',
        focus: 'Familienzentren',
        topics: ['parenting', 'language', 'poverty'],
        goalsWritten: 'partly',
      },
      networks: ['Runder Tisch Kinderschutz', 'Stadtteilkonferenz Nord'],
      memberships: [
        { networkId, actorId, role: 'lead' },
        { networkId, actorId: midwife, role: 'guest' },
      ],
      links: [{ networkId, overlap: 'partly' }],
    })
    expect(await proposalsOf(survey)).toEqual([])

    // The second wave knows what the first one brought.
    const whom = { providerId: null, actorId: null, networkId }
    const { definition } = buildFromCanon({ questionnaire: 'networks' })
    expect(
      await town.inside((tx, municipality) =>
        prefill(tx, municipality, { questionnaire: { definition, surroundings }, recipient: whom, today }),
      ),
    ).toMatchObject({
      'network-since': '2009',
      'network-has-focus': true,
      'network-focus': 'Familienzentren',
      'network-topics': ['parenting', 'language', 'poverty'],
      'network-members': [{ actor: `actor-${actorId}`, answers: { 'member-role': 'lead' } }],
    })

    expect((await undo(survey, pressId)).ok).toBe(true)
    const again = await town.inside(async (tx, municipality) => [
      await listActors(tx, municipality),
      await listNetworks(tx, municipality),
    ])
    expect(again).toEqual(
      before.map((rows) => rows.map((row) => ({ ...row, version: expect.any(Number) as number }))),
    )
    expect(await town.inside(listMemberships)).toEqual([])
  })
})
