import {
  aggregateMethods,
  normaliseMethods,
  type AggregateMethod,
  type ClassRule,
  type ClosedSide,
  type EndScale,
  type GroupSpec,
  type IndexSpec,
  type IndicatorSpec,
  type NormaliseMethod,
} from './index-spec.ts'

/** Every way to bring indicators to a common scale: those of a spec, and five more. */
export type DesignNormalisation =
  NormaliseMethod | 'borda' | 'exponential-rank' | 'goalposts' | 'distance-to-reference' | 'share-of-max'

export const designNormalisations = [
  ...normaliseMethods,
  'borda',
  'exponential-rank',
  'goalposts',
  'distance-to-reference',
  'share-of-max',
] as const satisfies readonly DesignNormalisation[]

/** Every way to make one number of several: those of a spec, and two more. */
export type DesignAggregation = AggregateMethod | 'harmonic' | 'copeland'

export const designAggregations = [
  ...aggregateMethods,
  'harmonic',
  'copeland',
] as const satisfies readonly DesignAggregation[]

export type DesignIndicator = IndicatorSpec & {
  /** For `goalposts`: the values, in the indicator's unit, that become 0 and 1 (turned: 1 and 0). */
  readonly goalposts?: EndScale
  /** For `distance-to-reference`: the value, in the indicator's unit, that becomes 1; default the greatest burden. */
  readonly reference?: number
}

export type DesignGroup = GroupSpec & {
  /** The group that it belongs to; none = the index itself. */
  readonly parent?: string
  /** Of its members; default that of the design. */
  readonly aggregate?: DesignAggregation
}

/** How gaps are filled: with the mean or median of the present values, of all units or of those alike in `by`. */
export type ImputeRule = { readonly method: ImputeMethod; readonly by?: string }

export type ImputeMethod = 'mean' | 'median'

export const imputeMethods = ['mean', 'median'] as const satisfies readonly ImputeMethod[]

/**
 * How outliers are treated: an indicator passes if |skewness| < `skewness` or kurtosis < `kurtosis`. One that does not
 * is winsorised until it does, at most `mostWinsorised` values; if it still does not, its logarithm is taken instead
 * (`logarithm`).
 */
export type TreatRule = {
  readonly skewness: number
  readonly kurtosis: number
  readonly mostWinsorised: number
  readonly logarithm: boolean
}

/** `pca`: by the first principal component of the members of each group; `equal`: all 1, whatever is given. */
export type WeighMethod = 'given' | 'equal' | 'pca'

export const weighMethods = ['given', 'equal', 'pca'] as const satisfies readonly WeighMethod[]

/** Classes by natural breaks: so many, that differ as little as possible within. */
export type NaturalBreaksRule = {
  readonly naturalBreaks: number
  readonly labels: readonly string[]
  readonly closed: ClosedSide
}

export type DesignClassRule = ClassRule | NaturalBreaksRule

/**
 * All that an index can be built of; `parseIndexDesign` reads it. Every `IndexSpec` is one: with at most one level of
 * groups, and without what is optional here.
 */
export type IndexDesign = Omit<IndexSpec, 'indicators' | 'groups' | 'normalise' | 'aggregate' | 'classes'> & {
  readonly indicators: readonly DesignIndicator[]
  /** A tree of any depth under the index; empty if the indicators form the index directly. */
  readonly groups: readonly DesignGroup[]
  readonly normalise: DesignNormalisation
  readonly aggregate: DesignAggregation
  /** Of `goalposts` (default true) and `distance-to-reference` (default false): whether values outside 0 … 1 are cut. */
  readonly capped?: boolean
  /** Default `given`. */
  readonly weigh?: WeighMethod
  /** Default none: gaps follow `missing`. */
  readonly impute?: ImputeRule
  /** Default none. */
  readonly treat?: TreatRule
  /**
   * With `missing: ignore`, the share of the members of a (sub-)index, 0 … 1, that a unit needs for a value; default 0:
   * any one will do.
   */
  readonly leastPresent?: number
  readonly classes?: DesignClassRule
}
