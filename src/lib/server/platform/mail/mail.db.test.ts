import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { headerOf, startMailServer, textOf, type TestMailServer } from '../../../../../testing/mail-server.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../database/tenancy.ts'
import type { Principal } from '../identity/principal.ts'
import {
  findMail,
  listMail,
  sendAgain,
  sendWaitingMail,
  withdrawMail,
  writeMail,
  type MailSettings,
} from './index.ts'
import { asOnlySender, claimMail, settleMail } from './sender-store.ts'

let database: FreshDatabase
let server: TestMailServer
let ada: Principal
let berta: Principal

beforeAll(async () => {
  database = await freshDatabase()
  server = await startMailServer()
  const a = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  const b = await aMunicipality(database, { slug: 'b-stadt', ags: '05000002' })
  ada = await aMember(database, { municipalityId: a, userId: 'ada' })
  berta = await aMember(database, { municipalityId: b, userId: 'berta' })
})
beforeEach(async () => {
  server.taken.length = 0
  server.next.length = 0
  await database.asOwner('truncate mail restart identity')
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const inA = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  inMunicipality(
    { database: database.kysely, principal: ada, municipality: 'a-stadt', permission: 'directory.change' },
    work,
  )

const write = (more: object = {}) =>
  inA((tx, municipality) =>
    writeMail(tx, municipality, {
      purpose: 'try',
      idempotencyKey: 'one',
      to: 'post@awo.test',
      subject: 'Stimmt es noch?',
      body: 'Guten Tag',
      ...more,
    }),
  )

const settings = (more: Partial<MailSettings> = {}, port = server.port): MailSettings => ({
  server: { host: '127.0.0.1', port, isSecure: false, mustEncrypt: false, logIn: undefined },
  sender: { name: 'Präventionskette', address: 'kette@a-stadt.test' },
  perMinute: 1000,
  ...more,
})
const send = (wanted = settings()) =>
  sendWaitingMail({ database, settings: wanted, site: 'https://kette.test' })
const mails = () => inA((tx) => listMail(tx))
const theMail = async () => (await mails())[0]
/** Lets what waits for its next attempt be due. */
const later = () => database.asOwner(`update mail set next_attempt_at = now() - interval '1 second'`)

describe('a mail', () => {
  test('is taken by the server once, as plain text with umlauts, long lines and a header that says that a machine wrote it', async () => {
    const long = `Übermäßig lang: ${'Kindergärten und Familienzentren '.repeat(60)}`
    const body = `Grüße aus der Präventionskette\n.\n.Zeile mit Punkt\n${long}\n{site}/stimmt-noch/abc\n`
    await write({ subject: 'Stimmen Ihre Einträge noch? – „Frühe Hilfen“', body })
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    const [message, ...others] = server.taken
    expect(others).toEqual([])
    expect(message?.to).toBe('post@awo.test')
    const raw = message?.raw ?? ''
    expect(textOf(raw)).toBe(body.replace('{site}', 'https://kette.test'))
    expect(headerOf(raw, 'Subject')).toBe('Stimmen Ihre Einträge noch? – „Frühe Hilfen“')
    expect(headerOf(raw, 'From')).toContain('Präventionskette')
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(raw, 'Content-Type')).toBe('text/plain; charset=utf-8')
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    expect(await theMail()).toMatchObject({ state: 'sent', attempts: 1, reason: null })
  })

  test('cannot smuggle header lines or further recipients', async () => {
    await write({ subject: 'Betreff\r\nBcc: fremd@x.test' })
    await send()
    const raw = server.taken[0]?.raw ?? ''
    expect(headerOf(raw, 'Subject')).toBe('Betreff Bcc: fremd@x.test')
    expect(headerOf(raw, 'Bcc')).toBe('')
    for (const to of ['a@b.test\r\nRCPT TO:<fremd@x.test>', 'a@b.test, fremd@x.test', '<a@b.test>'])
      await expect(write({ to, idempotencyKey: to }), to).rejects.toMatchObject({ code: '23514' })
  })

  test('goes to a domain with umlauts, too', async () => {
    await write({ to: 'post@kita-süd.test' })
    expect(await send()).toBe(1)
    expect(server.taken[0]?.to).toMatch(/^post@(xn--kita-sd-s2a|kita-süd)\.test$/)
  })

  test('that is written again under the same key is not written', async () => {
    expect(await write()).toBe(true)
    expect(await write({ body: 'anders' })).toBe(false)
    expect(await mails()).toHaveLength(1)
  })

  test('vanishes with the transaction that wrote it', async () => {
    const failing = inA(async (tx, municipality) => {
      await writeMail(tx, municipality, {
        purpose: 'try',
        idempotencyKey: 'x',
        to: 'a@b.test',
        subject: 'x',
        body: 'x',
      })
      throw new Error('as it happens')
    })
    await expect(failing).rejects.toThrow('as it happens')
    expect(await mails()).toEqual([])
  })

  test('to an address of an example is never handed over', async () => {
    await write({ to: 'post@awo.example' })
    await send()
    expect(server.taken).toEqual([])
    expect(await theMail()).toMatchObject({ state: 'refused', reason: 'mail/example-address' })
  })
})

describe('a refusal', () => {
  test.each([
    { at: 'rcpt', code: 450 },
    { at: 'data', code: 451 },
    { at: 'mail', code: 452 },
  ] as const)(
    'for the time being ($at $code) is tried again after a pause, under the same Message-ID',
    async (behaviour) => {
      await write()
      server.next.push(behaviour)
      await send()
      expect(await theMail()).toMatchObject({
        state: 'waiting',
        reason: 'mail/later',
        smtpCode: behaviour.code,
      })
      expect(await send()).toBe(0)
      await later()
      expect(await send()).toBe(1)
      expect(server.taken).toHaveLength(1)
      const [{ message_key: key } = { message_key: '' }] = await database.asOwner<{ message_key: string }>(
        'select message_key from mail',
      )
      expect(headerOf(server.taken[0]?.raw ?? '', 'Message-ID')).toBe(`<${key}@a-stadt.test>`)
      expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2, reason: null, smtpCode: null })
    },
  )

  test.each([
    [{ at: 'rcpt', code: 550 }, 'mail/address-refused'],
    [{ at: 'data', code: 554 }, 'mail/content-refused'],
  ] as const)(
    'for good (%j) is kept with its reason, and sent again by hand only',
    async (behaviour, reason) => {
      await write()
      server.next.push(behaviour)
      await send()
      expect(await theMail()).toMatchObject({ state: 'refused', reason, smtpCode: behaviour.code })
      await later()
      expect(await send()).toBe(0)
      expect(await inA((tx) => sendAgain(tx, 1))).toBe(true)
      expect(await send()).toBe(1)
    },
  )

  test('of the sender lets all mails wait: it is no matter of theirs', async () => {
    await write()
    await write({ idempotencyKey: 'two' })
    server.next.push({ at: 'mail', code: 553 })
    await send()
    expect((await mails()).map(({ state, attempts, reason }) => [state, attempts, reason])).toEqual([
      ['waiting', 0, null],
      ['waiting', 1, 'mail/sender-refused'],
    ])
  })

  test('to connect is tried again with growing pauses, and given up after two days', async () => {
    await write()
    const nobody = settings({}, 1)
    const pauses: number[] = []
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await later()
      await send(nobody)
      const [row] = await database.asOwner<{ pause: number }>(
        `select round(extract(epoch from next_attempt_at - settled_at))::int as pause from mail`,
      )
      pauses.push(row?.pause ?? -1)
    }
    expect(pauses).toEqual([60, 300, 900, 3600, 10_800, 21_600, 43_200, 86_400, 0])
    expect(await theMail()).toMatchObject({ state: 'refused', reason: 'mail/gave-up' })
  })
})

