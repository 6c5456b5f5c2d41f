import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { createOffer } from '../offers/index.ts'
import { anOffer } from '../offers/offer-builders.ts'
import { aTown, withAreas, type TestTown } from '../offers/offers-test-town.ts'
import { mergeProviders } from '../providers/index.ts'
import { actorOfProvider } from './actor-of-provider.ts'
import { aNetwork, anActor, aTie } from './actors-builders.ts'
import { findActor, listActors, removeActor } from './actors-store.ts'
import { changeActor, createActor } from './change-actor.ts'
import { changeNetwork, createNetwork } from './change-network.ts'
import {
  listMemberships,
  listNetworkLinks,
  removeMembership,
  removeNetworkLink,
  setMembership,
  setNetworkLink,
} from './memberships-store.ts'
import { listEntryChanges } from './entry-changes-store.ts'
import { mergeActors } from './merge-actors.ts'
import { findNetwork, listNetworks, removeNetwork } from './networks-store.ts'
import { readPastedActors, readPastedNetworks } from './pasted-entries-rules.ts'
import { listProvidersToJoin } from './provider-actor-store.ts'
import { takePastedActors, takePastedNetworks } from './take-pasted.ts'
import { listTies, removeTie, setTies } from './ties-store.ts'

let database: FreshDatabase
let town: TestTown
let neighbour: TestTown
let areas: { district: number; west: number; east: number }
const planner = { userId: 'planner-a-stadt' }

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  neighbour = await aTown(database, 'b-stadt', '05000002')
  areas = await withAreas(database, town)
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('delete from actor; delete from network'))

