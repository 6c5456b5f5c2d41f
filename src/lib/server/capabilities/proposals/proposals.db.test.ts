import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Permission, Role } from '../../platform/identity/permissions.ts'
import { appoint, listProvidersInFull } from '../providers/index.ts'
import {
  changeOffer,
  createOffer,
  findOffer,
  listOwnProviders,
  noDetails,
  noPlanning,
  type OfferContent,
} from '../offers/index.ts'
import { usualDirectorySettings, writeDirectorySettings, type ApprovalRule } from '../upkeep/index.ts'
import { acceptProposal, declineProposal, withdrawProposal } from './decide.ts'
import { findProposal, listProposals } from './proposal-store.ts'
import { saveOwnOffer } from './save-own-offer.ts'

const today = '2026-11-22'
let database: FreshDatabase
let own: number
let foreign: number

beforeAll(async () => {
  database = await freshDatabase()
  for (const [slug, ags] of [
    ['a-stadt', '05000001'],
    ['b-stadt', '05000002'],
  ] as const) {
    const municipalityId = await aMunicipality(database, { slug, ags })
    for (const role of ['coordinator', 'planner', 'provider', 'steering'] as const)
      await aMember(database, { municipalityId, role, userId: `${role}-${slug}` })
  }
  own = await entered({ name: 'Eigenes', provider: { name: 'Wir e.V.', kind: null } })
  foreign = await entered({ name: 'Fremdes', provider: { name: 'Andere gGmbH', kind: null } })
  await as('coordinator', 'members.change', async (tx, municipality) => {
    const all = await listProvidersInFull(tx, today)
    const providerId = all.find(({ name }) => name === 'Wir e.V.')?.providerId ?? 0
    await appoint(tx, municipality, { userId: 'provider-a-stadt', providerId })
  })
})
afterAll(() => database.close())

function as<Result>(
  role: Role,
  permission: Permission,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  municipality = 'a-stadt',
): Promise<Result> {
  const principal = { userId: `${role}-${municipality}` }
  return inMunicipality({ database: database.kysely, principal, municipality, permission }, work)
}
const asProvider = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  as('provider', 'offers.own', work)
const asPlanner = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  as('planner', 'offers.change', work)

