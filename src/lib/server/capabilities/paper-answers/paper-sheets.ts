import { randomBytes } from 'node:crypto'
import {
  nextPage,
  prepareQuestionnaire,
  previousPage,
  pruneAnswers,
  readForm,
  replacePage,
  validateAnswers,
  visiblePages,
  type AnswerProblem,
  type Questionnaire,
} from '@gelingen/questionnaire'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { listRecipients } from '../field-phase/index.ts'
import { findPublished, type Survey } from '../surveys/index.ts'
import {
  deletePaperSheet,
  findAnswersOfRecipient,
  findPaperSheet,
  hasSheetNumber,
  insertPaperSheet,
  setRecipientProgress,
  updatePaperAnswers,
  updatePaperFacts,
  type PaperSheet,
} from './paper-store.ts'

type OfSurvey = Pick<Survey, 'surveyId' | 'anonymous' | 'publishedVersion'>

/** What stands at the head of a sheet. */
export type PaperFacts = Pick<PaperSheet, 'sheetNumber' | 'groupName' | 'areaId' | 'language'>

const KEY_BYTES = 32
const LONGEST_NUMBER = 40
const LONGEST_GROUP = 100

/**
 * Begins a sheet. In a survey with names it can be a recipient's, who then has answered; their group and area count, where the sheet says
 * none. In an anonymous one a sheet is nobody's.
 * @returns the sheet's id, or `paper/not-asked`, `paper/number-taken`, `paper/number-too-long`, `paper/unknown-recipient`,
 *   `paper/has-answered`, `paper/has-begun`, `paper/has-withdrawn`
 */
export async function beginPaperSheet(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { survey, facts, recipientId }: { survey: OfSurvey; facts: PaperFacts; recipientId: number | null },
): Promise<Outcome<number>> {
  const { surveyId, anonymous, publishedVersion } = survey
  if (publishedVersion === null) return refuse('paper/not-asked')
  const checked = await checkFacts(tx, municipality, { surveyId, facts, besides: null })
  if (!checked.ok) return checked
  const whose = anonymous ? null : recipientId
  const recipient =
    whose === null
      ? undefined
      : (await listRecipients(tx, municipality, surveyId)).find((one) => one.recipientId === whose)
  const name = recipient?.name || (recipient?.email ?? '')
  if (whose !== null) {
    if (recipient === undefined) return refuse('paper/unknown-recipient')
    const known = await findAnswersOfRecipient(tx, municipality, { surveyId, recipientId: whose })
    if (known !== null) return refuse(whyNoSheet[known], { name })
  }
  const paperId = await insertPaperSheet(tx, municipality, {
    surveyId,
    ...checked.value,
    groupName: checked.value.groupName || (recipient?.groupName ?? ''),
    areaId: checked.value.areaId ?? recipient?.areaId ?? null,
    typedBy: userId,
    recipientId: whose,
    definitionVersion: publishedVersion,
    responseKey: randomBytes(KEY_BYTES),
    isDated: !anonymous,
  })
  if (paperId === undefined) return refuse(whyNoSheet.started, { name })
  if (whose !== null) await setRecipientProgress(tx, municipality, { recipientId: whose, progress: 'begun' })
  return { ok: true, value: paperId }
}

const whyNoSheet = {
  started: 'paper/has-begun',
  submitted: 'paper/has-answered',
  withdrawn: 'paper/has-withdrawn',
} as const

/** @returns refusals as of `beginPaperSheet`, and `paper/unknown`, `paper/not-yours` */
export async function changePaperFacts(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { survey, paperId, facts }: { survey: OfSurvey; paperId: number; facts: PaperFacts },
): Promise<Outcome<null>> {
  const own = await ownSheet(tx, municipality, principal, { survey, paperId })
  if (!own.ok) return own
  const checked = await checkFacts(tx, municipality, { surveyId: survey.surveyId, facts, besides: paperId })
  if (!checked.ok) return checked
  await updatePaperFacts(tx, municipality, { paperId, ...checked.value })
  return { ok: true, value: null }
}

/** A sheet with the questionnaire that it answers. */
export async function readPaperSheet(
  tx: Tx,
  municipality: Municipality,
  { surveyId, paperId }: { surveyId: number; paperId: number },
): Promise<{ sheet: PaperSheet; questionnaire: Questionnaire } | undefined> {
  const sheet = await findPaperSheet(tx, municipality, { surveyId, paperId })
  const published =
    sheet && (await findPublished(tx, municipality, { surveyId, version: sheet.definitionVersion }))
  if (sheet === undefined || published === undefined) return undefined
  const { lists, areas } = published.surroundings
  return {
    sheet,
    questionnaire: prepareQuestionnaire(published.definition, {
      lists: new Map(Object.entries(lists)),
      areas,
    }),
  }
}

export type PaperPageSaved =
  /** `page` is where to go on; null = nothing is left, the sheet is done. */
  | { readonly kind: 'moved'; readonly page: string | null }
  /** Kept as it was typed. `mayStand`: something is only missing, and may be so on the paper. */
  | { readonly kind: 'problems'; readonly problems: readonly AnswerProblem[]; readonly mayStand: boolean }

/** What may be missing on paper: nobody held the writer up. */
const left: ReadonlySet<string> = new Set(['answer/required', 'answer/row-missing'])

/** Whether nothing is wrong but what the writer left out. */
export function areOnlyLeftOut(problems: readonly AnswerProblem[]): boolean {
  return problems.length > 0 && problems.every(({ code }) => left.has(code))
}

