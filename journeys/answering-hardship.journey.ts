import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { UncheckedAnswers } from '@gelingen/questionnaire'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTogether, responseKeyHex, respondentsOf, type CrowdReport } from '../testing/respondents.ts'
import { aSurveyInField, wayToDatabase, type SurveyInField } from '../testing/survey-in-field.ts'
import { startMailServer, type TestMailServer } from '../testing/mail-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { databaseProcess, startOwnServer, type OwnServer } from './own-server.ts'

/** `GELINGEN_PEOPLE=2000` for the whole crowd. */
const PEOPLE = Number(process.env['GELINGEN_PEOPLE'] ?? 120)
const INVITED = PEOPLE + 30
const THINK_MS = Math.max(1200, 2 * PEOPLE)

let folder: string
let server: OwnServer
let mails: TestMailServer
let settings: Record<string, string>
let survey: SurveyInField

beforeAll(async () => {
  folder = await temporaryFolder('answering')
  mails = await startMailServer()
  settings = {
    GELINGEN_SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
    GELINGEN_MAIL_FROM: 'Kette <kette@fragestadt.test>',
    GELINGEN_MAIL_PER_MINUTE: '10000',
  }
  server = await startOwnServer({ folder, settings })
  survey = await aSurveyInField({ folder, people: PEOPLE, invited: INVITED })
})
afterAll(async () => {
  server.interrupt()
  await server.ended
  await mails.close()
  await rm(folder, { recursive: true, force: true })
})

test('a page sent as plain text goes past the framework, one sent as with files through it: both hear the same', async () => {
  const [one, other] = respondentsOf(survey)
  const [first] = one?.pages ?? []
  const [plain, whole] = survey.tokens.slice(-2).map((token) => `/antworten/${token}`) as [string, string]
  const fields = [...new URLSearchParams(first?.body)].filter(([name]) => name !== 'schritt')
  const meanwhile = [...new URLSearchParams(other?.pages[0]?.body)].filter(([name]) => name !== 'schritt')
  const page = `/seite/${first?.id}`
  const sent: Sent[] = [
    { path: page, fields: [['schritt', 'next']] },
    { path: page, fields },
    { path: `${page}?sprache=tr`, fields: [...fields, ['schritt', 'pause']] },
    { path: page, fields: [...fields, ['mehr', 'q.x']] },
    { path: page, fields: [...fields, ['mehr', 'q.€\r\nx: y']] },
    // Shown when nothing was answered yet, and sent after the others.
    { path: page, fields: [...meanwhile, ['basis', '{}']] },
    { path: '/seite/no-such-page', fields },
    { path: `${page}/sichern`, fields: [...fields, ['basis', '{}']] },
    { path: '/seite/no-such-page/sichern', fields },
    { path: `${page}/sichern`, fields, origin: 'https://elsewhere.test' },
    { path: page, fields, origin: 'https://elsewhere.test' },
    { path: page, fields, origin: '' },
  ]
  const heard: number[] = []
  for (const { path, ...form } of sent) {
    const byPlain = await send(plain + path, { ...form, as: 'plain' })
    const byWhole = await send(whole + path, { ...form, as: 'with files' })
    expect(byPlain, path).toEqual(byWhole)
    heard.push(byPlain.status)
  }
  expect(heard).toEqual([303, 303, 303, 303, 303, 409, 303, 200, 409, 403, 403, 403])
  const nobody = `/antworten/1-1-${'x'.repeat(43)}/seite/a`
  for (const path of [nobody, '//'])
    expect(await send(path, { fields, as: 'plain' })).toEqual(await send(path, { fields, as: 'with files' }))
})

test('program and database are killed while people answer: no answer is lost that was acknowledged, nobody is mailed twice', async () => {
  const respondents = respondentsOf(survey)
  await expect.poll(() => mails.taken.length, patience).toBeGreaterThan(3)
  const answered = answerTogether(server.site, respondents, { thinkMs: THINK_MS, tries: 100 })

  await wait(0.75 * THINK_MS)
  server.kill()
  await server.ended
  server = await startOwnServer({ folder, settings, port: Number(new URL(server.site).port) })

  await wait(0.25 * THINK_MS)
  const back = server.hear('Die Datenbank läuft wieder.', 'anew')
  process.kill((await databaseProcess(folder)) ?? 0, 'SIGKILL')
  await back

  const report = await answered
  expect(report.failures.length, 'both kills were felt').toBeGreaterThan(0)
  expect(report.acknowledged.size).toBe(PEOPLE)
  expect(await lost(report)).toEqual([])
  // What the kills have cut off in the middle is unclear, and left to a person; all else has arrived.
  const unclear = () => countMail("state = 'unclear'")
  await expect.poll(() => countMail("state in ('waiting', 'handing-over')"), patience).toBe(0)
  const reached = mails.taken.map(({ to }) => to)
  expect(new Set(reached).size).toBe(reached.length)
  expect(reached.length).toBeGreaterThanOrEqual(INVITED - (await unclear()))

  /** Pages that were acknowledged and are not stored as they were sent. */
  async function lost({ acknowledged }: CrowdReport): Promise<string[]> {
    const stored = await storedAnswers()
    return respondents.flatMap(({ token, pages }) => {
      const kept = stored.get(responseKeyHex(token)) ?? {}
      return pages
        .filter(({ id }) => acknowledged.get(token)?.has(id))
        .filter(({ answers }) => !Object.entries(answers).every(([id, answer]) => isSame(kept[id], answer)))
        .map(({ id }) => `${token} ${id}`)
    })
  }
})

type Sent = { path: string; fields: [string, string][]; origin?: string }

async function send(
  path: string,
  { fields, origin = server.site, as }: Omit<Sent, 'path'> & { as: 'plain' | 'with files' },
) {
  const body = as === 'plain' ? new URLSearchParams() : new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const answer = await fetch(server.site + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', ...(origin !== '' && { origin }) },
    body,
  })
  const text = (await answer.text()).replaceAll(/nonce-[^']+|nonce="[^"]+"|Person \d+/g, '')
  const own = /\/antworten\/[^/]+/g
  const headers = [...answer.headers]
    .filter(([name]) => !['date', 'etag', 'content-length', 'transfer-encoding'].includes(name))
    .map(([name, value]) => [name, value.replaceAll(own, '').replaceAll(/nonce-[^']+/g, '')])
  return { status: answer.status, headers: headers.sort(), text: text.replaceAll(own, '') }
}

/** The mail server greets only after a tenth of a second, each time. */
const patience = { timeout: 60_000 + 200 * (PEOPLE - 120), interval: 500 }

async function countMail(condition: string): Promise<number> {
  const owner = new pg.Client({ connectionString: (await wayToDatabase(folder)).ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from mail where ${condition}`,
  )
  await owner.end()
  return rows[0]?.count ?? 0
}

async function storedAnswers(): Promise<ReadonlyMap<string, UncheckedAnswers>> {
  const owner = new pg.Client({ connectionString: (await wayToDatabase(folder)).ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ key: string; answers: UncheckedAnswers }>(
    `select encode(response_key, 'hex') as key, answers from survey_response where survey_id = $1`,
    [survey.surveyId],
  )
  await owner.end()
  return new Map(rows.map(({ key, answers }) => [key, answers]))
}

/** Regardless of the order of keys, which the database does not keep. */
function isSame(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other)
    return true
  } catch {
    return false
  }
}
