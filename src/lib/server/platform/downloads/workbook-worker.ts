/* Writes workbooks in a thread of its own: one table at a time, each answered by one message. */
import { parentPort } from 'node:worker_threads'
import type { DataTable, FileWords } from './data-table.ts'
import { workbook } from './workbook.ts'

export type WorkbookWanted = { readonly table: DataTable; readonly words: FileWords }

export type WorkbookMade =
  { readonly ok: true; readonly content: Uint8Array } | { readonly ok: false; readonly mistake: string }

if (parentPort === null) throw new Error('workbook-worker: runs in a worker thread only')
const port = parentPort
port.on('message', (wanted: WorkbookWanted) => void answer(wanted))

async function answer({ table, words }: WorkbookWanted): Promise<void> {
  port.postMessage(await made(table, words))
}

async function made(table: DataTable, words: FileWords): Promise<WorkbookMade> {
  try {
    return { ok: true, content: await workbook(table, words) }
  } catch (error) {
    return { ok: false, mistake: error instanceof Error ? error.message : String(error) }
  }
}
