import type { Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Table } from '#lib/server/platform/tables/csv-answer.ts'

export type WantedTable = {
  /** Filters as the page's own address has them. */
  readonly address: URLSearchParams
  readonly locale: Locale
  readonly today: string
}

/** Reads what a page lists as a table for a file; null where there is nothing of what the address names. */
export type ReadTable<Wanted extends WantedTable = WantedTable> = (
  tx: Tx,
  municipality: Municipality,
  wanted: Wanted,
) => Promise<Table | null>
