export { computeIndex, type IndexResult, type IndicatorValues } from './compute-index.ts'
export type { CellValue, Exclusion } from './exclude.ts'
export type { IndexColumns } from './prepare-index.ts'
export {
  indexDesignRefusalCodes,
  indexRefusalCodes,
  type IndexRefusal,
  type IndexRefusalCode,
} from './refusals.ts'
export { createRandom, type Random } from './seeded-random.ts'

export {
  aggregateMethods,
  directions,
  normaliseMethods,
  type AggregateMethod,
  type ClassRule,
  type ClosedSide,
  type Direction,
  type ExcludeRule,
  type GroupSpec,
  type IndexSpec,
  type IndicatorSpec,
  type MissingRule,
  type NormaliseMethod,
  type Scale,
  type TieRule,
} from './spec/index-spec.ts'
export {
  designAggregations,
  designNormalisations,
  imputeMethods,
  weighMethods,
  type DesignAggregation,
  type DesignClassRule,
  type DesignGroup,
  type DesignIndicator,
  type DesignNormalisation,
  type ImputeMethod,
  type ImputeRule,
  type IndexDesign,
  type NaturalBreaksRule,
  type TreatRule,
  type WeighMethod,
} from './spec/index-design.ts'
export { parseIndexDesign, type ParsedIndexDesign } from './spec/parse-index-design.ts'
export { parseIndexSpec, type ParsedIndexSpec } from './spec/parse-index-spec.ts'
export {
  indexDesignProblemCodes,
  indexSpecProblemCodes,
  type IndexSpecProblem,
  type IndexSpecProblemCode,
} from './spec/spec-problems.ts'

export { impute } from './impute/impute.ts'
export { treat, usualTreatment, type Treatment } from './treat/treat.ts'
export { describeValues, type ValuesDescription } from './columns/describe-values.ts'
export { normalise, type NormaliseOptions } from './normalise/normalise.ts'
export { effectiveWeights, type EffectiveWeight } from './weigh/effective-weights.ts'
export { principalComponent, type PrincipalComponent } from './weigh/pca.ts'
export { aggregate, type AggregateOptions } from './aggregate/aggregate.ts'
export { quantileOfSorted } from './columns/quantile.ts'
export { rankByBurden } from './columns/ranks.ts'
export { classify, type Classification } from './classes/classify.ts'
export { naturalBreaks, type NaturalBreaks } from './classes/natural-breaks.ts'
export { correlations, type CorrelationKind } from './consistency/correlation.ts'
export { cronbachAlpha, type AlphaGaps } from './consistency/cronbach-alpha.ts'

export {
  indexUncertainty,
  indexUncertaintySteps,
  type IndexUncertainty,
  type Interval,
  type UncertaintyOutcome,
  type UncertaintyRequest,
} from './uncertainty/index-uncertainty.ts'
export {
  rankIntervals,
  rankIntervalSteps,
  type RankIntervalOutcome,
  type RankIntervalRequest,
  type RankIntervals,
} from './uncertainty/rank-intervals.ts'
export { usualNormalisations, type DrawnNormalisation } from './uncertainty/usual-normalisations.ts'
export {
  indexSensitivity,
  indexSensitivitySteps,
  type FactorSensitivity,
  type IndexSensitivity,
  type SensitivityFactor,
  type SensitivityOutcome,
  type SensitivityRequest,
} from './uncertainty/index-sensitivity.ts'
export { leaveOneOut, type IndexWithout } from './uncertainty/leave-one-out.ts'
export { sobolDesign, sobolIndices, type SobolDesign, type SobolIndex } from './uncertainty/sobol.ts'
