import {
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
import type { AnswersToSave, AnsweringRefusal, AnsweringStep, PageSaved } from './answering-types.ts'
import type { FileChanges } from './file-types.ts'
import { mergePage } from './merge-page-rules.ts'
import { openAnswering } from './open-answering.ts'
import { openedUp } from './opened-up.ts'
import { withFiles } from './file-answers-rules.ts'
import { rememberedAnswers } from './remembered-answers.ts'
import { pageAfter, pageBefore } from './pages-to-answer.ts'

type Page = {
  readonly token: string
  readonly page: string
  /** The posted form; null = the page stays as it is stored. */
  readonly fields: Iterable<readonly [string, unknown]> | null
  readonly language: string
  readonly step: AnsweringStep
  /** ISO date. */
  readonly today: string
  readonly files?: FileChanges
}

/** Characters of all answers of one respondent, as JSON. */
const MOST_CHARACTERS = 1_000_000
/** How often a page is put over what another device has saved in between. */
const TRIES = 8

/**
 * Saves one page of a questionnaire; the other pages stay as they are stored, and so does what another device has answered on this page since it
 * was shown. Also what does not fit is kept as it was typed; only submitting needs everything to be right.
 */
export async function savePage(database: Kysely<DB>, given: Page): Promise<PageSaved> {
  // A body can be read once only, a page may have to be put on anew.
  const fields = given.fields && [...given.fields]
  const remembered = rememberedAnswers.recall(given.token)
  if (remembered !== undefined && reaches(remembered, given)) {
    const saved = await putPage(database, { ...given, fields }, remembered)
    if (saved !== 'conflict' && saved.kind !== 'refused') return saved
    rememberedAnswers.forget(remembered.key)
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answering = await openAnswering(database, given.token)
    if (!answering.ok) return refused(answering.because)
    if (!reaches(answering, given)) return refused('unknown')
    const saved = await putPage(database, { ...given, fields }, answering)
    if (saved !== 'conflict') return saved
  }
  throw new Error('A page of answers met another device again and again.')
}

/** Whether the link is for this page, and for this step. */
function reaches({ opened: { partPages }, questionnaire }: AnswersToSave, { page, step }: Page): boolean {
  if (!questionnaire.definition.pages.some(({ id }) => id === page)) return false
  return partPages === null || (step !== 'submit' && partPages.includes(page))
}

type ReadPage = Page & { readonly fields: readonly (readonly [string, unknown])[] | null }

async function putPage(
  database: Kysely<DB>,
  given: ReadPage,
  answering: AnswersToSave,
): Promise<PageSaved | 'conflict'> {
  const { page, language, step, today } = given
  const { key, opened, questionnaire } = answering
  const { all, theirs, differs, shown } = pageOver(given, answering)
  const answers = pruneAnswers({ questionnaire, answers: all })
  const answersJson = JSON.stringify(answers)
  if (answersJson.length > MOST_CHARACTERS) return refused('too-large')
  const at = { questionnaire, answers, opened }
  const wrong = problemsAt(step, { ...at, page, today })
  const [first] = wrong
  const more = step === 'next' ? openedUp({ questionnaire, page, shown, answers }) : undefined
  const next =
    first !== undefined
      ? pageOf(questionnaire, first)
      : step === 'next' && more === undefined
        ? pageAfter(at, page)
        : step === 'back'
          ? (pageBefore(at, page) ?? page)
          : page
  const isDone = step === 'submit' && first === undefined
  const state = isDone || staysSubmitted({ ...at, today }) ? 'submitted' : 'started'
  const stored = await storeResponse(database, key, {
    revision: opened.revision,
    definitionVersion: questionnaire.definition.version,
    answersJson,
    page: next ?? page,
    language,
    state,
  })
  if (stored.outcome === 'conflict') return 'conflict'
  if (stored.outcome !== 'saved') return refused(refusals[stored.outcome])
  const { partPages, municipalityName, recipientName } = opened
  const now = {
    key,
    questionnaire,
    opened: { partPages, municipalityName, recipientName, responseState: state, revision: stored.revision },
  } as const
  rememberedAnswers.remember(now, answersJson)
  if (first !== undefined)
    return { kind: 'problems', page: pageOf(questionnaire, first), problems: wrong, differs }
  if (step === 'pause') return { kind: 'paused', differs }
  if (step === 'keep') return { kind: 'kept', answering: { ...now, answers }, theirs, differs }
  if (more !== undefined) return { kind: 'more', field: more, differs }
  return isDone ? { kind: 'submitted', differs } : { kind: 'moved', page: next, differs }
}

function refused(because: AnsweringRefusal): PageSaved {
  return { kind: 'refused', because, differs: [] }
}

const refusals = {
  'withdrawn-before': 'withdrawn',
  closed: 'closed',
  ended: 'ended',
  replaced: 'replaced',
  unknown: 'unknown',
} as const satisfies Record<string, AnsweringRefusal>

/** All answers with the posted page put over those stored; `shown` are those that the page was shown with. */
function pageOver(
  { page, fields, language, files }: ReadPage,
  { questionnaire, answers: stored }: AnswersToSave,
) {
  if (fields === null) return { all: stored, theirs: [], differs: [], shown: stored }
  const posted = readForm({ questionnaire, page, fields, language })
  const mine = withFiles({ questionnaire, page, posted, stored, ...files })
  const base = basisOf(fields) ?? stored
  const merged = mergePage({ questionnaire, page, base, mine, stored })
  const over = (posted: UncheckedAnswers) => replacePage({ questionnaire, page, before: stored, posted })
  return { ...merged, all: over(merged.answers), shown: over(base) }
}

/** What the form says of the answers that it was shown with: only ever compared with. null = it says nothing. */
function basisOf(fields: NonNullable<ReadPage['fields']>): UncheckedAnswers | null {
  const value = fields.find(([name]) => name === 'basis')?.[1]
  if (typeof value !== 'string') return null
  try {
    const basis: unknown = JSON.parse(value)
    // Whatever stands in it is compared with answers and never kept.
    return typeof basis === 'object' && basis !== null ? (basis as UncheckedAnswers) : null
  } catch {
    return null
  }
}

type At = Omit<AnswersToSave, 'key'>

/** Forward, the page must be right; at the end, all of them. Whoever goes back, pauses or goes on writing is not held up. */
function problemsAt(
  step: AnsweringStep,
  { questionnaire, answers, page, today }: At & { page: string; today: string },
): readonly AnswerProblem[] {
  if (step !== 'next' && step !== 'submit') return []
  const checked = validateAnswers({
    questionnaire,
    answers,
    today,
    ...(step === 'next' && { page }),
  })
  return checked.ok ? [] : checked.problems
}

/** Who has submitted and changes something has still submitted, as long as everything is right. */
function staysSubmitted({ questionnaire, answers, opened, today }: At & { today: string }): boolean {
  return opened.responseState === 'submitted' && validateAnswers({ questionnaire, answers, today }).ok
}

/** The page with the question; of one inside a group, the page of the group. */
function pageOf({ byId, definition }: Questionnaire, { field }: AnswerProblem): string {
  return byId.get(field.split('.')[0] ?? '')?.page.id ?? definition.pages[0]?.id ?? ''
}
