import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { writeForm, type Questionnaire, type UncheckedAnswers } from '@gelingen/questionnaire'
import { randomAnswers } from '../packages/questionnaire/src/random-answers-for-tests.ts'
import { seededRandom } from '../packages/questionnaire/src/seeded-random-for-tests.ts'
import type { SurveyInField } from './survey-in-field.ts'
import { LeanBrowser } from './lean-browser.ts'

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

/** `form`: the page's own form, sent to go on; `script`: what its script saves while one is still at it. */
export type WayOfSaving = 'form' | 'script'

/**
 * Sends one page. @returns null: acknowledged, the server said that it is saved or where to go on, and not that something does not fit; otherwise
 * what it said
 */
async function sendPage(
  browser: LeanBrowser,
  { token, page, way }: { token: string; page: Respondent['pages'][number]; way: WayOfSaving },
): Promise<string | null> {
  const path = `/antworten/${token}/seite/${page.id}`
  try {
    const { status, location } = await browser.send(way === 'form' ? path : `${path}/sichern`, page.body)
    const isSaved = way === 'form' ? status === 303 && !location.includes('pruefen') : status === 200
    return isSaved ? null : `${status} ${location}`
  } catch (failure) {
    return String(failure)
  }
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
 * All of them answer at once: they come one after the other within `arriveMs`, and each thinks for a while before each page; none waits for
 * another. Whoever goes through it in more `rounds` comes back to the first page after the last. What was not acknowledged is sent again, as
 * often as `tries`.
 */
export async function answerTogether(
  site: string,
  respondents: readonly Respondent[],
  {
    thinkMs,
    arriveMs = thinkMs,
    rounds = 1,
    tries = 1,
    way = 'form',
  }: { thinkMs: number; arriveMs?: number; rounds?: number; tries?: number; way?: WayOfSaving },
): Promise<CrowdReport> {
  const saved: { atMs: number; tookMs: number }[] = []
  const busiest = { fromMs: 0, toMs: Infinity }
  const failures: string[] = []
  const acknowledged = new Map<string, Set<string>>()
  const random = seededRandom(7)
  const startedAt = performance.now()
  const answer = async ({ token, pages }: Respondent) => {
    const browser = new LeanBrowser(site)
    const ownPages = Array.from({ length: rounds }, () => pages).flat()
    await wait((random.whole(0, 1000) / 1000) * arriveMs)
    for (const [at, page] of ownPages.entries())
      for (let attempt = 0; attempt < tries; attempt += 1) {
        if (at + attempt > 0) await wait((0.5 + random.whole(0, 1000) / 1000) * thinkMs)
        const sentAt = performance.now()
        const failure = await sendPage(browser, { token, page, way })
        if (failure !== null) {
          failures.push(failure)
          continue
        }
        const now = performance.now()
        const atMs = now - startedAt
        saved.push({ atMs, tookMs: now - sentAt })
        if (at === 0) busiest.fromMs = atMs
        if (at === ownPages.length - 1) busiest.toMs = Math.min(busiest.toMs, atMs)
        const known = acknowledged.get(token) ?? new Set()
        acknowledged.set(token, known.add(page.id))
        break
      }
    browser.leave()
  }
  await Promise.all(respondents.map(answer))
  return { saved, busiest, failures, acknowledged, seconds: (performance.now() - startedAt) / 1000 }
}

/** As the database knows the answers of a link: see `answering/response-key.ts`. */
export function responseKeyHex(token: string): string {
  const secret = token.slice(-43)
  return createHash('sha256').update(`answers:${secret}`).digest('hex')
}
