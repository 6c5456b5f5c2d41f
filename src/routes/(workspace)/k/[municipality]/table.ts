import type { Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { DataCell, DataColumn, DataTable } from '#lib/server/platform/downloads/index.ts'

export type WantedTable = {
  /** Filters as the page's own address has them. */
  readonly address: URLSearchParams
  readonly locale: Locale
  readonly today: string
}

/** A table as its page knows it; where its rows lie is read for the formats that say so. */
export type PageTable = DataTable & {
  /** Each row's area, null where it has none. */
  readonly areas?: {
    readonly areaLevelId: number
    /** The areas are those in force on this day. */
    readonly date: string
    readonly ofRows: readonly (number | null)[]
  }
}

/** Reads what a page lists as a table for a file; null where there is nothing of what the address names. */
export type ReadTable<Wanted extends WantedTable = WantedTable> = (
  tx: Tx,
  municipality: Municipality,
  wanted: Wanted,
) => Promise<PageTable | null>

export const textColumn = (code: string, title: string): DataColumn => ({ code, title, kind: 'text' })

export const numberColumn = (code: string, title: string, unit: string | null = null): DataColumn => ({
  code,
  title,
  kind: 'number',
  unit,
})

/** A figure that is rounded as its page rounds it; missing stays missing. */
export function figure(value: number | null | undefined, decimals = 0): DataCell {
  return value == null ? null : { kind: 'value', value, decimals }
}
