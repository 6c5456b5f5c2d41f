import type { OfficialSign } from '../tables/parse-cell.ts'

/**
 * What stands in a table that leaves the house: a text; a figure, rounded to its decimals or as exact as it is; an official
 * sign in place of a figure; null = nothing was delivered.
 */
export type DataCell =
  | string
  | null
  | { readonly kind: 'value'; readonly value: number; readonly decimals?: number }
  | { readonly kind: 'sign'; readonly sign: OfficialSign }

export type DataColumn = {
  /** For programs: small letters, digits and `_`. */
  readonly code: string
  readonly title: string
  /** Columns of numbers hold figures, or what stands in place of one; they are what a cube is made of. */
  readonly kind: 'text' | 'number'
  readonly unit?: string | null
}

/** What every row is about in one respect: the texts of its columns, or the same for all rows. */
export type Dimension = {
  readonly code: string
  readonly title: string
  readonly role: 'geo' | 'time' | 'classification'
  readonly of:
    | { readonly keyColumns: readonly string[]; readonly nameColumn: string }
    | { readonly key: string; readonly name: string }
}

/** How a table is a cube; its metrics are the columns of numbers. */
export type Cube = {
  readonly dimensions: readonly Dimension[]
  /** Where the rows have different metrics: the column that says which, what they are by its text, and the column of their value. */
  readonly metrics?: {
    readonly column: string
    readonly valueColumn: string
    readonly about: ReadonlyMap<string, { readonly title: string; readonly unit: string | null }>
  }
}

/** Longitude, latitude. */
type Position = readonly number[]

/** Where a row lies, in degrees of WGS84. */
export type Shape =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }

/** A line of what the figures are and where they come from. */
export type Note = { readonly term: string; readonly text: string }

/** A table that leaves the house, in whatever format. */
export type DataTable = {
  /** Says what it shows; becomes the name of the file. */
  readonly name: string
  readonly title: string
  readonly columns: readonly DataColumn[]
  /** In the order of the columns. */
  readonly rows: readonly (readonly DataCell[])[]
  readonly notes: readonly Note[]
  /** Where the figures come from, in words; '' = the municipality itself. */
  readonly source: string
  /** Present where the table can be read as a cube. */
  readonly cube?: Cube
  /** One per row, present where the rows lie somewhere. */
  readonly shapes?: readonly (Shape | null)[]
  /** More sheets of a workbook, between the data and the notes; other formats leave them out. */
  readonly further?: readonly FurtherSheet[]
}

export type FurtherSheet = {
  /** At most 31 characters, none of `[]:*?/\\`, and none twice. */
  readonly sheet: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
}

/** What files say in the reader's language around the table. */
export type FileWords = {
  /** Names of the two sheets of a workbook: one word each. */
  readonly sheets: { readonly data: string; readonly notes: string }
  /** Headings of the notes. */
  readonly about: string
  readonly says: string
  /** The dimension of what was measured. */
  readonly metric: string
}

const roundings = new Map<number, Intl.NumberFormat>()

/** A figure as it leaves, rounded by the rule by which pages round. */
export function leavingNumber({ value, decimals }: { value: number; decimals?: number }): number {
  if (decimals === undefined) return value
  const rounding =
    roundings.get(decimals) ??
    new Intl.NumberFormat('en', {
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: 'negative',
    })
  roundings.set(decimals, rounding)
  return Number(rounding.format(value))
}
