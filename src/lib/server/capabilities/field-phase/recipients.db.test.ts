import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { openAnswering, savePage } from '../answering/index.ts'
import { changeRecipients, removeRecipients } from './recipient-changes.ts'
import { listRecipientLinks, revokeLinks, updateLinksEnd } from './recipient-links-store.ts'
import { renewLinks } from './recipient-links.ts'
import { insertRecipients, listRecipients, type NewRecipient, type Recipient } from './recipients-store.ts'
import { countReturn } from './return-rules.ts'
import { readReturns } from './return-store.ts'
import { aSurveyTown, type SurveyTown } from './survey-test-town.ts'
import {
  listActorCandidates,
  listEarlierCandidates,
  listNetworkCandidates,
  listNetworksToAsk,
  listProviderCandidates,
  type ProviderFilter,
} from './target-store.ts'

let database: FreshDatabase
let town: SurveyTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'dortmund', '05913000')
})
afterAll(() => database.close())

const recipientsOf = (surveyId: number) =>
  town.inside((tx, municipality) => listRecipients(tx, municipality, surveyId))
const answer = (token: string, step: 'pause' | 'submit' = 'pause') =>
  savePage(database.kysely, {
    token,
    page: 'eins',
    fields: [['q.name', 'Runder Tisch']],
    language: 'de',
    step,
    today: '2026-11-30',
  })
const changeOf = ({ recipientId, name, email, groupName, areaId }: Recipient) => ({
  recipientId,
  name,
  email,
  groupName,
  areaId,
})
const somebody = (given: Partial<NewRecipient>): NewRecipient => ({
  name: '',
  email: '',
  groupName: '',
  areaId: null,
  providerId: null,
  ...given,
})

describe('recipients', () => {
  test('are added once, by their address, or by their name where they have none', async () => {
    const { surveyId } = await town.aSurvey({ recipients: 1 })
    const add = (...recipients: NewRecipient[]) =>
      town.inside((tx, municipality) => insertRecipients(tx, municipality, { surveyId, recipients }))
    expect(await add(somebody({ email: 'PERSON0@test.example' }), somebody({ name: 'Anna Meier' }))).toBe(1)
    expect(await add(somebody({ name: 'anna meier' }), somebody({ name: 'Ben Groß' }))).toBe(1)
  })

  test('are corrected all or not at all, and what is wrong is told of each', async () => {
    const { surveyId } = await town.aSurvey({ recipients: 3 })
    const [first, second, third] = await recipientsOf(surveyId)
    if (!first || !second || !third) throw new Error('three were added')
    const change = (changes: ReturnType<typeof changeOf>[]) =>
      town.inside((tx, municipality) => changeRecipients(tx, municipality, { surveyId, changes }))
    const wrong = await change([
      { ...changeOf(first), name: 'Neuer Name' },
      { ...changeOf(second), email: 'person0@TEST.example' },
      { ...changeOf(third), email: 'niemand' },
    ])
    expect(wrong).toEqual({
      ok: false,
      problems: new Map([
        [second.recipientId, 'double'],
        [third.recipientId, 'not-an-address'],
      ]),
    })
    expect(await recipientsOf(surveyId)).toEqual([first, second, third])
    expect(await change([changeOf(first), { ...changeOf(second), groupName: 'Amt' }])).toEqual({
      ok: true,
      value: 1,
    })
    expect((await recipientsOf(surveyId)).map(({ groupName }) => groupName)).toEqual([
      'Schule',
      'Amt',
      'Schule',
    ])
  })

  test('with another address have not bounced yet, and answers with names follow their group', async () => {
    const { surveyId, tokens } = await town.aSurvey()
    await answer(tokens[0] ?? '')
    await database.asOwner('update survey_recipient set bounced_at = now() where survey_id = $1', [surveyId])
    const [person] = await recipientsOf(surveyId)
    if (!person) throw new Error('one was added')
    await town.inside((tx, municipality) =>
      changeRecipients(tx, municipality, {
        surveyId,
        changes: [{ ...changeOf(person), email: 'neu@test.example', groupName: 'Amt' }],
      }),
    )
    expect(await recipientsOf(surveyId)).toMatchObject([{ bouncedAt: null, groupName: 'Amt' }])
    expect(
      await database.asOwner('select group_name from survey_response where survey_id = $1', [surveyId]),
    ).toEqual([{ group_name: 'Amt' }])
  })

  test.each([
    { answers: 'keep' as const, anonymous: false, left: 1 },
    { answers: 'delete' as const, anonymous: false, left: 0 },
    { answers: 'delete' as const, anonymous: true, left: 1 },
  ])(
    'are taken out with their link, and their answers as wished: %j',
    async ({ answers, anonymous, left }) => {
      const { surveyId, tokens } = await town.aSurvey({ anonymous, recipients: 2 })
      await answer(tokens[0] ?? '')
      const [first] = await recipientsOf(surveyId)
      await town.inside((tx, municipality) =>
        removeRecipients(tx, municipality, {
          survey: { surveyId, anonymous },
          recipientIds: [first?.recipientId ?? 0],
          answers,
        }),
      )
      expect(await recipientsOf(surveyId)).toHaveLength(1)
      expect(await openAnswering(database.kysely, tokens[0] ?? '')).toMatchObject({ ok: false })
      expect(
        await database.asOwner('select recipient_id from survey_response where survey_id = $1', [surveyId]),
      ).toEqual(Array.from({ length: left }, () => ({ recipient_id: null })))
    },
  )
})

