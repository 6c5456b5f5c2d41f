import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  changeSurvey,
  closeSurvey,
  findSurvey,
  openSurvey,
  type FrozenSurroundings,
  type Survey,
} from '../surveys/index.ts'
import { insertPhaseEntry, mixEndedSurvey } from './end-history-store.ts'

type Seen = Pick<Survey, 'surveyId' | 'version'>

/**
 * Takes no more answers. The rows of an anonymous survey are written anew in random order at once, so that from then on nothing in the
 * database ties an answer to whom it was asked of.
 * @returns the new version, or `surveys/unknown`, `surveys/stale-version`
 */
export async function endSurvey(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  seen: Seen,
): Promise<Outcome<number>> {
  const before = await findSurvey(tx, municipality, seen.surveyId)
  const closed = await closeSurvey(tx, municipality, seen)
  if (!closed.ok || before === undefined) return closed
  const { surveyId, closesOn } = before
  await insertPhaseEntry(tx, municipality, {
    surveyId,
    act: 'ended',
    closesOnBefore: closesOn,
    closesOn,
    by: userId,
  })
  await mixEndedSurvey(tx, surveyId)
  return closed
}

/**
 * Starts a survey. @returns the version that is asked now, or refusals as of `openSurvey`
 */
export async function startSurvey(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  seen: Seen & { surroundings: FrozenSurroundings },
): Promise<Outcome<number>> {
  const before = await findSurvey(tx, municipality, seen.surveyId)
  const opened = await openSurvey(tx, municipality, principal, seen)
  if (!opened.ok || before === undefined) return opened
  const { surveyId, closesOn } = before
  await insertPhaseEntry(tx, municipality, {
    surveyId,
    act: before.state === 'closed' ? 'reopened' : 'started',
    closesOnBefore: closesOn,
    closesOn,
    by: principal.userId,
  })
  return opened
}

/**
 * Gives a survey another last day; one that has ended takes answers again. Which day it was before stays in its history.
 *
 * @param closesOn ISO date, not before today; null = until it is ended
 * @returns refusals as of `changeSurvey` and `openSurvey`, `field-phase/before-first-day`
 */
export async function extendSurvey(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { closesOn, surroundings, ...seen }: Seen & { closesOn: string | null; surroundings: FrozenSurroundings },
): Promise<Outcome<number>> {
  const before = await findSurvey(tx, municipality, seen.surveyId)
  if (before === undefined) return refuse('surveys/unknown')
  if (closesOn !== null && before.opensOn !== null && closesOn < before.opensOn)
    return refuse('field-phase/before-first-day')
  const changed = await changeSurvey(tx, municipality, { ...before, ...seen, closesOn })
  if (!changed.ok) return changed
  const reopens = before.state === 'closed'
  await insertPhaseEntry(tx, municipality, {
    surveyId: seen.surveyId,
    act: reopens ? 'reopened' : 'extended',
    closesOnBefore: before.closesOn,
    closesOn,
    by: principal.userId,
  })
  return reopens
    ? openSurvey(tx, municipality, principal, { ...seen, version: changed.value, surroundings })
    : changed
}
