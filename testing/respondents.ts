import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { writeForm, type Questionnaire, type UncheckedAnswers } from '@gelingen/questionnaire'
import { randomAnswers } from '../packages/questionnaire/src/random-answers-for-tests.ts'
import { seededRandom } from '../packages/questionnaire/src/seeded-random-for-tests.ts'
import type { SurveyInField } from './survey-in-field.ts'

/** What somebody sends page by page. */
export type Respondent = {
  readonly token: string
  readonly pages: readonly {
    readonly id: string
    readonly body: string
    readonly answers: UncheckedAnswers
  }[]
}

/** Respondents with answers that keep every rule, each with others. */
export function respondentsOf({ tokens, questionnaire, surroundings }: SurveyInField): Respondent[] {
  return tokens.map((token, at) => {
    const { answers } = randomAnswers({
      definition: questionnaire.definition,
      surroundings,
      random: seededRandom(at + 1),
    })
    return { token, pages: pagesOf(questionnaire, answers as UncheckedAnswers) }
  })
}

function pagesOf(questionnaire: Questionnaire, answers: UncheckedAnswers): Respondent['pages'] {
  return questionnaire.definition.pages.flatMap(({ id, sections }) => {
    const fields = [...writeForm({ questionnaire, answers, page: id })].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    )
    if (fields.length === 0) return []
    const ids = new Set(sections.flatMap(({ questions }) => questions.map((question) => question.id)))
    return [
      {
        id,
        body: new URLSearchParams([...fields, ['schritt', 'next']]).toString(),
        answers: Object.fromEntries(Object.entries(answers).filter(([question]) => ids.has(question))),
      },
    ]
  })
}

export type Answered = { readonly isAcknowledged: boolean; readonly tookMs: number; readonly says: string }

/** A connection for each, as browsers keep them. */
export function aCrowd(): Agent {
  return new Agent({ keepAlive: true, maxSockets: Infinity })
}

/** Sends one page. Acknowledged: the server said where to go on, and not that something does not fit. */
export function sendPage(
  site: string,
  { token, page, agent }: { token: string; page: Respondent['pages'][number]; agent: Agent },
): Promise<Answered> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const done = (isAcknowledged: boolean, says: string) =>
      resolve({ isAcknowledged, says, tookMs: performance.now() - startedAt })
    const sent = request(
      `${site}/antworten/${token}/seite/${page.id}`,
      {
        method: 'POST',
        agent,
        headers: {
          origin: site,
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(page.body),
        },
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => {
          const { location = '' } = answer.headers
          done(answer.statusCode === 303 && !location.includes('pruefen'), `${answer.statusCode} ${location}`)
        })
        answer.once('error', (failure) => done(false, failure.message))
      },
    )
    sent.once('error', (failure) => done(false, failure.message))
    sent.end(page.body)
  })
}

export type CrowdReport = {
  /** What was acknowledged, and when, in milliseconds since the beginning. */
  readonly saved: readonly { readonly atMs: number; readonly tookMs: number }[]
  readonly seconds: number
  /** From when everybody has saved something until the first is done. */
  readonly busiest: { readonly fromMs: number; readonly toMs: number }
  readonly failures: readonly string[]
  /** By token: ids of the pages whose saving was acknowledged. */
  readonly acknowledged: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * All of them answer at once: each thinks for a while before each page, none waits for another. Whoever goes through it in more `rounds` comes
 * back to the first page after the last. What was not acknowledged is sent again, as often as `tries`.
 */
export async function answerTogether(
  site: string,
  respondents: readonly Respondent[],
  { thinkMs, rounds = 1, tries = 1 }: { thinkMs: number; rounds?: number; tries?: number },
): Promise<CrowdReport> {
  const agent = aCrowd()
  const saved: { atMs: number; tookMs: number }[] = []
  const busiest = { fromMs: 0, toMs: Infinity }
  const failures: string[] = []
  const acknowledged = new Map<string, Set<string>>()
  const random = seededRandom(7)
  const startedAt = performance.now()
  const answer = async ({ token, pages }: Respondent) => {
    const ownPages = Array.from({ length: rounds }, () => pages).flat()
    // As if they had begun long ago: each is somewhere in their first thought.
    await wait((random.whole(0, 1000) / 1000) * thinkMs)
    for (const [at, page] of ownPages.entries())
      for (let attempt = 0; attempt < tries; attempt += 1) {
        if (at + attempt > 0) await wait((0.5 + random.whole(0, 1000) / 1000) * thinkMs)
        const { isAcknowledged, tookMs, says } = await sendPage(site, { token, page, agent })
        if (!isAcknowledged) {
          failures.push(says)
          continue
        }
        const atMs = performance.now() - startedAt
        saved.push({ atMs, tookMs })
        if (at === 0) busiest.fromMs = atMs
        if (at === ownPages.length - 1) busiest.toMs = Math.min(busiest.toMs, atMs)
        const known = acknowledged.get(token) ?? new Set()
        acknowledged.set(token, known.add(page.id))
        break
      }
  }
  await Promise.all(respondents.map(answer))
  agent.destroy()
  return { saved, busiest, failures, acknowledged, seconds: (performance.now() - startedAt) / 1000 }
}

/** As the database knows the answers of a link: see `answering/response-key.ts`. */
export function responseKeyHex(token: string): string {
  const secret = token.slice(-43)
  return createHash('sha256').update(`answers:${secret}`).digest('hex')
}
