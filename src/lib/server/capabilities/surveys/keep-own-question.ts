import { freshId } from '@gelingen/questionnaire/editing'
import type { Question } from '@gelingen/questionnaire'
import type { DefinitionProblem } from '@gelingen/questionnaire/definition'
import { canonQuestions } from '@gelingen/catalogue'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome, type Refusal } from '../../platform/refusal.ts'
import { standingAlone } from './own-question-rules.ts'
import {
  insertOwnQuestion,
  selectOwnQuestions,
  selectVersionsOfOwnQuestion,
  updateRetired,
} from './own-questions-store.ts'
import type { OwnQuestion } from './own-questions-types.ts'

export type KeptQuestion =
  | { readonly ok: true; readonly value: OwnQuestion['question'] }
  | { readonly ok: false; readonly refusal: Refusal; readonly problems: readonly DefinitionProblem[] }

/** All own questions, each in its latest version; those that are not offered any more among them. */
export function listOwnQuestions(tx: Tx, municipality: Municipality): Promise<OwnQuestion[]> {
  return selectOwnQuestions(tx, municipality)
}

/** All versions of one, the latest first; empty where there is none of this code. */
export function ownQuestionVersions(
  tx: Tx,
  municipality: Municipality,
  code: string,
): Promise<OwnQuestion[]> {
  return selectVersionsOfOwnQuestion(tx, municipality, code)
}

/**
 * Keeps a question for later surveys, as it can stand alone.
 * @param question its id becomes the code, unless that is taken
 * @returns refusals `surveys/definition-refused` with the problems
 */
export async function keepOwnQuestion(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { question, module }: { question: Question; module: string },
): Promise<KeptQuestion> {
  const kept = await selectOwnQuestions(tx, municipality)
  const taken = new Set([...kept.map(({ code }) => code), ...canonQuestions.map(({ code }) => code)])
  const code = freshId(question.id, taken)
  return insert(tx, municipality, { question, module, by: userId, code, version: 1 })
}

/**
 * Keeps a change as the next version; surveys that have a copy keep theirs.
 * @param seenVersion the version that was changed
 * @returns refusals `surveys/own-question-unknown`, `surveys/own-question-changed`, `surveys/definition-refused`
 */
export async function changeOwnQuestion(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  {
    code,
    seenVersion,
    question,
    module,
  }: { code: string; seenVersion: number; question: Question; module: string },
): Promise<KeptQuestion> {
  const [latest] = await selectVersionsOfOwnQuestion(tx, municipality, code)
  if (latest === undefined) return refused('surveys/own-question-unknown')
  if (latest.version !== seenVersion) return refused('surveys/own-question-changed')
  return insert(tx, municipality, { question, module, by: userId, code, version: seenVersion + 1 })
}

/** Takes a question out of what is offered, or brings it back. */
export async function retireOwnQuestion(
  tx: Tx,
  municipality: Municipality,
  given: { code: string; retired: boolean },
): Promise<Outcome<null>> {
  return (await updateRetired(tx, municipality, given))
    ? { ok: true, value: null }
    : refuse('surveys/own-question-unknown')
}

async function insert(
  tx: Tx,
  municipality: Municipality,
  {
    question,
    code,
    version,
    ...given
  }: { question: Question; code: string; version: number; module: string; by: string },
): Promise<KeptQuestion> {
  const alone = standingAlone(question, { code, version })
  if (!alone.ok)
    return { ok: false, refusal: { code: 'surveys/definition-refused' }, problems: alone.problems }
  const inserted = await insertOwnQuestion(tx, municipality, { question: alone.question, ...given })
  return inserted ? { ok: true, value: alone.question } : refused('surveys/own-question-changed')
}

function refused(code: string): KeptQuestion {
  return { ok: false, refusal: { code }, problems: [] }
}