describe('personal links', () => {
  test('are called back, and end earlier or later', async () => {
    const { surveyId, tokens } = await town.aSurvey({ recipients: 2 })
    const [first, second] = await recipientsOf(surveyId)
    await town.inside(async (tx, municipality) => {
      await revokeLinks(tx, municipality, { surveyId, recipientIds: [first?.recipientId ?? 0] })
      await updateLinksEnd(tx, municipality, {
        surveyId,
        recipientIds: [second?.recipientId ?? 0],
        expiresAt: new Date('2020-01-01'),
      })
    })
    for (const token of tokens)
      expect(await openAnswering(database.kysely, token)).toEqual({ ok: false, because: 'ended' })
    const links = await town.inside((tx, municipality) => listRecipientLinks(tx, municipality, surveyId))
    expect(links.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false])
  })

  test('are made anew, and the old ones open nothing; not for who has begun to answer anonymously', async () => {
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true, recipients: 2 })
    await answer(tokens[0] ?? '')
    const [first, second] = await recipientsOf(surveyId)
    const ids = [first?.recipientId ?? 0, second?.recipientId ?? 0]
    const renewed = await town.inside((tx, municipality) =>
      renewLinks(tx, municipality, {
        survey: { surveyId, anonymous: true },
        recipientIds: ids,
        expiresAt: new Date('2099-01-01'),
      }),
    )
    expect(renewed.leftOut).toEqual([ids[0]])
    expect(renewed.links.map(({ recipientId }) => recipientId)).toEqual([ids[1]])
    expect(await openAnswering(database.kysely, tokens[0] ?? '')).toMatchObject({ ok: true })
    expect(await openAnswering(database.kysely, tokens[1] ?? '')).toMatchObject({ ok: false })
    expect(await openAnswering(database.kysely, renewed.links[0]?.token ?? '')).toMatchObject({ ok: true })
  })
})

test('the return of all surveys is counted in the database as the rules count it', async () => {
  const { surveyId, tokens } = await town.aSurvey({ recipients: 4 })
  await answer(tokens[0] ?? '', 'submit')
  await answer(tokens[1] ?? '')
  await database.asOwner(
    `update survey_recipient set bounced_at = now() where survey_id = $1 and name = 'Person 3'`,
    [surveyId],
  )
  await database.asOwner(
    `update survey_recipient set origin = 'open' where survey_id = $1 and name = 'Person 2'`,
    [surveyId],
  )
  const returns = await town.inside(readReturns)
  expect(returns.get(surveyId)).toEqual(countReturn(await recipientsOf(surveyId)))
  expect(returns.get(surveyId)).toMatchObject({ asked: 3, submitted: 1, begun: 1, bounced: 1 })
})

