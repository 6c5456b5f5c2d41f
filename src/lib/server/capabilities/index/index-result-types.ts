import type { Direction, IndexSpec, NormaliseMethod } from '@gelingen/methods/composite-index'
import type { OfficialSign } from '../../platform/tables/parse-cell.ts'

export type IndexAreaKey = { readonly areaId: number; readonly code: string; readonly name: string }

/** One column of the calculation, in the order of the areas. */
export type IndexColumn = {
  /** `null` = missing or protected: a protected value does not get as far as this. `–` and `0` count as 0. */
  readonly values: readonly (number | null)[]
  /** What the table shows instead of a number; `.` also for protected. `null` = a number, or nothing at all. */
  readonly signs: readonly (OfficialSign | null)[]
}

/** What an index is computed from: nothing in here may not be shown. */
export type IndexInput = {
  readonly areas: readonly IndexAreaKey[]
  readonly columns: Readonly<Record<string, IndexColumn>>
}

/** A value that is not there, and the sign that the table shows for it; `null` = none was delivered. */
export type AbsentValue = { readonly column: string; readonly sign: OfficialSign | null }

/** Why an area has no index; `missing` names the values for want of which the missing rule gives none. */
export type ExcludedBecause =
  | { readonly rule: 'below'; readonly column: string; readonly limit: number }
  | { readonly rule: 'not-in'; readonly column: string }
  | { readonly rule: 'missing'; readonly values: readonly AbsentValue[] }

export type Contribution = {
  readonly column: string
  /** Part of the index that comes from this indicator; an area's contributions sum to its index. */
  readonly contribution: number | null
  /** The value on the common scale, higher = more burden. */
  readonly normalised: number | null
  /** What the table shows instead of the value; `null` = a number, or nothing was delivered. */
  readonly sign: OfficialSign | null
}

export type IndexArea = IndexAreaKey & {
  /** Higher = more burden; `null` where `excludedBecause` says why. */
  readonly index: number | null
  /** Number 1 = lowest index; `null` without an index or classes. */
  readonly class: { readonly number: number; readonly label: string } | null
  /** 1 = most burden; equal indices share the smallest rank. */
  readonly rank: number | null
  /** Where the rank lies in nine of ten draws of weights and normalisation; between two ranks where it falls so. */
  readonly rankInterval: { readonly low: number; readonly median: number; readonly high: number } | null
  /** In the order of the spec's groups; empty without groups. */
  readonly subIndices: readonly { readonly name: string; readonly value: number | null }[]
  /** In the order of the spec's indicators. */
  readonly contributions: readonly Contribution[]
  readonly excludedBecause: ExcludedBecause | null
}

/** A column that the definition names and the data do not have; the index was computed without it. */
export type MissingColumn = {
  readonly column: string
  /** `null` where the municipality has no such indicator. */
  readonly name: string | null
  readonly role: 'indicator' | 'exclusion'
  /** `no-indicator`: to be created and imported. `no-values`: to be imported for this period, or another chosen. */
  readonly reason: 'no-indicator' | 'no-values'
  readonly period: string
  /** Periods that have values at this level, newest first. */
  readonly otherPeriods: readonly string[]
}

/** What a page says about an indicator of the index. */
export type IndexIndicator = {
  readonly column: string
  readonly name: string
  readonly unit: string
  readonly direction: Direction
  readonly weight: number
  readonly group: string | null
  readonly period: string
  /** To show its values with. */
  readonly decimals: number
  /** Areas that no rule excludes and that have no number, or a protected one. */
  readonly missingCount: number
}

export type IndexMeta = {
  /** Whatever the directions of its indicators: the index itself always rises with burden. */
  readonly direction: 'higher-is-burden'
  readonly period: string
  readonly areaLevelId: number
  readonly areaCount: number
  /** Areas with an index; ranks run from 1 to this. */
  readonly indexedCount: number
  /** The day on which the areas are those in force. */
  readonly areasOn: string
  /** Year of the residents that an exclusion rule looks at: the newest up to the period; `null` = none does. */
  readonly residentsYear: number | null
  readonly indicators: readonly IndexIndicator[]
  readonly missing: readonly MissingColumn[]
  /** As computed: without the missing columns. */
  readonly spec: IndexSpec
  readonly classes: {
    readonly cuts: readonly number[]
    readonly labels: readonly string[]
    readonly counts: readonly number[]
    readonly closed: 'left' | 'right'
  } | null
  /** `null` where an index could be computed but one of the drawn variants could not. */
  readonly intervals: {
    readonly draws: number
    readonly seed: number
    /** Share of the draws between the ends. */
    readonly coverage: number
    readonly weightSpread: number
    readonly normalisations: readonly NormaliseMethod[]
  } | null
}

/** `areas` in the order of the areas of the level. */
export type ComputedIndex = { readonly areas: readonly IndexArea[]; readonly meta: IndexMeta }
