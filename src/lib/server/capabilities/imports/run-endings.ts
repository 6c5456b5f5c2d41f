import { randomUUID } from 'node:crypto'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { isDiskFull } from '../../platform/files/uploads.ts'
import type { Outcome, Refusal } from '../../platform/refusal.ts'
import { TableUnreadable } from '../../platform/tables/table-types.ts'
import type { ImportIssue } from './import-target.ts'
import { emptyReport, type RunReport } from './import-types.ts'

/** How a run ended; only `done` wrote anything. */
export type Ending = {
  status: 'done' | 'refused' | 'cancelled' | 'failed'
  report: RunReport
  issues: readonly ImportIssue[]
}

/** Thrown inside the transaction of a run, so that it is rolled back. */
export class RolledBack extends Error {
  readonly ending: Ending | 'stopped' | 'not-ours'
  constructor(ending: Ending | 'stopped' | 'not-ours') {
    super('the import is rolled back')
    this.ending = ending
  }
}

export function refusedAsAWhole(refusal: Refusal, status: Ending['status'] = 'refused'): Ending {
  return { status, report: { ...emptyReport, refusal }, issues: [] }
}

/**
 * The ending that a failure stands for: a sentence for what an operator can mend, a number to look up in the log for the rest.
 * @param onError gets what is a fault of the program
 */
export function endingOfFailure(
  failure: unknown,
  onError: (failure: unknown, errorId: string) => void,
): Ending {
  if (failure instanceof TableUnreadable) return refusedAsAWhole(failure.refusal)
  if (failure instanceof AccessRefused) return refusedAsAWhole({ code: 'imports/not-permitted' }, 'failed')
  const refusal = refusalOfFailure(failure)
  if (refusal !== undefined) return refusedAsAWhole(refusal, 'failed')
  const errorId = randomUUID().slice(0, 8)
  onError(failure, errorId)
  return refusedAsAWhole({ code: 'imports/broken', details: { errorId } }, 'failed')
}

/** What an operator can mend: no room, no database, too much at once; undefined for any other failure. */
function refusalOfFailure(failure: unknown): Refusal | undefined {
  if (isDiskFull(failure)) return { code: 'files/disk-full' }
  if (isDatabaseAway(failure)) return { code: 'imports/database-away' }
  const code = codes[sqlState(failure)]
  return code === undefined ? undefined : { code }
}

/** Does what a page asks for; where it fails for want of room or of the database, that is a refusal like any other. */
export async function orRefused<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work()
  } catch (failure) {
    const refusal = refusalOfFailure(failure)
    if (refusal === undefined) throw failure
    return { ok: false, refusal }
  }
}

const codes: Record<string, string> = {
  '53100': 'imports/database-full',
  '57014': 'imports/took-too-long',
  '40001': 'imports/changed-meanwhile',
  '40P01': 'imports/changed-meanwhile',
}

/** The database was stopped or killed, or cannot be reached; it may be back in a moment. */
export function isDatabaseAway(failure: unknown): boolean {
  if (awayCodes.has(sqlState(failure))) return true
  // The driver's own words, which have no code, for a connection that ended in the middle of an answer or before the question.
  return failure instanceof Error && /^Connection terminated|is not queryable$/.test(failure.message)
}

const awayCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])

function sqlState(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : ''
}