describe('whom a survey may ask', () => {
  const keys = (candidates: readonly { name: string; email: string }[]) =>
    candidates.map(({ name, email }) => [name, email])

  beforeAll(async () => {
    const id = town.municipalityId
    await database.asOwner(
      `insert into provider (municipality_id, name, kind, email) values ($1, 'Caritas', 'free', 'post@caritas.example'), ($1, 'Stadt', 'public', ''),
        ($1, 'Ohne Angebot', 'free', 'x@test.example')`,
      [id],
    )
    await database.asOwner(
      `insert into offer (municipality_id, source, external_id, name, provider_id, fields, details)
       select $1, 'test', p.name || f.field, 'Angebot', p.provider_id, array[f.field], f.details
       from provider p join (values ('Caritas', 'health', '{}'::jsonb), ('Stadt', 'education', '{"email": "kita@stadt.example"}'::jsonb),
         ('Stadt', 'health', '{"email": "kita@stadt.example"}'::jsonb)) as f (name, field, details) on f.name = p.name
       where p.municipality_id = $1`,
      [id],
    )
    await database.asOwner(
      `with n as (insert into network (municipality_id, name, coordinator, email) values ($1, 'Frühe Hilfen', 'Frau Ems', 'fh@test.example'), ($1, 'Runder Tisch', '', '')
         returning network_id, name),
       a as (insert into actor (municipality_id, name, email) values ($1, 'Kita Nord', 'nord@test.example'), ($1, 'Praxis', '') returning actor_id, name)
       insert into network_member (municipality_id, network_id, actor_id)
       select $1, n.network_id, a.actor_id from n, a where n.name = 'Frühe Hilfen' and a.name = 'Kita Nord'`,
      [id],
    )
  })

  test('are providers with offers in a field or of a kind, with the address that is known of them', async () => {
    const find = (filter: Partial<ProviderFilter>) =>
      town.inside((tx, municipality) =>
        listProviderCandidates(tx, municipality, { areaIds: null, field: null, kind: null, ...filter }),
      )
    const caritas = { name: 'Caritas', email: 'post@caritas.example', areaId: null, networkId: null }
    const stadt = { name: 'Stadt', email: 'kita@stadt.example' }
    expect(await find({})).toMatchObject([caritas, stadt])
    expect(await find({ field: 'education' })).toMatchObject([stadt])
    expect(await find({ kind: 'free' })).toMatchObject([caritas])
    expect(await find({ areaIds: [1] })).toEqual([])
  })

  test('are the heads of networks, their members, and all actors', async () => {
    await town.inside(async (tx, municipality) => {
      const networks = await listNetworksToAsk(tx, municipality)
      expect(networks.map(({ name, members }) => [name, members])).toEqual([
        ['Frühe Hilfen', 1],
        ['Runder Tisch', 0],
      ])
      expect(keys(await listNetworkCandidates(tx, municipality))).toEqual([
        ['Frau Ems (Frühe Hilfen)', 'fh@test.example'],
        ['Runder Tisch', ''],
      ])
      const [first] = networks
      const members = await listActorCandidates(tx, municipality, first?.networkId ?? 0)
      expect(keys(members)).toEqual([['Kita Nord', 'nord@test.example']])
      expect(members[0]?.networkId).toBe(first?.networkId)
      const actors = await listActorCandidates(tx, municipality, null)
      expect(actors.map(({ networkId }) => networkId)).toEqual([null, null])
    })
  })

  test('are those of an earlier survey; an address that mail did not reach is not taken along', async () => {
    const { surveyId } = await town.aSurvey({ recipients: 2 })
    await database.asOwner(
      `update survey_recipient set bounced_at = now() where survey_id = $1 and name = 'Person 1'`,
      [surveyId],
    )
    expect(
      await town.inside((tx, municipality) => listEarlierCandidates(tx, municipality, surveyId)),
    ).toMatchObject([
      { name: 'Person 0', email: 'person0@test.example', groupName: 'Schule' },
      { name: 'Person 1', email: '', groupName: 'Kita' },
    ])
  })
})
