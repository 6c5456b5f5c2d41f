import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import { removeUpload, storeUpload, uploadPath, type StoredUpload } from '../../platform/files/uploads.ts'
import type { Outcome, Refusal } from '../../platform/refusal.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import { ALL_SHEETS, LINES_OF_A_SHEET } from '../../platform/tables/open-workbook.ts'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import {
  TableUnreadable,
  type Table,
  type TableFacts,
  type TableReading,
} from '../../platform/tables/table-types.ts'
import type { ImportTargets, TargetName } from './import-target.ts'
import type { ImportRoom } from './import-types.ts'
import { proposeRecipes, type Proposal } from './propose-recipes.ts'
import { listRecipes } from './recipe-store.ts'
import { orRefused } from './run-endings.ts'
import { findRun, insertRun } from './run-store.ts'

const SAMPLE_ROWS = 50
const MOST_SAMPLE_ROWS = 2000

export type Received = {
  importRunId: number
  /** What was recognised; undefined where the user must first say how the file is to be read. */
  facts: TableFacts | undefined
  /** Why it could not be read without help: a column stands there twice, the first sheet is empty … */
  problem: Refusal | undefined
  sample: SourceRow[]
  /** Never empty; the likeliest target first. */
  proposals: Proposal[]
}

/**
 * Takes an upload: stores it, recognises what it is, and opens a run in `preview`. Nothing is imported yet.
 *
 * @param target what the user says the file is; it comes first among the proposals
 * @returns refusals `files/…`, `tables/…` and `imports/database-…`; nothing of a refused file is kept
 */
export async function receiveFile({
  dataFolder,
  targets,
  file,
  target,
  like,
  limitBytes,
  ...room
}: ImportRoom & {
  dataFolder: string
  targets: ImportTargets
  /** Id of a run whose target, recipe and corrections the new file takes over. */
  like?: number | undefined
  file: { name: string; content: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> }
  target?: TargetName | undefined
  limitBytes: number
}): Promise<Outcome<Received>> {
  const stored = await storeFile({ dataFolder, content: file.content, limitBytes })
  if (!stored.ok) return stored
  const { look, upload } = stored.value
  const { storedFile, bytes, sha256 } = upload
  const received = await orRefused(() =>
    inMunicipality({ ...room, permission: 'imports.follow' }, async (tx, municipality) => {
      const before = like === undefined ? undefined : await findRun(tx, like)
      const proposals = await proposalsFor(
        { tx, municipality },
        { look, targets, fileName: file.name, target },
      )
      const importRunId = await insertRun(tx, municipality, {
        target: before?.target ?? target ?? proposals[0]?.target ?? 'indicators',
        recipe: before === undefined ? (proposals[0]?.saved[0]?.recipe ?? null) : before.recipe,
        ...(before === undefined ? {} : { take: before.take }),
        fileName: plainName(file.name),
        fileBytes: bytes,
        fileSha256: sha256,
        storedFile,
        status: 'preview',
        userId: room.principal.userId,
      })
      return { ok: true, value: { importRunId, ...look, proposals } }
    }),
  )
  if (!received.ok) await removeUpload({ dataFolder, storedFile })
  return received
}

/**
 * Stores a file and recognises what it is. @returns refusals `files/…` and `tables/…`; nothing of a refused file is kept
 */
export async function storeFile({
  dataFolder,
  content,
  limitBytes,
}: {
  dataFolder: string
  content: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>
  limitBytes: number
}): Promise<Outcome<{ upload: StoredUpload; look: Look }>> {
  const stored = await storeUpload({ dataFolder, content, limitBytes })
  if (!stored.ok) return stored
  const { storedFile } = stored.value
  const looked = await lookAt(uploadPath({ dataFolder, storedFile }) ?? '')
  if (looked.ok) return { ok: true, value: { upload: stored.value, look: looked.value } }
  await removeUpload({ dataFolder, storedFile })
  return looked
}

/** What the file may be, first what the user says it is. */
export async function proposalsFor(
  place: { tx: Tx; municipality: Municipality },
  {
    look: { facts, sample },
    targets,
    fileName,
    target,
  }: { look: Look; targets: ImportTargets; fileName: string; target: TargetName | undefined },
): Promise<Proposal[]> {
  if (facts === undefined) return []
  const saved = await listRecipes(place.tx)
  const guessed = await proposeRecipes({ facts, sample, saved, targets, place, fileName })
  return guessed.toSorted((one, other) => Number(other.target === target) - Number(one.target === target))
}

export type Look = { facts: TableFacts | undefined; problem: Refusal | undefined; sample: SourceRow[] }

/** What a user can put right by saying more about the file. */
const mendable = new Set([
  'tables/column-twice',
  'tables/only-header',
  'tables/no-such-line',
  'tables/no-such-sheet',
])

/** Recognises a file and reads its first rows; a problem that the user can mend is no refusal. */
export async function lookAt(path: string, reading: TableReading = {}): Promise<Outcome<Look>> {
  const opened = await openTable({ path, reading })
  if (opened.ok) return firstRows(opened.value)
  if (!mendable.has(opened.refusal.code)) return opened
  return { ok: true, value: { facts: undefined, problem: opened.refusal, sample: [] } }
}

async function firstRows(table: Table): Promise<Outcome<Look>> {
  try {
    const sample: SourceRow[] = []
    const sheets = new Set<number>()
    for await (const { rows } of table.batches({ rowsPerBatch: SAMPLE_ROWS })) {
      const [first] = rows
      const sheet = Math.floor((first?.line ?? 0) / LINES_OF_A_SHEET)
      // Where all sheets come at once, each has columns of its own.
      if (!sheets.has(sheet)) sample.push(...rows)
      sheets.add(sheet)
      if (table.facts.sheet !== ALL_SHEETS || sample.length >= MOST_SAMPLE_ROWS) break
    }
    return { ok: true, value: { facts: table.facts, problem: undefined, sample } }
  } catch (failure) {
    if (failure instanceof TableUnreadable) return { ok: false, refusal: failure.refusal }
    throw failure
  }
}

/** Browsers of old send whole paths; control characters have no place in a name. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'file'
}