function anOffer(known: Partial<OfferContent>): OfferContent {
  return {
    name: 'Krabbelgruppe',
    description: '',
    provider: { name: 'Wir e.V.', kind: null },
    place: null,
    ageFromMonths: null,
    ageToMonths: null,
    steps: [],
    fields: [],
    standards: [],
    capacity: null,
    outreach: false,
    mainstream: false,
    cost: '',
    website: '',
    phone: '',
    lastConfirmedOn: null,
    areasServed: [],
    details: noDetails,
    planning: noPlanning,
    inPortal: true,
    ...known,
  }
}
async function entered(known: Partial<OfferContent>): Promise<number> {
  const saved = await as('planner', 'offers.change', (tx, municipality) =>
    createOffer(tx, municipality, { content: anOffer(known), today }),
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.value.offerId
}
const approval = (rule: ApprovalRule) =>
  as('planner', 'directory.change', (tx, municipality) =>
    writeDirectorySettings(tx, municipality, { ...usualDirectorySettings, approval: rule }),
  )
const offer = async (offerId: number) => {
  const found = await asPlanner((tx) => findOffer(tx, offerId))
  if (found === undefined) throw new Error('gone')
  return found
}
const proposed = async (
  known: Partial<OfferContent>,
  of: { offerId: number; version: number } | null = null,
) => {
  const saved = await asProvider((tx, municipality) =>
    saveOwnOffer(tx, municipality, { offer: of, content: anOffer(known), today }),
  )
  if (!saved.ok || !('proposalId' in saved.value)) throw new Error(JSON.stringify(saved))
  return saved.value.proposalId
}
const waiting = () => asPlanner((tx) => listProposals(tx, { waiting: true }))

/** Raw SQL under the tenant role, as nobody writes it: what the database itself says. */
const raw = (statement: string) => asProvider((tx) => sql.raw(statement).execute(tx))

describe('the database lets a provider write its own offers only', () => {
  test.each([
    ['changing', () => `update offer set name = 'Meins' where offer_id = ${foreign}`],
    ['removing', () => `delete from offer where offer_id = ${foreign}`],
    ['renaming the provider', () => `update provider set name = 'Meiner' where name = 'Andere gGmbH'`],
    ['removing a provider', () => `delete from provider`],
    ['dismissing an account', () => 'delete from provider_account'],
  ])('%s another’s changes nothing', async (_what, statement) => {
    await approval('none')
    expect((await raw(statement())).numAffectedRows).toBe(0n)
    expect((await offer(foreign)).name).toBe('Fremdes')
  })

  test.each([
    [
      'entering for another',
      () => `insert into offer (municipality_id, name, source, external_id, provider_id)
       select municipality_id, 'X', 'own-entry', 'x', provider_id from provider where name = 'Andere gGmbH'`,
    ],
    [
      'entering for nobody',
      () => `insert into offer (municipality_id, name, source, external_id)
       select municipality_id, 'X', 'own-entry', 'x' from municipality`,
    ],
    [
      'giving its own away',
      () => `update offer set provider_id = (select provider_id from provider where name = 'Andere gGmbH')
       where offer_id = ${own}`,
    ],
    [
      'translating another’s',
      () => `insert into offer_translation (municipality_id, offer_id, language, name, made_by, of_text_hash)
       select municipality_id, ${foreign}, 'tr', 'X', 'person', '' from municipality`,
    ],
    [
      'serving areas by another’s',
      () => `insert into offer_area_served (municipality_id, offer_id, area_id)
       select municipality_id, ${foreign}, 1 from municipality`,
    ],
    [
      'appointing itself',
      () => `insert into provider_account (municipality_id, user_id, provider_id)
       select municipality_id, 'provider-a-stadt', provider_id from provider where name = 'Andere gGmbH'`,
    ],
    [
      'proposing for another',
      () => `insert into offer_proposal (municipality_id, provider_id, content, proposed_by)
       select municipality_id, provider_id, '{}', 'provider-a-stadt' from provider where name = 'Andere gGmbH'`,
    ],
    [
      'proposing in another’s name',
      () => `insert into offer_proposal (municipality_id, provider_id, content, proposed_by)
       select municipality_id, provider_id, '{}', 'planner-a-stadt' from provider where name = 'Wir e.V.'`,
    ],
    [
      'proposing about another’s offer',
      () => `insert into offer_proposal (municipality_id, provider_id, offer_id, base_version, content, proposed_by)
       select municipality_id, provider_id, ${foreign}, 1, '{}', 'provider-a-stadt' from provider where name = 'Wir e.V.'`,
    ],
    [
      'saying that two are two',
      () => `insert into distinct_offers (municipality_id, first_offer_id, second_offer_id)
       select municipality_id, ${own}, ${foreign} from municipality`,
    ],
    [
      'merging',
      () => `insert into merged_offer (municipality_id, source, external_id, offer_id)
       select municipality_id, 'own-entry', 'x', ${own} from municipality`,
    ],
  ])('%s is refused', async (_what, statement) => {
    await approval('none')
    await expect(raw(statement())).rejects.toThrow(/row-level security/)
  })

  test('what has to be approved is refused, but for the confirmation and the free places', async () => {
    await approval('all')
    await expect(
      raw(`update offer set name = 'Anders', version = version + 1 where offer_id = ${own}`),
    ).rejects.toThrow(/approved/)
    const touched = await raw(
      `update offer set last_confirmed_on = current_date, details = details || '{"placesFree": 3}', version = version + 1 where offer_id = ${own}`,
    )
    expect(touched.numAffectedRows).toBe(1n)
    await approval('new')
    await expect(
      raw(`insert into offer (municipality_id, name, source, external_id, provider_id)
        select municipality_id, 'X', 'own-entry', 'y', provider_id from provider where name = 'Wir e.V.'`),
    ).rejects.toThrow(/approved/)
    const renamed = await raw(
      `update offer set name = 'Eigenes', cost = 'frei', version = version + 1 where offer_id = ${own}`,
    )
    expect(renamed.numAffectedRows).toBe(1n)
  })

  test('planners’ notes are not read by a provider or the steering group, and stay when a provider saves', async () => {
    const before = await offer(own)
    const noted = { ...noPlanning, note: 'Förderung läuft aus' }
    await asPlanner((tx, municipality) =>
      changeOffer(tx, municipality, {
        offerId: own,
        version: before.version,
        content: anOffer({ name: 'Eigenes', planning: noted, inPortal: false }),
        today,
      }),
    )
    for (const role of ['provider', 'steering'] as const)
      expect((await as(role, 'offers.read', (tx) => findOffer(tx, own)))?.planning).toEqual(noPlanning)
    await approval('none')
    const { version } = await offer(own)
    const saved = await asProvider((tx, municipality) =>
      saveOwnOffer(tx, municipality, {
        offer: { offerId: own, version },
        content: anOffer({ name: 'Eigenes', cost: '2 Euro', inPortal: true }),
        today,
      }),
    )
    expect(saved.ok).toBe(true)
    expect(await offer(own)).toMatchObject({
      cost: '2 Euro',
      planning: noted,
      inPortal: false,
      lastConfirmedOn: today,
    })
  })
})

describe('what a provider enters', () => {
  test('is a proposal where new offers have to be approved, and becomes an offer when a planner accepts it', async () => {
    await approval('new')
    const proposalId = await proposed({ name: 'Neues' })
    const [proposal] = await waiting()
    expect(proposal).toMatchObject({ proposalId, offerId: null, version: 1, providerName: 'Wir e.V.' })
    const accepted = await asPlanner((tx, municipality) =>
      acceptProposal(tx, municipality, { proposalId, version: 1, offerVersion: null, today }),
    )
    if (!accepted.ok) throw new Error('refused')
    expect(await offer(accepted.value.offerId)).toMatchObject({
      name: 'Neues',
      changedHow: 'approval',
      lastConfirmedOn: today,
    })
    expect(await asProvider((tx) => findProposal(tx, proposalId))).toMatchObject({
      decision: 'accepted',
      offerId: accepted.value.offerId,
    })
    expect(await waiting()).toEqual([])
  })

  test('changes its waiting proposal instead of making another; who read the one before cannot decide on it', async () => {
    await approval('all')
    const { version } = await offer(own)
    const proposalId = await proposed({ name: 'Eigenes', cost: '5 Euro' }, { offerId: own, version })
    expect(await proposed({ name: 'Eigenes', cost: '6 Euro' }, { offerId: own, version })).toBe(proposalId)
    expect(await waiting()).toHaveLength(1)
    const decide = (read: number) =>
      asPlanner((tx, municipality) =>
        acceptProposal(tx, municipality, { proposalId, version: read, offerVersion: version, today }),
      )
    expect(await decide(1)).toMatchObject({ ok: false, problems: [{ code: 'proposals/decided-meanwhile' }] })
    expect((await decide(2)).ok).toBe(true)
    expect((await offer(own)).cost).toBe('6 Euro')
  })

  test('is not accepted over an offer that was changed since the planner read it', async () => {
    await approval('all')
    const { version } = await offer(own)
    const proposalId = await proposed({ name: 'Eigenes', cost: '7 Euro' }, { offerId: own, version })
    await asPlanner((tx, municipality) =>
      changeOffer(tx, municipality, {
        offerId: own,
        version,
        content: anOffer({ name: 'Eigenes', phone: '1' }),
        today,
      }),
    )
    const accept = (offerVersion: number) =>
      asPlanner((tx, municipality) =>
        acceptProposal(tx, municipality, { proposalId, version: 1, offerVersion, today }),
      )
    expect(await accept(version)).toMatchObject({ ok: false, problems: [{ code: 'offers/stale-version' }] })
    expect((await accept(version + 1)).ok).toBe(true)
    expect((await offer(own)).cost).toBe('7 Euro')
  })

  test('is declined with a reason that the provider reads, or taken back by the provider', async () => {
    const { version } = await offer(own)
    const declined = await proposed({ name: 'Eigenes', cost: '8 Euro' }, { offerId: own, version })
    const decline = (reason: string) =>
      asPlanner((tx) => declineProposal(tx, { proposalId: declined, version: 1, reason }))
    expect(await decline('  ')).toMatchObject({ refusal: { code: 'proposals/no-reason' } })
    expect((await decline('Bitte mit Uhrzeit')).ok).toBe(true)
    expect(await asProvider((tx) => findProposal(tx, declined))).toMatchObject({
      decision: 'declined',
      decisionNote: 'Bitte mit Uhrzeit',
    })
    const withdrawn = await proposed({ name: 'Eigenes', cost: '9 Euro' }, { offerId: own, version })
    expect((await asProvider((tx) => withdrawProposal(tx, { proposalId: withdrawn, version: 1 }))).ok).toBe(
      true,
    )
    expect(await waiting()).toEqual([])
  })

  test('for somebody else is refused; another’s offer is not found', async () => {
    const forOthers = await asProvider((tx, municipality) =>
      saveOwnOffer(tx, municipality, {
        offer: null,
        content: anOffer({ provider: { name: 'Andere gGmbH', kind: null } }),
        today,
      }),
    )
    expect(forOthers).toMatchObject({ problems: [{ code: 'proposals/not-your-provider' }] })
    await expect(
      asProvider((tx, municipality) =>
        saveOwnOffer(tx, municipality, {
          offer: { offerId: foreign, version: 1 },
          content: anOffer({ name: 'Fremdes' }),
          today,
        }),
      ),
    ).rejects.toThrow(AccessRefused)
  })

  test('is decided by no provider, and seen by no other municipality', async () => {
    const proposalId = await proposed({ name: 'Noch eines' })
    await expect(
      raw(
        `update offer_proposal set decision = 'accepted', decided_at = now() where proposal_id = ${proposalId}`,
      ),
    ).rejects.toThrow(/row-level security/)
    for (const role of ['planner', 'provider'] as const)
      expect(await as(role, 'offers.read', (tx) => listProposals(tx), 'b-stadt')).toEqual([])
    expect(await as('provider', 'offers.read', listOwnProviders, 'b-stadt')).toEqual([])
    await expect(
      as(
        'planner',
        'offers.change',
        (tx) => sql`update offer_proposal set decision = 'declined', decided_at = now()`.execute(tx),
        'b-stadt',
      ),
    ).resolves.toMatchObject({ numAffectedRows: 0n })
  })
})