/**
 * Saves a page of a sheet. What does not fit is told, and kept as it was typed; what the writer left out may stand if the person says that
 * the paper is like that. After the last page the sheet is done and counts.
 * @param asOnPaper what is left out on the paper may be left out here
 * @returns refusals `paper/unknown`, `paper/not-yours`, `paper/changed-elsewhere`
 */
export async function savePaperPage(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  {
    survey,
    paperId,
    page,
    fields,
    step,
    asOnPaper,
    today,
  }: {
    readonly survey: OfSurvey
    readonly paperId: number
    readonly page: string
    readonly fields: Iterable<readonly [string, unknown]>
    readonly step: 'next' | 'back' | 'stay'
    readonly asOnPaper: boolean
    /** ISO date. */
    readonly today: string
  },
): Promise<Outcome<PaperPageSaved>> {
  const own = await ownSheet(tx, municipality, principal, { survey, paperId })
  if (!own.ok) return own
  const { sheet, questionnaire } = own.value
  const posted = readForm({ questionnaire, page, fields, language: sheet.language })
  const all = replacePage({ questionnaire, page, before: sheet.answers, posted })
  const answers = pruneAnswers({ questionnaire, answers: all })
  const problems = step === 'next' ? problemsOn({ questionnaire, answers, page, today }) : []
  const mayStand = areOnlyLeftOut(problems)
  const isHeldUp = problems.length > 0 && !(mayStand && asOnPaper)
  const next = isHeldUp || step === 'stay' ? page : pageAfter(step, { questionnaire, answers, page })
  const isDone = next === null && firstWrongPage({ questionnaire, answers, today }) === null
  const state = sheet.state === 'submitted' && !isHeldUp ? 'submitted' : isDone ? 'submitted' : 'started'
  const { anonymous } = survey
  const saved = await updatePaperAnswers(tx, municipality, {
    paperId,
    revision: sheet.revision,
    answers,
    page: next ?? page,
    state,
    isDated: !anonymous,
  })
  if (!saved) return refuse('paper/changed-elsewhere')
  if (sheet.recipientId !== null)
    await setRecipientProgress(tx, municipality, {
      recipientId: sheet.recipientId,
      progress: state === 'submitted' ? 'done' : 'begun',
    })
  if (isHeldUp) return { ok: true, value: { kind: 'problems', problems, mayStand } }
  const wrong = next === null && !isDone ? firstWrongPage({ questionnaire, answers, today }) : null
  return { ok: true, value: { kind: 'moved', page: wrong ?? next } }
}

/** Deletes a sheet and its answers; a recipient whose it was has answered nothing then. @returns `paper/unknown`, `paper/not-yours` */
export async function removePaperSheet(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { survey, paperId }: { survey: OfSurvey; paperId: number },
): Promise<Outcome<null>> {
  const own = await ownSheet(tx, municipality, principal, { survey, paperId })
  if (!own.ok) return own
  await deletePaperSheet(tx, municipality, paperId)
  const { recipientId } = own.value.sheet
  if (recipientId !== null) await setRecipientProgress(tx, municipality, { recipientId, progress: 'none' })
  return { ok: true, value: null }
}

/** Whoever typed a sheet in may change it; the coordinator may change all. */
export function isOwnSheet(
  { typedBy }: Pick<PaperSheet, 'typedBy'>,
  { userId }: Principal,
  { role }: Pick<Municipality, 'role'>,
): boolean {
  return typedBy === userId || role === 'coordinator'
}

async function ownSheet(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { survey: { surveyId }, paperId }: { survey: OfSurvey; paperId: number },
): Promise<Outcome<{ sheet: PaperSheet; questionnaire: Questionnaire }>> {
  const read = await readPaperSheet(tx, municipality, { surveyId, paperId })
  if (read === undefined) return refuse('paper/unknown')
  return isOwnSheet(read.sheet, principal, municipality)
    ? { ok: true, value: read }
    : refuse('paper/not-yours')
}

async function checkFacts(
  tx: Tx,
  municipality: Municipality,
  { surveyId, facts, besides }: { surveyId: number; facts: PaperFacts; besides: number | null },
): Promise<Outcome<PaperFacts>> {
  const plain = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const sheetNumber = plain(facts.sheetNumber)
  if (sheetNumber.length > LONGEST_NUMBER) return refuse('paper/number-too-long', { longest: LONGEST_NUMBER })
  if (sheetNumber !== '' && (await hasSheetNumber(tx, municipality, { surveyId, sheetNumber, besides })))
    return refuse('paper/number-taken', { number: sheetNumber })
  return {
    ok: true,
    value: { ...facts, sheetNumber, groupName: plain(facts.groupName).slice(0, LONGEST_GROUP) },
  }
}

type At = {
  readonly questionnaire: Questionnaire
  readonly answers: PaperSheet['answers']
  readonly page: string
  readonly today: string
}

function problemsOn(at: Omit<At, 'page'> & { page?: string }): readonly AnswerProblem[] {
  const checked = validateAnswers(at)
  return checked.ok ? [] : checked.problems
}

/** The first page with an answer that does not fit; what is only left out was looked at page by page. */
function firstWrongPage({ questionnaire, answers, today }: Omit<At, 'page'>): string | null {
  const wrong = problemsOn({ questionnaire, answers, today }).find(({ code }) => !left.has(code))
  if (wrong === undefined) return null
  const [id = ''] = wrong.field.split('.')
  return questionnaire.byId.get(id)?.page.id ?? visiblePages({ questionnaire, answers })[0] ?? null
}

function pageAfter(step: 'next' | 'back', at: Omit<At, 'today'>): string | null {
  return step === 'back' ? (previousPage(at) ?? at.page) : nextPage(at)
}