const inside: TestTown['inside'] = (work) => town.inside(work, 'networks.change')
async function enter(name: string, known: Parameters<typeof anActor>[0] = {}): Promise<number> {
  const made = await inside((tx, m) => createActor(tx, m, planner, anActor({ name, ...known })))
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
async function found(name: string, known: Parameters<typeof aNetwork>[0] = {}): Promise<number> {
  const made = await inside((tx, m) => createNetwork(tx, m, planner, aNetwork({ name, ...known })))
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

test('actors and networks are kept as they were said', async () => {
  const actor = anActor({
    name: 'Praxis Lindner',
    sector: 'health',
    kind: 'free',
    steps: ['birth'],
    fields: ['health'],
    roles: ['host'],
    areaIds: [areas.east, areas.west, areas.east],
    contact: 'Sekretariat',
    note: 'ruft lieber an',
  })
  const actorId = await enter(actor.name, actor)
  expect(await inside((tx, m) => findActor(tx, m, actorId))).toEqual({
    ...actor,
    areaIds: [areas.west, areas.east],
    actorId,
    version: 1,
  })
  const network = aNetwork({
    name: 'Frühe Hilfen',
    foundedIn: 2008,
    reach: 'municipality',
    topics: ['early-help', 'pregnancy', 'Wiegen'],
    goalsWritten: 'partly',
    memberCount: 24,
    areaIds: [areas.west],
  })
  const networkId = await found(network.name, network)
  expect(await inside((tx, m) => findNetwork(tx, m, networkId))).toEqual({
    ...network,
    networkId,
    version: 1,
  })
})

test('lists are in German order', async () => {
  await enter('Zoo')
  await enter('Ämterlotsen')
  await enter('Bildungsbüro')
  const names = (await inside(listActors)).map(({ name }) => name)
  expect(names).toEqual(['Ämterlotsen', 'Bildungsbüro', 'Zoo'])
  await found('Übergang')
  await found('Sprache')
  expect((await inside(listNetworks)).map(({ name }) => name)).toEqual(['Sprache', 'Übergang'])
})

test('who saw another version does not overwrite it', async () => {
  const actorId = await enter('Erste Fassung', { areaIds: [areas.west] })
  const change = { ...anActor({ name: 'Zweite Fassung', areaIds: [areas.east] }), actorId, version: 1 }
  expect(await inside((tx, m) => changeActor(tx, m, planner, change))).toEqual({ ok: true, value: 2 })
  expect(await inside((tx, m) => changeActor(tx, m, planner, { ...change, areaIds: [] }))).toMatchObject({
    refusal: { code: 'networks/stale-version', details: { name: 'Zweite Fassung', current: 2 } },
  })
  expect(await inside((tx, m) => findActor(tx, m, actorId))).toMatchObject({ areaIds: [areas.east] })
  expect(await inside((tx, m) => changeActor(tx, m, planner, { ...change, actorId: 0 }))).toMatchObject({
    refusal: { code: 'networks/name-taken' },
  })
  const networkId = await found('Netz')
  const other = { ...aNetwork({ name: 'Netz 2' }), networkId, version: 1 }
  expect(await inside((tx, m) => changeNetwork(tx, m, planner, other))).toEqual({ ok: true, value: 2 })
  expect(await inside((tx, m) => changeNetwork(tx, m, planner, other))).toMatchObject({
    refusal: { code: 'networks/stale-version' },
  })
  expect(
    await inside((tx, m) => changeNetwork(tx, m, planner, { ...other, networkId: 0, name: 'Neu' })),
  ).toMatchObject({ refusal: { code: 'networks/unknown' } })
})

test('a name is given once, however it is written in capitals, and the transaction goes on', async () => {
  const one = await enter('Kita Regenbogen')
  const two = await enter('Kita Sonne')
  const [refused, still] = await inside(async (tx, m) => [
    await createActor(tx, m, planner, anActor({ name: 'KITA Regenbogen' })),
    await changeActor(tx, m, planner, { ...anActor({ name: 'Kita regenbogen' }), actorId: one, version: 1 }),
  ])
  expect(refused).toMatchObject({
    refusal: { code: 'networks/name-taken', details: { name: 'KITA Regenbogen' } },
  })
  expect(still).toEqual({ ok: true, value: 2 })
  const taken = { ...anActor({ name: 'Kita Regenbogen' }), actorId: two, version: 1 }
  expect(await inside((tx, m) => changeActor(tx, m, planner, taken))).toMatchObject({
    refusal: { code: 'networks/name-taken' },
  })
  await found('Frühe Hilfen')
  expect(
    await inside((tx, m) => createNetwork(tx, m, planner, aNetwork({ name: 'frühe hilfen' }))),
  ).toMatchObject({ refusal: { code: 'networks/name-taken' } })
  const elsewhere = await neighbour.inside(
    (tx, m) => createNetwork(tx, m, { userId: 'planner-b-stadt' }, aNetwork({ name: 'Frühe Hilfen' })),
    'networks.change',
  )
  expect(elsewhere).toMatchObject({ ok: true })
})

test('memberships and links say the last that was said', async () => {
  const [kita, netz, tisch] = [await enter('Kita'), await found('Netz'), await found('Tisch')]
  const membership = { networkId: netz, actorId: kita, role: 'guest', attendance: null, since: 2019 } as const
  await inside((tx, m) => setMembership(tx, m, membership))
  await inside((tx, m) => setMembership(tx, m, { ...membership, role: 'lead', attendance: 'mostly' }))
  expect(await inside(listMemberships)).toEqual([{ ...membership, role: 'lead', attendance: 'mostly' }])
  const link = { networkId: netz, otherNetworkId: tisch, frequency: 'yearly', overlap: null } as const
  await inside((tx, m) => setNetworkLink(tx, m, link))
  await inside((tx, m) => setNetworkLink(tx, m, { ...link, overlap: 'mostly' }))
  expect(await inside(listNetworkLinks)).toEqual([{ ...link, overlap: 'mostly' }])
  expect(await inside((tx, m) => removeMembership(tx, m, membership))).toBe(true)
  expect(await inside((tx, m) => removeMembership(tx, m, membership))).toBe(false)
  expect(await inside((tx, m) => removeNetworkLink(tx, m, link))).toBe(true)
  expect(await inside(listNetworkLinks)).toEqual([])
})

test('ties have a direction; told again, they are replaced', async () => {
  const [kita, praxis] = [await enter('Kita'), await enter('Praxis')]
  const there = aTie({ fromActorId: kita, toActorId: praxis, frequency: 'monthly', topics: ['language'] })
  const back = aTie({ fromActorId: praxis, toActorId: kita, frequency: 'rarely', trust: 2, wished: true })
  await inside((tx, m) => setTies(tx, m, [there, back]))
  expect(await inside(listTies)).toEqual([there, back])
  const [first, last] = [
    { ...there, trust: 1 },
    { ...there, trust: 5, topics: [], toldOn: '2027-01-02' },
  ]
  await inside((tx, m) => setTies(tx, m, [first, last]))
  expect(await inside(listTies)).toEqual([last, back])
  expect(await inside((tx, m) => removeTie(tx, m, back))).toBe(true)
  expect(await inside(listTies)).toEqual([last])
  await inside((tx, m) => setTies(tx, m, []))
})

test('what is removed takes its memberships, ties and links with it, and nothing of a neighbour', async () => {
  const [kita, praxis, netz] = [await enter('Kita'), await enter('Praxis'), await found('Netz')]
  await inside((tx, m) => setTies(tx, m, [aTie({ fromActorId: praxis, toActorId: kita })]))
  for (const actorId of [kita, praxis])
    await inside((tx, m) =>
      setMembership(tx, m, { networkId: netz, actorId, role: null, attendance: null, since: null }),
    )
  expect(await neighbour.inside((tx, m) => removeActor(tx, m, kita), 'networks.change')).toBe(false)
  expect(await neighbour.inside(listActors, 'networks.read')).toEqual([])
  expect(await inside((tx, m) => removeActor(tx, m, kita))).toBe(true)
  expect(await inside(listTies)).toEqual([])
  expect(await inside(listMemberships)).toMatchObject([{ actorId: praxis }])
  expect(await inside((tx, m) => removeNetwork(tx, m, netz))).toBe(true)
  expect(await inside(listMemberships)).toEqual([])
  expect(await inside(listNetworks)).toEqual([])
})

test('merged, one has the seats and ties of both; of ties what was told later holds', async () => {
  const [stays, goes, kita] = [
    await enter('Caritas', { phone: '030 1', areaIds: [areas.west] }),
    await enter('Caritasverband', { phone: '030 2', email: 'a@b.example', areaIds: [areas.east] }),
    await enter('Kita'),
  ]
  const [netz, tisch] = [await found('Netz'), await found('Tisch')]
  const seat = { attendance: null, since: null }
  await inside((tx, m) => setMembership(tx, m, { networkId: netz, actorId: stays, role: null, ...seat }))
  await inside((tx, m) => setMembership(tx, m, { networkId: netz, actorId: goes, role: 'lead', ...seat }))
  await inside((tx, m) => setMembership(tx, m, { networkId: tisch, actorId: goes, role: 'guest', ...seat }))
  const told = (fromActorId: number, toActorId: number, toldOn: string, trust: number) =>
    aTie({ fromActorId, toActorId, toldOn, trust })
  await inside((tx, m) =>
    setTies(tx, m, [
      told(stays, kita, '2026-01-01', 1),
      told(goes, kita, '2026-06-01', 2),
      told(kita, stays, '2026-06-01', 3),
      told(kita, goes, '2026-01-01', 4),
      told(stays, goes, '2026-01-01', 5),
      told(goes, stays, '2026-01-01', 5),
    ]),
  )
  const merged = await inside((tx, m) => mergeActors(tx, m, planner, { from: goes, to: stays }))
  expect(merged).toEqual({ ok: true, value: stays })
  expect(await inside((tx, m) => findActor(tx, m, stays))).toMatchObject({
    phone: '030 1',
    email: 'a@b.example',
    areaIds: [areas.west, areas.east],
    version: 2,
  })
  expect(await inside((tx, m) => findActor(tx, m, goes))).toBeUndefined()
  expect(await inside(listMemberships)).toEqual([
    { networkId: netz, actorId: stays, role: 'lead', ...seat },
    { networkId: tisch, actorId: stays, role: 'guest', ...seat },
  ])
  expect(
    (await inside(listTies)).map(({ fromActorId, toActorId, trust }) => [fromActorId, toActorId, trust]),
  ).toEqual([
    [stays, kita, 2],
    [kita, stays, 3],
  ])
  expect(await inside((tx, m) => mergeActors(tx, m, planner, { from: stays, to: stays }))).toMatchObject({
    refusal: { code: 'networks/same' },
  })
  expect(await inside((tx, m) => mergeActors(tx, m, planner, { from: goes, to: stays }))).toMatchObject({
    refusal: { code: 'networks/unknown' },
  })
})

test('a provider of the directory becomes an actor once, with what its offers say; a namesake is joined to it', async () => {
  await town.inside((tx, m) =>
    createOffer(tx, m, {
      content: anOffer({
        provider: { name: 'Familienbüro', kind: 'public' },
        steps: ['first-year', 'birth'],
        fields: ['health'],
      }),
      today: '2026-11-30',
    }),
  )
  const provider = (await inside(listProvidersToJoin)).find(({ name }) => name === 'Familienbüro')
  expect(provider).toMatchObject({ actorId: null })
  const providerId = provider?.providerId ?? 0
  const join = () => inside((tx, m) => actorOfProvider(tx, m, planner, providerId))
  const first = await join()
  expect(await join()).toEqual(first)
  const actorId = first.ok ? first.value : 0
  expect(await inside((tx, m) => findActor(tx, m, actorId))).toMatchObject({
    name: 'Familienbüro',
    kind: 'public',
    providerId,
    steps: ['birth', 'first-year'],
    fields: ['health'],
  })
  await inside((tx, m) => removeActor(tx, m, actorId))
  const namesake = await enter('familienbüro', { note: 'bleibt' })
  expect(await join()).toEqual({ ok: true, value: namesake })
  expect(await inside((tx, m) => findActor(tx, m, namesake))).toMatchObject({
    providerId,
    note: 'bleibt',
    version: 2,
  })
  expect(await inside((tx, m) => actorOfProvider(tx, m, planner, 0))).toMatchObject({
    refusal: { code: 'networks/unknown' },
  })
})

test('where two providers become one, the actor goes along', async () => {
  const today = '2026-11-30'
  const offerOf = (name: string) =>
    town.inside((tx, m) =>
      createOffer(tx, m, { content: anOffer({ provider: { name, kind: null } }), today }),
    )
  await offerOf('Brücke')
  await offerOf('Brückenverein')
  const providers = await inside(listProvidersToJoin)
  const idOf = (name: string) => providers.find((one) => one.name === name)?.providerId ?? 0
  const actorId = await enter('Brücke Nord', { providerId: idOf('Brückenverein') })
  await town.inside((tx, m) =>
    mergeProviders(tx, m, { from: idOf('Brückenverein'), to: idOf('Brücke'), today }),
  )
  expect(await inside((tx, m) => findActor(tx, m, actorId))).toMatchObject({ providerId: idOf('Brücke') })
})

test('pasted lists enter what is new, leave what is known and add the seats, as often as they are pasted', async () => {
  await enter('Jugendamt', { phone: '1' })
  const { entries } = readPastedActors(
    'Name;Telefon;Netzwerke\njugendamt;2;Netz\nKlinikum;3;Netz, Tisch',
    new Map(),
  )
  const paste = () => inside((tx, m) => takePastedActors(tx, m, planner, entries))
  expect(await paste()).toEqual({ created: 1, known: 1, memberships: 3 })
  expect(await paste()).toEqual({ created: 0, known: 2, memberships: 0 })
  expect((await inside(listActors)).map(({ name, phone }) => [name, phone])).toEqual([
    ['Jugendamt', '1'],
    ['Klinikum', '3'],
  ])
  const networks = readPastedNetworks('Netzwerk;Mitglieder\nTisch;Jugendamt, Schule\nRunde;', new Map())
  expect(await inside((tx, m) => takePastedNetworks(tx, m, planner, networks.entries))).toEqual({
    created: 1,
    known: 1,
    memberships: 2,
  })
  expect((await inside(listNetworks)).map(({ name }) => name)).toEqual(['Netz', 'Runde', 'Tisch'])
})

test('the history of an entry is what the audit says of it alone', async () => {
  const networkId = await found('Netz')
  const other = await found('Tisch')
  for (const [network, changed] of [
    [networkId, 'goals topics'],
    [other, 'name'],
  ] as const)
    await inMunicipality(
      {
        database: database.kysely,
        principal: planner,
        municipality: 'a-stadt',
        permission: 'networks.change',
        details: { act: 'change', network, changed },
      },
      async () => {},
    )
  expect(await inside((tx, m) => listEntryChanges(tx, m, { network: networkId }))).toMatchObject([
    { userId: 'planner-a-stadt', act: 'change', changed: ['goals', 'topics'] },
  ])
  expect(await inside((tx, m) => listEntryChanges(tx, m, { actor: networkId }))).toEqual([])
})
