import type { ZodType } from 'zod'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { TableFacts } from '../../platform/tables/table-types.ts'

export type { SourceRow } from '../../platform/tables/source-row.ts'

export const targetNames = ['areas', 'residents', 'indicators', 'offers', 'travel-times'] as const
export type TargetName = (typeof targetNames)[number]

/** Something wrong or remarkable with a row. `refused` rows are not taken; `noted` ones are. */
export type ImportIssue = {
  /** 0 = the file as a whole. */
  line: number
  column?: string
  code: string
  details?: Record<string, string | number>
  weight: 'refused' | 'noted'
  /** What the cell says, as it was read; the imports add it to refused rows. */
  cell?: string
}

/** How a cell was understood, in the target's own terms, for the preview. */
export type ImportMeaning = { line: number; column?: string; means: Record<string, string | number | null> }

export type ImportContext = {
  tx: Tx
  municipality: Municipality
  importRunId: number
  /** The file's decimal mark. */
  decimal: ',' | '.'
  report(issue: ImportIssue): void
  /** True where only the first rows come and all is rolled back: what only the whole file shows is not to be judged. */
  preview?: boolean
  /** For previews: tells how a cell was understood. */
  show?(meaning: ImportMeaning): void
}

/** What became of the records (an indicator file in wide shape has several records per row). */
export type ImportCounts = {
  added: number
  changed: number
  unchanged: number
  /** Records of an earlier import that this one replaces, and that are no longer there. */
  vanished?: number
}

/** One run over one file, inside one transaction; it is rolled back as a whole when the run is refused or cancelled. */
export type ImportSession = {
  /** Checks a batch of rows in the file's order and reports what is wrong; may write already. */
  take(rows: SourceRow[]): Promise<void>
  /** Checks what only the whole file shows, writes the rest, counts. */
  finish(): Promise<ImportCounts>
}

/** What a proposal is made from. */
export type SuggestedFrom = {
  columns: string[]
  /** The first rows. */
  sample: SourceRow[]
  format: TableFacts['format']
  /** What stands above the table, and the names of its sheet and file. */
  titles: string[]
}

type Place = { tx: Tx; municipality: Municipality }

/** Why something was recognised: the sentence is made from code and details. */
export type Reason = {
  /** What it was recognised as: a part of the definition, e.g. `code`, `level`, `period`, or a column's name. */
  answer: string
  code: string
  details: Record<string, string | number>
}

export type Suggestion<Definition> = { definition: Partial<Definition>; reasons?: Reason[] }

/** What a capability offers to the imports: how its part of a recipe looks and how rows become its records. */
export type ImportTarget<Definition> = {
  name: TargetName
  /** The target's part of a recipe (column → meaning), parsed at the rim. */
  definition: ZodType<Definition>
  open(definition: Definition, context: ImportContext): Promise<ImportSession>
  /** Recognises columns, so that the user starts from a proposal; absent parts stay to be chosen. */
  suggest?(table: SuggestedFrom, place: Place): Promise<Suggestion<Definition>> | Suggestion<Definition>
  /** The columns that a file must have; absent = those that the definition names under `columns`, `column` and `when`. */
  columnsOf?(definition: Definition): string[]
}

/** The targets of an installation, handed in by whoever knows all capabilities. */
export type ImportTargets = { readonly [Name in TargetName]?: ImportTarget<unknown> }