describe('what nobody can know', () => {
  test('– the line was cut after the text – is unclear and not sent again by itself', async () => {
    await write()
    server.next.push('cut')
    await send()
    expect(await theMail()).toMatchObject({ state: 'unclear', reason: 'mail/broken-off' })
    await later()
    await send()
    expect(server.taken).toHaveLength(1)
    expect(await inA((tx) => sendAgain(tx, 1))).toBe(true)
    await send()
    expect(server.taken).toHaveLength(2)
  })

  test('– the process was killed while handing over – is unclear when the next one looks', async () => {
    await write()
    // As far as a killed process comes: the mark is committed, nothing follows.
    expect(await claimMail(database.kysely, 1000)).toMatchObject({ mailId: 1, attempt: 1 })
    expect(await theMail()).toMatchObject({ state: 'handing-over' })
    expect(await send()).toBe(0)
    expect(await theMail()).toMatchObject({ state: 'unclear' })
    expect(server.taken).toEqual([])
  })

  test('becomes known where the sender that was thought to be dead says so', async () => {
    await write()
    const claimed = await claimMail(database.kysely, 1000)
    await send()
    if (claimed === undefined) throw new Error('nothing was claimed')
    await settleMail(database.kysely, claimed, { state: 'sent' })
    expect(await theMail()).toMatchObject({ state: 'sent' })
    await settleMail(database.kysely, claimed, { state: 'waiting' })
    expect(await theMail(), 'what is settled stays').toMatchObject({ state: 'sent' })
  })
})

