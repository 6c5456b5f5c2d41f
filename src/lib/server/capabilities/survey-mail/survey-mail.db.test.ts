import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { headerOf, startMailServer, textOf, type TestMailServer } from '../../../../../testing/mail-server.ts'
import { findMail, sendAgain, sendWaitingMail } from '../../platform/mail/index.ts'
import { claimMail } from '../../platform/mail/sender-store.ts'
import { openAnswering, savePage } from '../answering/index.ts'
import { insertRecipients, listRecipients, makePersonalLinks } from '../field-phase/index.ts'
import { aSurveyTown, smallQuestionnaire, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { createSurvey, openSurvey } from '../surveys/index.ts'
import {
  countSurveyMail,
  deletePlannedReminder,
  inviteRecipients,
  listPlannedReminders,
  listSurveyMail,
  mailAgain,
  markReturned,
  planReminder,
  remindEverywhere,
  remindMissing,
  thankByMail,
  withdrawSurveyMail,
  writeSurveyText,
} from './index.ts'
import { daysAfter } from '../../platform/calendar-days.ts'

let database: FreshDatabase
let server: TestMailServer
let town: SurveyTown

const TODAY = '2026-12-01'

beforeAll(async () => {
  database = await freshDatabase()
  server = await startMailServer()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
})
beforeEach(async () => {
  server.taken.length = 0
  server.next.length = 0
  await database.asOwner(`update mail set state = 'withdrawn' where state = 'waiting'`)
})
afterAll(async () => {
  await server.close()
  await database.close()
})

/** An open survey whose recipients have no link yet. */
async function aSurvey({
  people = 2,
  anonymous = false,
  languages = ['de'],
}: { people?: number; anonymous?: boolean; languages?: string[] } = {}): Promise<number> {
  return town.inside(async (tx, municipality) => {
    const surveyId = await createSurvey(tx, municipality, town.principal, {
      title: 'Netzwerke',
      definition: smallQuestionnaire,
      anonymous,
      earlierSurveyId: null,
      languages: ['de'],
      opensOn: null,
      closesOn: '2099-12-24',
      senderName: 'Koordination',
      senderEmail: 'koordination@test.example',
    })
    await openSurvey(tx, municipality, town.principal, {
      surveyId,
      version: 1,
      surroundings: { lists: {}, areas: [] },
    })
    await insertRecipients(tx, municipality, {
      surveyId,
      recipients: Array.from({ length: people }, (_, at) => ({
        name: `Person ${at}`,
        email: `person${at}@amt.test`,
        groupName: '',
        areaId: null,
        providerId: null,
        language: languages[at % languages.length] ?? 'de',
      })),
    })
    return surveyId
  })
}

const invite = (surveyId: number, more: { today?: string; recipientIds?: number[] } = {}) =>
  town.inside((tx, municipality) => inviteRecipients(tx, municipality, { surveyId, today: TODAY, ...more }))
const remind = (surveyId: number, today: string) =>
  town.inside((tx, municipality) => remindMissing(tx, municipality, { surveyId, today }))
const recipients = (surveyId: number) =>
  town.inside((tx, municipality) => listRecipients(tx, municipality, surveyId))
const mails = (surveyId: number) =>
  town.inside((tx, municipality) => listSurveyMail(tx, municipality, { surveyId }))
const send = () =>
  sendWaitingMail({
    database,
    settings: {
      server: { host: '127.0.0.1', port: server.port, isSecure: false, mustEncrypt: false, logIn: undefined },
      sender: { name: 'Präventionskette', address: 'kette@wuppertal.test' },
      perMinute: 100_000,
    },
    site: 'https://kette.test',
  })
const inbox = (to: string) => server.taken.filter((mail) => mail.to === to).map(({ raw }) => raw)
const tokenIn = (raw = '') => /\/antworten\/([0-9a-z]+-[0-9a-z]+-[\w-]{43})/.exec(textOf(raw))?.[1] ?? ''
const save = (
  token: string,
  page: string,
  fields: Record<string, string>,
  step: 'next' | 'submit' = 'next',
) =>
  savePage(database.kysely, {
    token,
    page,
    fields: Object.entries(fields),
    language: 'de',
    step,
    today: TODAY,
  })
/** Invitations and reminders of a survey were written so many days ago. */
const age = (surveyId: number, days: number) =>
  database.asOwner(
    `with mailed as (update mail m set created_at = created_at - make_interval(days => $2) from survey_recipient t
       where t.recipient_id = m.subject_id and t.survey_id = $1 returning 1)
     update survey_recipient set invited_at = invited_at - make_interval(days => $2),
       last_reminded_at = last_reminded_at - make_interval(days => $2) where survey_id = $1`,
    [surveyId, days],
  )

describe('an invitation', () => {
  test('goes once to each, in their language, with a link of their own that opens the survey; answers go to the planner', async () => {
    const surveyId = await aSurvey({ people: 2, languages: ['de', 'tr'] })
    expect(await invite(surveyId)).toEqual({ ok: true, value: 2 })
    expect(await invite(surveyId)).toMatchObject({ refusal: { code: 'survey-mail/nobody-to-invite' } })
    expect(await send()).toBe(2)
    expect(await send()).toBe(0)
    const [german = ''] = inbox('person0@amt.test')
    const [turkish = ''] = inbox('person1@amt.test')
    expect(headerOf(german, 'Subject')).toBe('Wir fragen Sie: Kleine Befragung')
    expect(textOf(german)).toMatch(/^Guten Tag Person 0,\n/)
    expect(textOf(german)).toContain('bis zum 24. Dezember 2099')
    expect(headerOf(german, 'From')).toBe('Koordination <kette@wuppertal.test>')
    expect(headerOf(german, 'Reply-To')).toBe('Koordination <koordination@test.example>')
    expect(textOf(turkish)).toMatch(/^Merhaba Person 1,\n/)
    expect(textOf(turkish)).toContain('?sprache=tr')
    expect(tokenIn(german)).not.toBe(tokenIn(turkish))
    expect(await openAnswering(database.kysely, tokenIn(turkish))).toMatchObject({
      ok: true,
      opened: { surveyId },
    })
    expect((await recipients(surveyId)).map(({ invitedAt }) => invitedAt !== null)).toEqual([true, true])
  })

  test('says what the municipality wants it to say in one language, and what we say in the others', async () => {
    const surveyId = await aSurvey({ people: 2, languages: ['de', 'en'] })
    await town.inside((tx, municipality) =>
      writeSurveyText(tx, municipality, {
        surveyId,
        kind: 'invitation',
        language: 'de',
        subject: 'Bitte um Hilfe',
        body: 'Hallo {name}: {link}',
        by: 'x',
      }),
    )
    await invite(surveyId)
    await send()
    expect(textOf(inbox('person0@amt.test')[0] ?? '')).toMatch(
      /^Hallo Person 0: https:\/\/kette.test\/antworten\/\S+\s*$/,
    )
    expect(textOf(inbox('person1@amt.test')[0] ?? '')).toMatch(/^Hello Person 1,/)
  })

  test('is written by one of two presses at the same time', async () => {
    const surveyId = await aSurvey({ people: 20 })
    const outcomes = await Promise.all([invite(surveyId), invite(surveyId), invite(surveyId)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await mails(surveyId)).toHaveLength(20)
  })

  test('reaches nobody twice when the sender dies between marking and handing over, or right after', async () => {
    const surveyId = await aSurvey({ people: 3 })
    await invite(surveyId)
    // A process takes one, and is killed before the server heard of it; the server takes another, and cuts the line.
    await claimMail(database.kysely, 100_000)
    server.next.push('cut')
    await send()
    await send()
    expect(server.taken.map(({ to }) => to).sort()).toEqual(['person1@amt.test', 'person2@amt.test'])
    expect((await mails(surveyId)).map(({ state }) => state).sort()).toEqual(['sent', 'unclear', 'unclear'])
    expect(await invite(surveyId)).toMatchObject({ refusal: { code: 'survey-mail/nobody-to-invite' } })
  })

  test('needs a survey that runs and an address for answers', async () => {
    const surveyId = await aSurvey()
    await database.asOwner(`update survey set sender_email = '' where survey_id = $1`, [surveyId])
    expect(await invite(surveyId)).toMatchObject({ refusal: { code: 'survey-mail/no-sender-address' } })
    await database.asOwner(`update survey set state = 'closed' where survey_id = $1`, [surveyId])
    expect(await invite(surveyId)).toMatchObject({ refusal: { code: 'survey-mail/not-open' } })
    expect(await mails(surveyId)).toEqual([])
  })
})

describe('a reminder', () => {
  test('goes with a new link to those who have not submitted, three days after the last mail, three times', async () => {
    const surveyId = await aSurvey({ people: 2 })
    await invite(surveyId)
    await send()
    const [first = '', other = ''] = server.taken.map(({ raw }) => tokenIn(raw))
    await save(first, 'eins', { 'q.name': 'Runder Tisch' })
    await save(first, 'zwei', {}, 'submit')
    const today = await day()
    expect(await remind(surveyId, daysAfter(today, 2))).toMatchObject({
      refusal: {
        code: 'survey-mail/remind-later',
        details: { count: 1, days: 3, day: daysAfter(today, 3) },
      },
    })
    expect(await remind(surveyId, daysAfter(today, 3))).toEqual({ ok: true, value: 1 })
    expect(await remind(surveyId, daysAfter(today, 3))).toMatchObject({ ok: false })
    server.taken.length = 0
    await send()
    expect(server.taken.map(({ to }) => to)).toEqual(['person1@amt.test'])
    const fresh = tokenIn(server.taken[0]?.raw)
    expect(await openAnswering(database.kysely, fresh)).toMatchObject({ ok: true })
    expect(await openAnswering(database.kysely, other)).toMatchObject({ ok: false })
    for (const round of [2, 3]) {
      await age(surveyId, 5)
      expect(await remind(surveyId, today), String(round)).toEqual({ ok: true, value: 1 })
      await send()
    }
    await age(surveyId, 5)
    expect(await remind(surveyId, today)).toMatchObject({
      refusal: { code: 'survey-mail/reminded-enough', details: { count: 1, most: 3 } },
    })
    expect((await recipients(surveyId)).map(({ reminders }) => reminders)).toEqual([0, 3])
  })

  test('of an anonymous survey that somebody has begun holds no link, and theirs still opens their answers', async () => {
    const surveyId = await aSurvey({ anonymous: true, people: 2 })
    await invite(surveyId)
    await send()
    const begun = tokenIn(inbox('person0@amt.test')[0])
    await save(begun, 'eins', { 'q.name': 'Runder Tisch' })
    await age(surveyId, 4)
    expect(await remind(surveyId, await day())).toEqual({ ok: true, value: 2 })
    server.taken.length = 0
    await send()
    expect(textOf(inbox('person0@amt.test')[0] ?? '')).not.toContain('/antworten/')
    expect(textOf(inbox('person1@amt.test')[0] ?? '')).toContain('/antworten/')
    expect(await openAnswering(database.kysely, begun)).toMatchObject({
      ok: true,
      answers: { name: 'Runder Tisch' },
    })
  })

  test('that was planned goes out by itself on its day, once', async () => {
    const surveyId = await aSurvey()
    await invite(surveyId)
    await send()
    await age(surveyId, 4)
    const today = await day()
    const plan = (remindOn: string, closesOn: string | null = null) =>
      town.inside((tx, municipality) =>
        planReminder(tx, municipality, { surveyId, remindOn, today: '2020-01-01', closesOn }),
      )
    expect(await plan('31.12.2026')).toMatchObject({ refusal: { code: 'survey-mail/not-a-day' } })
    expect(await plan('2019-12-31')).toMatchObject({ refusal: { code: 'survey-mail/day-not-ahead' } })
    expect(await plan('2030-01-02', '2030-01-01')).toMatchObject({
      refusal: { code: 'survey-mail/day-after-end' },
    })
    expect(await plan('2099-01-01')).toEqual({ ok: true, value: null })
    expect(await plan(today)).toEqual({ ok: true, value: null })
    expect(await plan(today)).toMatchObject({ refusal: { code: 'survey-mail/planned-already' } })
    const written = await Promise.all([
      remindEverywhere({ database: database.kysely, today }),
      remindEverywhere({ database: database.kysely, today }),
    ])
    expect(written.sort()).toEqual([0, 2])
    expect(await remindEverywhere({ database: database.kysely, today })).toBe(0)
    await town.inside((tx, municipality) =>
      deletePlannedReminder(tx, municipality, { surveyId, remindOn: '2099-01-01' }),
    )
    expect(
      await town.inside((tx, municipality) => listPlannedReminders(tx, municipality, surveyId)),
    ).toMatchObject([{ remindOn: today, mails: 2 }])
    const [entry] = await database.asOwner(
      `select user_id, details->>'work' as work from audit_entry where permission = 'surveys.remind'`,
    )
    expect(entry).toEqual({ user_id: null, work: 'remind-recipients' })
  })
})

describe('a mail that nobody got', () => {
  test('is told by the server’s refusal; put right, it goes out again, and only then', async () => {
    const surveyId = await aSurvey({ people: 1 })
    await invite(surveyId)
    server.next.push({ at: 'rcpt', code: 550 })
    await send()
    const [refused] = await recipients(surveyId)
    expect(refused).toMatchObject({ invitedAt: null, linkId: null })
    expect(refused?.bouncedAt).not.toBeNull()
    expect(await invite(surveyId)).toMatchObject({ refusal: { code: 'survey-mail/nobody-to-invite' } })
    const again = (email: string) =>
      town.inside((tx, municipality) =>
        mailAgain(tx, municipality, {
          surveyId,
          recipientId: refused?.recipientId ?? 0,
          email,
          today: TODAY,
        }),
      )
    expect(await again('person@')).toMatchObject({ refusal: { code: 'survey-mail/not-an-address' } })
    expect(await again('richtig@amt.test')).toEqual({ ok: true, value: 1 })
    await send()
    expect(server.taken.map(({ to }) => to)).toEqual(['richtig@amt.test'])
    expect(await openAnswering(database.kysely, tokenIn(server.taken[0]?.raw))).toMatchObject({ ok: true })
    expect((await recipients(surveyId))[0]).toMatchObject({ bouncedAt: null, email: 'richtig@amt.test' })
  })

  test('is sent again from the outbox as it was: its link holds again', async () => {
    const surveyId = await aSurvey({ people: 1 })
    await invite(surveyId)
    server.next.push({ at: 'rcpt', code: 550 })
    await send()
    const [refused] = await mails(surveyId)
    expect(await town.inside((tx) => sendAgain(tx, refused?.mailId ?? 0))).toBe(true)
    expect((await recipients(surveyId))[0]).toMatchObject({ bouncedAt: null })
    await send()
    expect(await openAnswering(database.kysely, tokenIn(server.taken[0]?.raw))).toMatchObject({ ok: true })
  })

  test('perhaps, of an anonymous survey, is sent again with a new link, unless somebody has begun by it', async () => {
    const surveyId = await aSurvey({ people: 2, anonymous: true })
    await invite(surveyId)
    server.next.push('cut', 'cut')
    await send()
    await send()
    const [lost, arrived] = await recipients(surveyId)
    await save(tokenIn(inbox('person1@amt.test')[0]), 'eins', { 'q.name': 'x' })
    const again = (who: typeof lost) =>
      town.inside((tx, municipality) =>
        mailAgain(tx, municipality, {
          surveyId,
          recipientId: who?.recipientId ?? 0,
          email: who?.email ?? '',
          today: TODAY,
        }),
      )
    expect(await again(lost)).toEqual({ ok: true, value: 1 })
    expect(await again(arrived)).toMatchObject({ ok: false })
    server.taken.length = 0
    await send()
    expect(server.taken.map(({ to }) => to)).toEqual(['person0@amt.test'])
    expect(await openAnswering(database.kysely, tokenIn(server.taken[0]?.raw))).toMatchObject({ ok: true })
  })

  test('and was taken back before it went out leaves the link before it as it was', async () => {
    const surveyId = await aSurvey({ people: 1 })
    await invite(surveyId)
    await send()
    const first = tokenIn(inbox('person0@amt.test')[0])
    await age(surveyId, 4)
    await remind(surveyId, await day())
    expect(await openAnswering(database.kysely, first)).toMatchObject({ ok: false })
    expect(await town.inside((tx, municipality) => withdrawSurveyMail(tx, municipality, surveyId))).toBe(1)
    expect(await openAnswering(database.kysely, first)).toMatchObject({ ok: true })
    expect((await recipients(surveyId))[0]).toMatchObject({ reminders: 0, lastRemindedAt: null })
    expect(await remind(surveyId, await day())).toEqual({ ok: true, value: 1 })
    expect(await town.inside((tx, municipality) => countSurveyMail(tx, municipality, surveyId))).toEqual([
      { purpose: 'survey-invitation', state: 'sent', count: 1 },
      { purpose: 'survey-reminder', state: 'waiting', count: 1 },
      { purpose: 'survey-reminder', state: 'withdrawn', count: 1 },
    ])
  })

  test('and came back later is marked, and its recipient is not reminded until put right', async () => {
    const surveyId = await aSurvey({ people: 2 })
    await invite(surveyId)
    await send()
    await age(surveyId, 4)
    const [returned] = await recipients(surveyId)
    expect(
      await town.inside((tx, municipality) =>
        markReturned(tx, municipality, { surveyId, recipientIds: [returned?.recipientId ?? 0] }),
      ),
    ).toBe(1)
    expect((await mails(surveyId)).map(({ state, reason }) => [state, reason])).toContainEqual([
      'refused',
      'mail/returned',
    ])
    expect(await remind(surveyId, await day())).toEqual({ ok: true, value: 1 })
    expect((await recipients(surveyId)).map(({ bouncedAt }) => bouncedAt !== null)).toEqual([true, false])
  })
})

describe('an anonymous survey', () => {
  test('leaves nothing in the database that ties an address to answers, once the mails are out', async () => {
    const surveyId = await aSurvey({ anonymous: true, people: 4 })
    await invite(surveyId)
    server.next.push({ at: 'rcpt', code: 550 }, 'cut')
    await send()
    const tokens = server.taken.map(({ raw }) => tokenIn(raw))
    for (const token of tokens) {
      await save(token, 'eins', { 'q.name': `Netz ${token.slice(-4)}` })
      await save(token, 'zwei', {}, 'submit')
    }
    // No text is left that holds a link, in whatever state the mail is.
    expect(
      await database.asOwner(
        `select distinct m.state, m.body from mail m join survey_recipient t on t.recipient_id = m.subject_id where t.survey_id = $1 order by 1`,
        [surveyId],
      ),
    ).toEqual([
      { state: 'refused', body: null },
      { state: 'sent', body: null },
      { state: 'unclear', body: null },
    ])
    // No value of any row about a recipient – recipient, link, mail – stands in any row of answers, and no secret stands anywhere.
    const secrets = tokens.map((token) => token.split('-').slice(2).join('-'))
    const everything = await database.asOwner<{ row: string }>(
      `select t::text as row from survey_recipient t where survey_id = $1 union all
       select m::text from mail m where subject_id in (select recipient_id from survey_recipient where survey_id = $1) union all
       select l::text from access_link l where purpose = 'answer-survey' and subject_id in (select recipient_id from survey_recipient where survey_id = $1) union all
       select r::text from survey_response r where survey_id = $1 union all
       select a::text from audit_entry a`,
      [surveyId],
    )
    for (const secret of secrets) expect(everything.some(({ row }) => row.includes(secret))).toBe(false)
    const [tied] = await database.asOwner(
      `select count(*)::int as tied from survey_response r, survey_recipient t left join access_link l on l.link_id = t.link_id
       where r.survey_id = $1 and t.survey_id = $1 and (r.recipient_id is not null or r.begun_on is not null or r.submitted_on is not null
         or r.response_key = l.secret_hash or r.response_key = sha256(l.secret_hash) or r::text like '%' || t.email || '%')`,
      [surveyId],
    )
    expect(tied).toEqual({ tied: 0 })
  })

  test('shows nobody the text of a mail that waits', async () => {
    const surveyId = await aSurvey({ anonymous: true, people: 1 })
    await invite(surveyId)
    const [mail] = await mails(surveyId)
    expect(await town.inside((tx) => findMail(tx, mail?.mailId ?? 0))).toMatchObject({
      state: 'waiting',
      body: null,
    })
  })
})

describe('thanks', () => {
  const submit = async (surveyId: number) => {
    await invite(surveyId)
    await send()
    const token = tokenIn(server.taken.at(-1)?.raw)
    await save(token, 'eins', { 'q.name': 'Runder Tisch', 'q.seit': '2019' })
    await save(token, 'zwei', { 'q.gut': '4' }, 'submit')
    return token
  }
  const thank = async (token: string) => {
    const opened = await openAnswering(database.kysely, token)
    if (!opened.ok) throw new Error(opened.because)
    return thankByMail(database.kysely, { token, ...opened, language: 'de' })
  }
  const wanted = (surveyId: number) =>
    database.asOwner(`update survey set thanks_by_mail = true where survey_id = $1`, [surveyId])

  test('come once with a copy of the answers, where the survey wants it', async () => {
    const surveyId = await aSurvey({ people: 1 })
    const token = await submit(surveyId)
    expect(await thank(token)).toBe(false)
    await wanted(surveyId)
    expect(await thank(token)).toBe(true)
    expect(await thank(token)).toBe(false)
    server.taken.length = 0
    await send()
    expect(server.taken.map(({ to }) => to)).toEqual(['person0@amt.test'])
    const text = textOf(server.taken[0]?.raw ?? '')
    expect(text).toContain(`/antworten/${token}`)
    expect(text).toContain('Ihre Antworten\n')
    expect(text).toContain('Wie heißt Ihr Netzwerk?\n  Runder Tisch\n\nSeit wann?\n  2019')
    expect(text).toContain('Wie läuft es?\n  4 (1 = schlecht, 5 = gut)')
    // Changed and submitted once more: that is another submission.
    await save(token, 'zwei', { 'q.gut': '5' }, 'submit')
    expect(await thank(token)).toBe(true)
  })

  test('come to nobody in an anonymous survey, before submitting, or by a link for something else', async () => {
    const anonymous = await aSurvey({ anonymous: true, people: 1 })
    const token = await submit(anonymous)
    await wanted(anonymous)
    expect(await thank(token)).toBe(false)
    const named = await aSurvey({ people: 1 })
    await wanted(named)
    await invite(named)
    await send()
    const begun = tokenIn(server.taken.at(-1)?.raw)
    await save(begun, 'eins', { 'q.name': 'x' })
    expect(await thank(begun)).toBe(false)
    const other = await submit(await aSurvey({ people: 1 }))
    const mixed = begun.replace(/-[\w-]{43}$/, `-${other.slice(-43)}`)
    const [row] = await database.pool
      .query(`select platform.write_survey_thanks(1, 1, '\\x00', 'x', 'x') as written`)
      .then(({ rows }) => rows)
    expect(row).toEqual({ written: false })
    expect(await openAnswering(database.kysely, mixed)).toMatchObject({ ok: false })
  })
})

test('two thousand are invited and taken back in one go each', async () => {
  const surveyId = await aSurvey({ people: 2000 })
  expect(await invite(surveyId)).toEqual({ ok: true, value: 2000 })
  expect(await town.inside((tx, municipality) => withdrawSurveyMail(tx, municipality, surveyId))).toBe(2000)
  const again = await aSurvey({ people: 2000 })
  const links = await town.inside((tx, municipality) =>
    makePersonalLinks(tx, municipality, { surveyId: again, expiresAt: new Date('2099-01-01') }),
  )
  expect(new Set(links.map(({ token }) => token)).size).toBe(2000)
})

/** Today in Germany, as the database sees it. */
async function day(): Promise<string> {
  const [row] = await database.asOwner<{ today: string }>(
    `select (now() at time zone 'Europe/Berlin')::date::text as today`,
  )
  return row?.today ?? ''
}
