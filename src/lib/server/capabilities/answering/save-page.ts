import {
  nextPage,
  previousPage,
  pruneAnswers,
  readForm,
  replacePage,
  validateAnswers,
  type AnswerProblem,
  type Questionnaire,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { storeResponse } from './answering-store.ts'
import type { Answering, AnsweringRefusal, AnsweringStep, PageSaved } from './answering-types.ts'
import { openAnswering } from './open-answering.ts'
import type { LinkKey } from './response-key.ts'

type Page = {
  readonly token: string
  readonly page: string
  /** The posted form; null = the page stays as it is stored. */
  readonly fields: Iterable<readonly [string, unknown]> | null
  readonly language: string
  readonly step: AnsweringStep
  /** ISO date. */
  readonly today: string
}

/** Characters of all answers of one respondent, as JSON. */
const MOST_CHARACTERS = 1_000_000
/** How often a page is put over what another device has saved in between. */
const TRIES = 4

/**
 * Saves one page of a questionnaire; the other pages stay as they are stored, whatever other devices save at the same time. Also what does not
 * fit is kept as it was typed; only submitting needs everything to be right.
 */
export async function savePage(database: Kysely<DB>, given: Page): Promise<PageSaved> {
  // A body can be read once only, a page may have to be put on anew.
  const fields = given.fields && [...given.fields]
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answering = await openAnswering(database, given.token)
    if (!answering.ok) return { kind: 'refused', because: answering.because }
    const saved = await putPage(database, { ...given, fields }, answering)
    if (saved !== 'conflict') return saved
  }
  throw new Error('A page of answers met another device again and again.')
}

async function putPage(
  database: Kysely<DB>,
  { page, fields, language, step, today }: Page,
  { key, opened, questionnaire, answers: before }: Answering & { key: LinkKey },
): Promise<PageSaved | 'conflict'> {
  const all =
    fields === null
      ? before
      : replacePage({
          questionnaire,
          page,
          before,
          posted: readForm({ questionnaire, page, fields, language }),
        })
  const answers = pruneAnswers({ questionnaire, answers: all })
  if (JSON.stringify(answers).length > MOST_CHARACTERS) return { kind: 'refused', because: 'too-large' }
  const wrong = problemsAt(step, { questionnaire, answers, page, today })
  const [first] = wrong
  const isDone = step === 'submit' && first === undefined
  const next =
    first !== undefined ? pageOf(questionnaire, first) : pageAfter(step, { questionnaire, answers, page })
  const stored = await storeResponse(database, key, {
    revision: opened.revision,
    definitionVersion: questionnaire.definition.version,
    answers,
    page: next ?? page,
    language,
    state: isDone ? 'submitted' : 'started',
  })
  if (stored.outcome === 'conflict') return 'conflict'
  if (stored.outcome !== 'saved') return { kind: 'refused', because: refusals[stored.outcome] }
  if (first !== undefined) return { kind: 'problems', page: pageOf(questionnaire, first), problems: wrong }
  if (step === 'pause') return { kind: 'paused' }
  return isDone ? { kind: 'submitted' } : { kind: 'moved', page: next }
}

const refusals = {
  'withdrawn-before': 'withdrawn',
  closed: 'closed',
  ended: 'ended',
  unknown: 'unknown',
} as const satisfies Record<string, AnsweringRefusal>

type At = {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
  readonly page: string
  readonly today: string
}

/** Forward, the page must be right; at the end, all of them. Whoever goes back or pauses is not held up. */
function problemsAt(
  step: AnsweringStep,
  { questionnaire, answers, page, today }: At,
): readonly AnswerProblem[] {
  if (step === 'back' || step === 'pause') return []
  const checked = validateAnswers({
    questionnaire,
    answers,
    today,
    ...(step === 'next' && { page }),
  })
  return checked.ok ? [] : checked.problems
}

/** The page with the question; of one inside a group, the page of the group. */
function pageOf({ byId, definition }: Questionnaire, { field }: AnswerProblem): string {
  return byId.get(field.split('.')[0] ?? '')?.page.id ?? definition.pages[0]?.id ?? ''
}

function pageAfter(step: AnsweringStep, at: Omit<At, 'today'>): string | null {
  if (step === 'back') return previousPage(at) ?? at.page
  return step === 'next' ? nextPage(at) : at.page
}
