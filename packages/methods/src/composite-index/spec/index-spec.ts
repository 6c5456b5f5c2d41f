/** Which end of an indicator's scale means burden. */
export type Direction = 'higher-is-burden' | 'higher-is-better'

export const directions = ['higher-is-burden', 'higher-is-better'] as const satisfies readonly Direction[]

export type NormaliseMethod = 'z-population' | 'z-sample' | 'min-max' | 'rank' | 'percentile'

export const normaliseMethods = [
  'z-population',
  'z-sample',
  'min-max',
  'rank',
  'percentile',
] as const satisfies readonly NormaliseMethod[]

export type AggregateMethod = 'arithmetic' | 'geometric' | 'sum'

export const aggregateMethods = [
  'arithmetic',
  'geometric',
  'sum',
] as const satisfies readonly AggregateMethod[]

/** `drop`: a unit with any missing indicator gets no index. `ignore`: the weights of the present ones count. */
export type MissingRule = 'drop' | 'ignore'

/** Rank that tied values share in `rank` and `percentile`: the smallest of theirs, or the average. */
export type TieRule = 'min' | 'average'

/** Where normalised values lie: moments for the z methods, ends for `min-max` and `percentile`. */
export type MomentScale = { readonly mean: number; readonly sd: number }
export type EndScale = { readonly low: number; readonly high: number }
export type Scale = MomentScale | EndScale

export type IndicatorSpec = {
  readonly column: string
  readonly direction: Direction
  /** At least 0, relative to the other indicators of its group. */
  readonly weight: number
  readonly group?: string
}

export type GroupSpec = {
  readonly name: string
  /** At least 0, relative to the other groups. */
  readonly weight: number
}

/** `below`: out if smaller or missing. `notIn`: out if missing or, read as text, none of the listed. */
export type ExcludeRule =
  | { readonly column: string; readonly below: number }
  | { readonly column: string; readonly notIn: readonly (string | number)[] }

/** Side on which a class includes its cut: `left` = [a, b), `right` = (a, b]. */
export type ClosedSide = 'left' | 'right'

/**
 * Where classes are cut: at own values, at mean + k standard deviations of the index (`sd`: the k), or at the
 * quantiles that make `quantiles` classes of like size. `labels` run from the lowest index to the highest.
 */
export type ClassRule = {
  readonly labels: readonly string[]
  readonly closed: ClosedSide
} & (
  { readonly cuts: readonly number[] } | { readonly sd: readonly number[] } | { readonly quantiles: number }
)

/** A composite index, as `parseIndexSpec` returns it: complete, with every default filled in. */
export type IndexSpec = {
  readonly indicators: readonly IndicatorSpec[]
  /** Empty if the indicators form the index directly; else every indicator is in exactly one of them. */
  readonly groups: readonly GroupSpec[]
  readonly normalise: NormaliseMethod
  readonly scale?: Scale
  readonly ties: TieRule
  readonly aggregate: AggregateMethod
  /**
   * Standardise every sub-index and the index (z): to mean 0 and SD 1, or to the `scale` of a z method. The SD is the
   * sample's for `z-sample`, else the population's.
   */
  readonly restandardise: boolean
  readonly exclude: readonly ExcludeRule[]
  readonly missing: MissingRule
  readonly classes?: ClassRule
}
