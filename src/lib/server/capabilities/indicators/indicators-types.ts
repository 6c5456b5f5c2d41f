import type { TableCell } from '../../platform/tables/table-cell.ts'

export type IndicatorDirection = 'higher-is-burden' | 'higher-is-better' | 'neutral'

/** What an indicator is; texts as the municipality words them. */
export type IndicatorEntry = {
  code: string
  name: string
  definition: string
  /** Code of the catalogue's units, e.g. `percent`. */
  unit: string
  numerator: string
  denominator: string
  direction: IndicatorDirection
  /** Code of the catalogue's topics. */
  topic: string
  source: string
  licence: string
  refreshRhythm: string
  /** Stricter than the municipality's own; null = that one. */
  minimumCount: number | null
  /** Plausible range; null = open. */
  lowest: number | null
  highest: number | null
  decimals: number
}

export type Indicator = IndicatorEntry & { indicatorId: number; version: number }

/** Where an indicator has values. */
export type IndicatorCoverage = {
  indicatorId: number
  areaLevelId: number
  period: string
  valueCount: number
}

/** What may leave the server about one area: no protected number is in it. */
export type AreaCell = {
  areaId: number
  cell: TableCell
  /** Case number and base, where known and not protected. */
  cases: number | null
  base: number | null
}

/** A value as it is written. */
export type NewValue = {
  indicatorId: number
  period: string
  areaId: number
  value: number | null
  sign: string | null
  cases: number | null
  base: number | null
}
