import { openThread } from '../threads/index.ts'
import type { DataTable, FileWords } from './data-table.ts'
import type { WorkbookMade, WorkbookWanted } from './workbook-worker.ts'

export type WorkbookWriter = {
  /**
   * A table as an Excel workbook. Some thousand rows take half a second, therefore in a thread of its own.
   * @throws Error if the library fails, or it takes longer than 120 s
   */
  write(table: DataTable, words: FileWords): Promise<Uint8Array>
  close(): Promise<void>
}

const TIME_LIMIT_SECONDS = 120

export function openWorkbookWriter(): WorkbookWriter {
  const thread = openThread<WorkbookWanted, WorkbookMade>({
    name: 'workbook',
    file: '#lib/server/platform/downloads/workbook-worker.ts',
    timeLimitSeconds: TIME_LIMIT_SECONDS,
  })
  return {
    async write(table, words) {
      const made = await thread.ask({ table, words })
      if (!made.ok) throw new Error(`The workbook could not be written: ${made.mistake}`)
      return made.content
    },
    close: () => thread.close(),
  }
}
