import { randomInt } from 'node:crypto'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { listResponses } from '../survey-results/index.ts'
import { listPublished, type Survey } from '../surveys/index.ts'
import { answersForExport } from './export-answers-rules.ts'
import { recipientsById } from './export-store.ts'
import type { AnswersForExport, ExportWish } from './export-types.ts'

type Wanted = {
  readonly survey: Pick<Survey, 'surveyId' | 'title' | 'anonymous' | 'state' | 'closesOn'>
  readonly wish: ExportWish
  /** Codes of areas by their id. */
  readonly areaCodes: ReadonlyMap<number, string>
  /** ISO date. */
  readonly today: string
}

/**
 * The answers to a survey as they may leave the house.
 *
 * Anonymous answers leave only when the survey is over: two files of different days, laid side by side, would show the answers that came in
 * between, and it is known who answered on which day.
 * @returns `files/no-answers`, `files/still-open`, `files/too-few` (anonymous, fewer than the minimum)
 */
export async function exportAnswers(
  tx: Tx,
  municipality: Municipality,
  { survey, wish, areaCodes, today }: Wanted,
): Promise<Outcome<AnswersForExport>> {
  const { surveyId, title, anonymous } = survey
  if (anonymous && !isOver(survey, today)) return refuse('files/still-open')
  const responses = await listResponses(tx, municipality, surveyId)
  const counted = responses.filter(({ state }) => wish.alsoBegun || state === 'submitted')
  if (counted.length === 0) return refuse('files/no-answers')
  const exported = answersForExport({
    title,
    anonymous,
    responses,
    published: await listPublished(tx, municipality, surveyId),
    recipients: anonymous ? new Map() : await recipientsById(tx, municipality, surveyId),
    areaCodes,
    minimumCount: municipality.minimumCount,
    wish,
    random,
  })
  if (exported.rows.length === 0) return refuse('files/too-few', { minimum: municipality.minimumCount })
  return { ok: true, value: exported }
}

export function isOver({ state, closesOn }: Pick<Survey, 'state' | 'closesOn'>, today: string): boolean {
  return state === 'closed' || (closesOn !== null && closesOn < today)
}

const STEPS = 2 ** 47

function random(): number {
  return randomInt(STEPS) / STEPS
}