describe('several senders', () => {
  test('at once send each mail once', async () => {
    for (let at = 0; at < 20; at += 1) await write({ idempotencyKey: String(at), to: `a${at}@b.test` })
    await Promise.all([send(), send(), send()])
    await send()
    expect(server.taken.map(({ to }) => to).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, at) => `a${at}@b.test`).toSorted(),
    )
  })

  test('that all claim get different mails', async () => {
    for (let at = 0; at < 8; at += 1) await write({ idempotencyKey: String(at) })
    const claimed = await Promise.all(Array.from({ length: 8 }, () => claimMail(database.kysely, 1000)))
    expect(new Set(claimed.map((mail) => mail?.mailId)).size).toBe(8)
  })

  test('wait for one another', async () => {
    const inner = await asOnlySender(database.pool, () => asOnlySender(database.pool, async () => 'both'))
    expect(inner).toBeUndefined()
    expect(await asOnlySender(database.pool, async () => 'one')).toBe('one')
  })

  test('keep the pace', async () => {
    for (let at = 0; at < 5; at += 1) await write({ idempotencyKey: String(at) })
    const slow = settings({ perMinute: 2 })
    expect(await send(slow)).toBe(2)
    expect(await send(slow)).toBe(0)
    await database.asOwner(`update mail set handed_over_at = handed_over_at - interval '61 seconds'`)
    expect(await send(slow)).toBe(2)
  })
})

describe('the outbox', () => {
  test('lets a mail that waits be withdrawn, and empties texts after 90 days', async () => {
    await write()
    await write({ idempotencyKey: 'two' })
    expect(await inA((tx) => withdrawMail(tx, 1))).toBe(true)
    expect(await inA((tx) => withdrawMail(tx, 1))).toBe(false)
    await database.asOwner(`update mail set created_at = now() - interval '91 days' where mail_id = 2`)
    await send()
    expect(server.taken).toEqual([])
    expect(await inA((tx) => findMail(tx, 2))).toMatchObject({ state: 'withdrawn', body: null })
    expect(await inA((tx) => sendAgain(tx, 2)), 'there is nothing to send').toBe(false)
  })

  test('shows nobody the mails of another municipality', async () => {
    await write()
    const seen = await inMunicipality(
      {
        database: database.kysely,
        principal: berta,
        municipality: 'b-stadt',
        permission: 'directory.change',
      },
      async (tx) => [await listMail(tx), await sendAgain(tx, 1), await withdrawMail(tx, 1)],
    )
    expect(seen).toEqual([[], false, false])
  })
})
