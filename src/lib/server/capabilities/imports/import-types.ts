import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { TargetName } from './import-target.ts'
import type { Recipe } from './recipe.ts'

/** Who imports where; an import spans several transactions, so it takes the database and not one of them. */
export type ImportRoom = {
  database: Kysely<DB>
  principal: Principal
  /** The municipality's slug. */
  municipality: string
}

export type RunStatus =
  'fetching' | 'preview' | 'waiting' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed'

/** `all-or-nothing`: one refused row refuses the file. `good-rows`: only what is wrong is left out. */
export type Take = 'all-or-nothing' | 'good-rows'

export type RunReport = {
  /** Rows of the file without its header and blank lines; read = taken + refused. */
  read: number
  taken: number
  refused: number
  /** What became of the records; a row may hold several. All 0 where nothing was taken. */
  added: number
  changed: number
  unchanged: number
  vanished: number
  /** How often each thing was wrong, by code; rows that are refused and rows that were taken nevertheless. */
  refusals: Record<string, number>
  notes: Record<string, number>
  /** How many issues are kept line by line; further ones are only counted above. */
  issuesKept: number
  /** Why the file as a whole was not taken. */
  refusal?: Refusal
}

export type ImportRun = {
  importRunId: number
  importRecipeId: number | null
  target: TargetName
  /** As it was when the run started. */
  recipe: Recipe | null
  fileName: string
  fileBytes: number
  fileSha256: string
  /** Address of the server that it comes from; null = it was sent. */
  fetchedFrom: string | null
  /** The upload, as long as it is kept. */
  storedFile: string | null
  status: RunStatus
  take: Take
  cancelRequested: boolean
  /** While the file is fetched, its records; then bytes of a text file, else rows. */
  progressDone: number
  progressTotal: number | null
  report: RunReport
  /** User id; null = unknown. */
  startedBy: string | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

/** An issue as it is kept; line null = the file as a whole. */
export type StoredIssue = {
  issueNumber: number
  line: number | null
  column: string | null
  code: string
  details: Record<string, string | number>
  weight: 'refused' | 'noted'
  /** What the cell of a refused row said; null = not known. */
  cell: string | null
}

export type SavedRecipe = {
  importRecipeId: number
  recipe: Recipe
  createdBy: string | null
  updatedAt: Date
}

export const ISSUES_KEPT = 10_000

export const emptyReport: RunReport = {
  read: 0,
  taken: 0,
  refused: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  vanished: 0,
  refusals: {},
  notes: {},
  issuesKept: 0,
}
