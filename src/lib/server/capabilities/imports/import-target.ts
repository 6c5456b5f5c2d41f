import type { ZodType } from 'zod'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

export const targetNames = ['areas', 'residents', 'indicators', 'offers', 'travel-times'] as const
export type TargetName = (typeof targetNames)[number]

/** One record of a file as the file says it: nothing is interpreted yet. */
export type SourceRow = {
  /** Line in the file (1 = first line), for a feature collection the number of the feature. */
  line: number
  /** Cell texts by column name; a missing cell is absent or ''. */
  cells: Record<string, string>
  /** GeoJSON geometry in WGS84, where the file has one. */
  geometry?: unknown
}

/** Something wrong or remarkable with a row. `refused` rows are not taken; `noted` ones are. */
export type ImportIssue = {
  line: number
  column?: string
  code: string
  details?: Record<string, string | number>
  weight: 'refused' | 'noted'
}

export type ImportContext = {
  tx: Tx
  municipality: Municipality
  importRunId: number
  /** The file's decimal mark. */
  decimal: ',' | '.'
  report(issue: ImportIssue): void
}

/** What became of the records (an indicator file in wide shape has several records per row). */
export type ImportCounts = { added: number; changed: number; unchanged: number }

/** One run over one file, inside one transaction; it is rolled back as a whole when the run is refused or cancelled. */
export type ImportSession = {
  /** Checks a batch of rows in the file's order and reports what is wrong; may write already. */
  take(rows: SourceRow[]): Promise<void>
  /** Checks what only the whole file shows, writes the rest, counts. */
  finish(): Promise<ImportCounts>
}

/** What a capability offers to the imports: how its part of a recipe looks and how rows become its records. */
export type ImportTarget<Definition> = {
  name: TargetName
  /** The target's part of a recipe (column → meaning), parsed at the rim. */
  definition: ZodType<Definition>
  open(definition: Definition, context: ImportContext): Promise<ImportSession>
  /** Recognises columns, so that the user starts from a proposal; absent parts stay to be chosen. */
  suggest?(table: { columns: string[]; sample: SourceRow[] }): Partial<Definition>
}
