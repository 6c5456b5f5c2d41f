import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { Correction } from './corrections-form.ts'
import { withCorrections } from './corrections-rules.ts'
import { faultsOf, type Fault } from './fault-rules.ts'
import { ISSUES_KEPT, type ImportRun, type StoredIssue } from './import-types.ts'
import { selectIssues } from './issue-store.ts'
import type { Recipe } from './recipe.ts'
import {
  clearStoredFile,
  deletePreview,
  findRun,
  insertRun,
  requestCancel,
  selectRuns,
  setDraft,
} from './run-store.ts'

/** Who imported what when, the newest first. Permission `imports.read`. @param before only older ones than this run */
export function listRuns(
  tx: Tx,
  { most = 50, before }: { most?: number; before?: number } = {},
): Promise<ImportRun[]> {
  return selectRuns(tx, { most, before })
}

/**
 * One run with a page of its issues, in the order in which they were found. Permission `imports.read`.
 * @param code only issues of this code
 * @returns undefined where there is none; `issuesTotal` counts the kept ones that fit
 */
export async function readRun(
  tx: Tx,
  {
    importRunId,
    offset = 0,
    most = 100,
    code,
  }: { importRunId: number; offset?: number; most?: number; code?: string },
): Promise<{ run: ImportRun; issues: StoredIssue[]; issuesTotal: number } | undefined> {
  const run = await findRun(tx, importRunId)
  if (run === undefined) return undefined
  const { issues, total } = await selectIssues(tx, { importRunId, offset, most, code })
  return { run, issues, issuesTotal: total }
}

/**
 * Cancels a run that waits, or asks one that is running to break off; it does so within a second or two. Permission
 * `imports.follow`.
 * @returns refusal `imports/not-running`
 */
export async function cancelRun(tx: Tx, importRunId: number): Promise<Outcome<'waiting' | 'running'>> {
  const from = await requestCancel(tx, importRunId)
  return from === undefined ? refuse('imports/not-running') : { ok: true, value: from }
}

/**
 * Opens a new run in preview with the file and recipe of one that did not succeed, so that it can be started again, e.g. with
 * the good rows only. The old run stays with its report. Permission `imports.follow`.
 * @param corrections what is put right in it, over what was put right before
 * @returns the new run's id; refusal `imports/file-gone`
 */
export async function repeatRun(
  tx: Tx,
  municipality: Municipality,
  {
    importRunId,
    userId,
    corrections = [],
  }: { importRunId: number; userId: string; corrections?: readonly Correction[] },
): Promise<Outcome<number>> {
  const run = await findRun(tx, importRunId)
  const isOver = run !== undefined && ['refused', 'cancelled', 'failed'].includes(run.status)
  if (!isOver || run.storedFile === null) return refuse('imports/file-gone')
  await clearStoredFile(tx, importRunId)
  const recipe = run.recipe && {
    ...run.recipe,
    corrections: withCorrections(run.recipe.corrections ?? [], corrections),
  }
  return { ok: true, value: await insertRun(tx, municipality, { ...run, recipe, status: 'preview', userId }) }
}

/**
 * Keeps what was answered so far about a file that waits for a decision, so that nothing has to be entered twice. Permission
 * `imports.follow`.
 * @returns refusal `imports/already-started`
 */
export async function keepDraft(
  tx: Tx,
  draft: { importRunId: number; recipe: Recipe },
): Promise<Outcome<null>> {
  return (await setDraft(tx, draft)) ? { ok: true, value: null } : refuse('imports/already-started')
}

/** The refused places of a run that did not succeed, as far as they are kept. Permission `imports.read`. */
export async function readFaults(tx: Tx, importRunId: number): Promise<Fault[]> {
  const { issues } = await selectIssues(tx, { importRunId, offset: 0, most: ISSUES_KEPT })
  return faultsOf(
    issues.map(({ line, column, cell, ...issue }) => ({
      ...issue,
      line: line ?? 0,
      ...(column === null ? {} : { column }),
      ...(cell === null ? {} : { cell }),
    })),
  )
}

/**
 * Gives up a run that was never started. Permission `imports.follow`.
 * @returns the upload to be removed once this is committed; refusal `imports/already-started`
 */
export async function discardRun(
  tx: Tx,
  importRunId: number,
): Promise<Outcome<{ storedFile: string | null }>> {
  const discarded = await deletePreview(tx, importRunId)
  return discarded === undefined ? refuse('imports/already-started') : { ok: true, value: discarded }
}
