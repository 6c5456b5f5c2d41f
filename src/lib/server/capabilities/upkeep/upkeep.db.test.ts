import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import {
  asProgram,
  byLink,
  inMunicipality,
  type Municipality,
  type OpenedByLink,
  type Tx,
} from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { listMail } from '../../platform/mail/index.ts'
import { listOffers } from '../offers/index.ts'
import {
  answerByLink,
  askEverywhere,
  CONFIRM_OFFERS,
  confirmationState,
  confirmationStates,
  confirmAllByLink,
  countFreshness,
  leaveAsItIs,
  listAskedOffers,
  listOpenAnswers,
  listOpenRequests,
  readDirectorySettings,
  storeWithoutApproval,
  takeOverAnswer,
  usualDirectorySettings,
  writeDirectorySettings,
  type DirectorySettings,
} from './index.ts'
import { anOffer, aProvider } from './upkeep-for-tests.ts'

let database: FreshDatabase
let planner: Principal
let a: number
let b: number
let awo: number
let offers: { kita: number; cafe: number; fresh: number; other: number; alone: number }

/** The day in Germany: a link may confirm nothing but about today. */
let today: string
const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  database = await freshDatabase()
  a = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001', name: 'A-Stadt' })
  b = await aMunicipality(database, { slug: 'b-stadt', ags: '05000002', name: 'B-Stadt' })
  planner = await aMember(database, { municipalityId: a, userId: 'ada' })
  await aMember(database, { municipalityId: b, userId: 'ada' })
  const [row] = await database.asOwner<{ today: string }>(
    `select (now() at time zone 'Europe/Berlin')::date::text as today`,
  )
  today = row?.today ?? ''
})
beforeEach(async () => {
  await database.asOwner(
    'truncate offer, offer_version, provider, confirmation_request, access_link, mail, directory_settings, audit_entry restart identity cascade',
  )
  awo = await aProvider(database, { municipalityId: a, name: 'AWO', email: 'post@awo.test' })
  const other = await aProvider(database, { municipalityId: b, name: 'Caritas', email: 'post@caritas.test' })
  const ofA = { municipalityId: a, providerId: awo }
  offers = {
    kita: await anOffer(database, { ...ofA, name: 'Kita Sonne' }),
    cafe: await anOffer(database, { ...ofA, name: 'Elterncafé' }),
    fresh: await anOffer(database, { ...ofA, name: 'Frisch', confirmedOn: today }),
    other: await anOffer(database, { municipalityId: b, providerId: other, name: 'In B' }),
    alone: await anOffer(database, { municipalityId: a, name: 'Ohne Adresse' }),
  }
  await decide({ askByMail: true })
})
afterAll(() => database.close())

const inA = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  inMunicipality(
    {
      database: database.kysely,
      principal: planner,
      municipality: 'a-stadt',
      permission: 'directory.change',
    },
    work,
  )
const decide = (settings: Partial<DirectorySettings>) =>
  inA((tx, municipality) =>
    writeDirectorySettings(tx, municipality, { ...usualDirectorySettings, ...settings }),
  )
const ask = (day = today) => askEverywhere({ database: database.kysely, today: day })
const mails = () => inA((tx) => listMail(tx))
const open = <Result>(
  token: string,
  work: (tx: Tx, opened: OpenedByLink) => Promise<Result>,
  change = false,
) =>
  byLink(
    {
      database: database.kysely,
      token,
      purpose: CONFIRM_OFFERS,
      ...(change && { change: { permission: 'offers.confirm-by-link' } }),
    },
    work,
  )
const offer = async (offerId: number) => {
  const [row] = await database.asOwner(
    'select *, last_confirmed_on::text as confirmed from offer where offer_id = $1',
    [offerId],
  )
  return row ?? {}
}
/** The link of the newest mail. */
async function theToken(): Promise<string> {
  await ask()
  const [mail] = await mails()
  return /\/stimmt-noch\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
}

