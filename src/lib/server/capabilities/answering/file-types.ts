import type { FileReference } from '@gelingen/questionnaire'
import type { PageSaved } from './answering-types.ts'

/** A file of a posted form. */
export type SentFile = {
  /** Id of the question. */
  readonly question: string
  readonly file: Pick<File, 'name' | 'size' | 'arrayBuffer'>
}

/** Why a file was not taken; the code has its sentence at the question. */
export type FileRefusal = {
  readonly question: string
  readonly code:
    | 'answer/file-kind'
    | 'answer/file-too-large'
    | 'answer/file-empty'
    | 'answer/file-not-kept'
    | 'answer/too-many'
  readonly details: Readonly<Record<string, string | number>>
}

/** What becomes of a page's files when it is saved. */
export type FileChanges = {
  /** Question → files that were taken in just now. */
  readonly taken: ReadonlyMap<string, readonly FileReference[]>
  /** Keys. */
  readonly removed: ReadonlySet<string>
}

export type PageWithFilesSaved = PageSaved & { readonly fileRefusals: readonly FileRefusal[] }
