export { aggregate, type AggregateOptions } from './aggregate.ts'
export { classify, type Classification } from './classify.ts'
export { computeIndex, type IndexResult, type IndicatorValues } from './compute-index.ts'
export type { CellValue, Exclusion } from './exclude.ts'
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
} from './index-spec.ts'
export { normalise, type NormaliseOptions } from './normalise.ts'
export { parseIndexSpec, type ParsedIndexSpec } from './parse-index-spec.ts'
export type { IndexColumns } from './prepare-index.ts'
export { quantileOfSorted } from './quantile.ts'
export {
  rankIntervals,
  rankIntervalSteps,
  usualNormalisations,
  type Interval,
  type RankIntervalOutcome,
  type RankIntervalRequest,
  type RankIntervals,
} from './rank-intervals.ts'
export { rankByBurden } from './ranks.ts'
export { indexRefusalCodes, type IndexRefusal, type IndexRefusalCode } from './refusals.ts'
export { createRandom, type Random } from './seeded-random.ts'
export { indexSpecProblemCodes, type IndexSpecProblem, type IndexSpecProblemCode } from './spec-problems.ts'