describe('asking', () => {
  test('writes one mail to a provider for all of its offers that are due, by itself where the municipality wants it', async () => {
    expect(await ask()).toEqual({ municipalities: 1, mails: 1 })
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: 'post@awo.test', purpose: CONFIRM_OFFERS, state: 'waiting' })
    expect(mail?.body).toContain('- Elterncafé\n- Kita Sonne')
    expect(mail?.body).not.toContain('Frisch')
    await decide({ askByMail: false })
    expect(await ask(daysFrom(today, 30))).toEqual({ municipalities: 0, mails: 0 })
  })

  test('by several processes at once, and again the same day, writes no second one', async () => {
    await Promise.all([ask(), ask(), ask()])
    await ask()
    expect(await mails()).toHaveLength(1)
  })

  test('reminds three times, each time with a link to the same page', async () => {
    for (let day = 0; day < 120; day += 1) await ask(daysFrom(today, day))
    const subjects = (await mails()).map(({ subject }) => subject)
    expect(subjects).toHaveLength(4)
    expect(subjects.filter((subject) => subject.startsWith('Erinnerung'))).toHaveLength(3)
    const links = await database.asOwner<{ subject_id: number }>(
      'select distinct subject_id from access_link',
    )
    expect(links).toHaveLength(1)
  })

  test('ends when somebody else has confirmed', async () => {
    await ask()
    await database.asOwner('update offer set last_confirmed_on = current_date, version = version + 1')
    await ask(daysFrom(today, 20))
    expect(await mails()).toHaveLength(1)
    expect(await inA((tx) => listOpenRequests(tx))).toEqual([])
  })

  test('as the program sees one municipality and writes no offer', async () => {
    const asked = { database: database.kysely, municipalityId: a, work: 'try' }
    const seen = await asProgram(asked, async (tx) =>
      (await sql<{ name: string }>`select name from offer`.execute(tx)).rows.map(({ name }) => name),
    )
    expect(seen).not.toContain('In B')
    const changed = await asProgram(asked, (tx) => sql`update offer set phone = 'x'`.execute(tx))
    expect(changed.numAffectedRows).toBe(0n)
    await expect(asProgram(asked, (tx) => sql`select body from mail`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
    await expect(asProgram(asked, (tx) => sql`delete from offer`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('the link of a mail', () => {
  test('shows the offers that it asks about, and looking changes nothing', async () => {
    const token = await theToken()
    const before = await database.asOwner('select * from offer order by offer_id')
    const seen = await open(token, (tx) => listAskedOffers(tx))
    expect(seen.ok && seen.value.map(({ name, answer }) => [name, answer])).toEqual([
      ['Elterncafé', null],
      ['Kita Sonne', null],
    ])
    expect(await database.asOwner('select * from offer order by offer_id')).toEqual(before)
    expect(await database.asOwner('select used_at from access_link')).toEqual([{ used_at: null }])
  })

  test('confirms: today’s day, another version, history by link; pressed twice it says nothing new', async () => {
    const token = await theToken()
    const confirm = () =>
      open(
        token,
        (tx, opened) =>
          answerByLink(tx, opened, { offerId: offers.kita, kind: 'confirmed', version: 1, today }),
        true,
      )
    expect(await confirm()).toEqual({ ok: true, value: { ok: true, value: null } })
    expect(await confirm()).toEqual({ ok: true, value: { ok: true, value: null } })
    expect(await offer(offers.kita)).toMatchObject({
      version: 2,
      confirmed: today,
      changed_how: 'link',
      changed_by: 'link:1',
    })
    expect(await database.asOwner('select offer_id, version from offer_version')).toEqual([
      { offer_id: offers.kita, version: 1 },
    ])
    expect(await database.asOwner('select kind from confirmation_answer')).toEqual([{ kind: 'confirmed' }])
    const seen = await open(token, (tx, opened) =>
      listAskedOffers(tx).then((all) => ({ all, usedAt: opened.usedAt })),
    )
    expect(seen.ok && seen.value.usedAt).toBeInstanceOf(Date)
    expect(seen.ok && seen.value.all.map(({ answer }) => answer?.kind ?? null)).toEqual([null, 'confirmed'])
  })

  test('confirms all that has no answer at once, and then no reminder follows', async () => {
    const token = await theToken()
    const versions = new Map([
      [offers.kita, 1],
      [offers.cafe, 1],
    ])
    const all = await open(token, (tx, opened) => confirmAllByLink(tx, opened, { versions, today }), true)
    expect(all).toEqual({ ok: true, value: { ok: true, value: { confirmed: 2 } } })
    await ask(daysFrom(today, 20))
    expect(await mails()).toHaveLength(1)
  })

  test('does not confirm what the person has not read', async () => {
    const token = await theToken()
    await database.asOwner(`update offer set phone = '0234 2', version = 2 where offer_id = $1`, [
      offers.kita,
    ])
    const stale = await open(token, (tx, opened) =>
      answerByLink(tx, opened, { offerId: offers.kita, kind: 'confirmed', version: 1, today }),
    )
    expect(stale).toMatchObject({ value: { ok: false, refusal: { code: 'upkeep/changed-meanwhile' } } })
    expect(await offer(offers.kita)).toMatchObject({ version: 2, confirmed: null })
  })

  test('touches nothing else: other offers, other columns, other days, mails, settings, other links', async () => {
    const token = await theToken()
    for (const offerId of [offers.fresh, offers.other, offers.alone]) {
      const refused = await open(token, (tx, opened) =>
        answerByLink(tx, opened, { offerId, kind: 'confirmed', version: 1, today }),
      )
      expect(refused).toMatchObject({ value: { refusal: { code: 'upkeep/not-asked' } } })
      const bySql = await open(token, (tx) =>
        sql`update offer set last_confirmed_on = current_date, changed_how = 'link' where offer_id = ${offerId}`.execute(
          tx,
        ),
      )
      expect(bySql.ok && bySql.value.numAffectedRows).toBe(0n)
      await expect(
        open(token, (tx) =>
          sql`insert into confirmation_answer (municipality_id, request_id, offer_id, kind, of_version) values (${a}, 1, ${offerId}, 'gone', 1)`.execute(
            tx,
          ),
        ),
      ).rejects.toMatchObject({ code: '42501' })
    }
    const forbidden = [
      `update offer set name = 'x'`,
      `update offer set phone = 'x'`,
      `update offer set in_portal = false`,
      `update offer set last_confirmed_on = '2099-01-01', changed_how = 'link'`,
      `update offer set last_confirmed_on = current_date, changed_how = 'form'`,
      `delete from offer`,
      `select planning from offer`,
      `select email from provider`,
      `select * from mail`,
      `insert into mail (municipality_id, purpose, idempotency_key, to_address, subject, body) values (${a}, 'x', 'x', 'a@b.test', 'x', 'x')`,
      `select address from confirmation_request`,
      `update confirmation_answer set decision = 'taken'`,
      `update confirmation_request set closed_on = current_date`,
      `update directory_settings set approval = 'none'`,
      `insert into access_link (municipality_id, secret_hash, purpose, subject_id, expires_at) values (${a}, decode(repeat('00', 32), 'hex'), 'x', 1, now())`,
      `select * from membership`,
      `select * from offer_version`,
    ]
    for (const statement of forbidden)
      await expect(
        open(token, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toMatchObject({ code: '42501' })
    const towns = await open(token, (tx) => sql<{ name: string }>`select name from municipality`.execute(tx))
    expect(towns.ok && towns.value.rows).toEqual([{ name: 'A-Stadt' }])
  })

  test('of another purpose, revoked or too old opens nothing', async () => {
    const token = await theToken()
    expect(
      await byLink({ database: database.kysely, token, purpose: 'other' }, async () => null),
    ).toMatchObject({ ok: false })
    await database.asOwner('update access_link set revoked_at = now()')
    expect(await open(token, listAskedOffers)).toMatchObject({
      because: 'revoked',
      municipality: { name: 'A-Stadt' },
    })
    await database.asOwner(`update access_link set revoked_at = null, expires_at = now() - interval '1 day'`)
    expect(await open(token, listAskedOffers)).toMatchObject({
      because: 'expired',
      municipality: { slug: 'a-stadt' },
    })
  })
})

describe('an answer that something has changed', () => {
  const say = async (more: object = {}) => {
    const token = await theToken()
    await open(
      token,
      (tx, opened) =>
        answerByLink(tx, opened, {
          offerId: offers.kita,
          kind: 'changed',
          changes: { phone: '0234 99', howItGoes: 'Wir singen.', placesFree: 3 },
          note: '',
          today,
          ...more,
        }),
      true,
    )
  }
  const store = () =>
    storeWithoutApproval({ database: database.kysely, municipalityId: a, offerId: offers.kita })

  test('waits for somebody, who sees both, and is asked no more meanwhile', async () => {
    await say({ note: 'Neue Leitung' })
    expect(await store()).toBe(false)
    expect(await offer(offers.kita)).toMatchObject({ phone: '0234 1', version: 1 })
    const [answer] = await inA(listOpenAnswers)
    expect(answer).toMatchObject({
      offerName: 'Kita Sonne',
      note: 'Neue Leitung',
      now: { phone: '0234 1', howItGoes: '', placesFree: null },
      changes: { phone: '0234 99', howItGoes: 'Wir singen.', placesFree: 3 },
    })
    await ask(daysFrom(today, 20))
    expect((await mails())[0]?.body).not.toContain('Kita Sonne')
  })

  test('is taken over by one click, once', async () => {
    await say()
    expect(await inA((tx) => takeOverAnswer(tx, 1))).toEqual({ ok: true, value: { offerId: offers.kita } })
    expect(await offer(offers.kita)).toMatchObject({
      phone: '0234 99',
      details: { howItGoes: 'Wir singen.', placesFree: 3, placesFreeOn: today },
      version: 2,
      confirmed: today,
      changed_how: 'link',
      changed_by: 'ada',
    })
    expect(await inA((tx) => takeOverAnswer(tx, 1))).toMatchObject({
      refusal: { code: 'upkeep/already-decided' },
    })
    expect(await inA(listOpenAnswers)).toEqual([])
  })

  test('or left, and then the entry counts as confirmed', async () => {
    await say({ kind: 'gone', note: '' })
    expect(await inA((tx) => leaveAsItIs(tx, { answerId: 1, today }))).toMatchObject({ ok: true })
    expect(await offer(offers.kita)).toMatchObject({
      phone: '0234 1',
      confirmed: today,
      changed_how: 'confirmation',
    })
  })

  test.each(['none', 'new'] as const)(
    'is stored at once where %s is approved, but for notes and times in words',
    async (approval) => {
      await decide({ askByMail: true, approval })
      await say({ note: 'Bitte anrufen' })
      expect(await store()).toBe(false)
      await say({ changes: { times: 'dienstags' } })
      expect(await store()).toBe(false)
      await say()
      expect(await store()).toBe(true)
      expect(await offer(offers.kita)).toMatchObject({
        phone: '0234 99',
        changed_by: 'program:store-answer',
        changed_how: 'link',
      })
      expect(await inA(listOpenAnswers)).toEqual([])
    },
  )

  test('waits where all is approved, and that an offer is gone always does', async () => {
    await decide({ askByMail: true, approval: 'all' })
    await say()
    expect(await store()).toBe(false)
    await decide({ askByMail: true, approval: 'none' })
    await database.asOwner('delete from confirmation_answer')
    await say({ kind: 'gone', note: '' })
    expect(await store()).toBe(false)
    expect(await offer(offers.kita)).toMatchObject({ phone: '0234 1', version: 1 })
    expect(await inA(listOpenAnswers)).toHaveLength(1)
  })
})

test('the list filters offers as the rule says of each', async () => {
  await database.asOwner('truncate offer cascade')
  for (let months = 0; months < 15; months += 1)
    for (const day of ['01', '28', '31'])
      await anOffer(database, {
        municipalityId: a,
        name: `${months}-${day}`,
        confirmedOn: months % 5 === 4 ? null : dayIn(months, day),
        enteredOn: dayIn(months, day),
      })
  for (const hideAfterDays of [90, 20, null]) {
    const rhythm = { confirmEveryMonths: 6, markAfterDays: 30, hideAfterDays }
    const all = (await inA((tx) => listOffers(tx, { pageSize: 100 }))).rows
    for (const state of confirmationStates) {
      const filter = { freshness: { is: state, rhythm, today: '2026-11-30' } }
      const found = await inA((tx) => listOffers(tx, { filter, pageSize: 100 }))
      const expected = all.filter((row) => confirmationState(row, rhythm, '2026-11-30') === state)
      expect(
        found.rows.map(({ name }) => name),
        `${state} ${hideAfterDays}`,
      ).toEqual(expected.map(({ name }) => name))
    }
  }
})

/** In the month so many before December 2026; a day that the month lacks becomes its last. */
function dayIn(monthsBefore: number, day: string): string {
  const last = new Date(Date.UTC(2026, 12 - monthsBefore, 0))
  return `${last.toISOString().slice(0, 7)}-${String(Math.min(Number(day), last.getUTCDate())).padStart(2, '0')}`
}

describe('the settings', () => {
  test('are read as they were written', async () => {
    const settings: DirectorySettings = {
      portalOpen: true,
      approval: 'new',
      confirmEveryMonths: 3,
      askByMail: true,
      remindAfterDays: 7,
      markAfterDays: 20,
      hideAfterDays: 60,
      contact: { name: 'Familienbüro', phone: '0234', email: 'f@a.test' },
    }
    await decide(settings)
    expect(await inA(readDirectorySettings)).toEqual(settings)
  })

  test('can be tried out: how many offers would stand where', async () => {
    const rhythm = { confirmEveryMonths: 6, markAfterDays: 30, hideAfterDays: 90 }
    expect(await inA((tx) => countFreshness(tx, rhythm, today))).toEqual({
      fresh: 1,
      due: 0,
      marked: 0,
      hidden: 3,
      shown: 1,
      keptOut: 0,
    })
    const never = { ...rhythm, hideAfterDays: null }
    expect(await inA((tx) => countFreshness(tx, never, today))).toMatchObject({
      marked: 3,
      hidden: 0,
      shown: 4,
    })
  })
})
