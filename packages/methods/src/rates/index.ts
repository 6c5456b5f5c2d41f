export { areaRates, areaShares, type AreaRates } from './area-rates.ts'
export {
  countInterval,
  countIntervalMethods,
  type CountIntervalMethod,
  type Interval,
} from './count-intervals.ts'
export { meanInterval, type MeanInterval } from './mean-interval.ts'
export { shareInterval, shareIntervalMethods, type ShareIntervalMethod } from './share-intervals.ts'
export {
  directlyStandardisedRate,
  indirectlyStandardised,
  type StandardisedRate,
  type StandardisedRatio,
} from './standardised-rates.ts'
export { excess, type Excess } from './excess.ts'
export type { Neighbours } from './neighbours.ts'
export {
  neighbourhoodRates,
  smoothGlobally,
  smoothLocally,
  type GloballySmoothed,
  type SmoothedRates,
} from './smoothing.ts'
export { standardiseByPrecision } from './standardise-by-precision.ts'
export { compareRates, compareShares, type Comparison, type Counted } from './compare-two.ts'
export { correctForMany, corrections, type Correction } from './correction.ts'
export { judgeAreas, judgements, type JudgeRequest, type JudgedAreas, type Judgement } from './judge-areas.ts'
export { changeJudgements, judgeChanges, type ChangeJudgement, type JudgedChanges } from './judge-changes.ts'
export { judgeTrends, type JudgedTrends } from './judge-trends.ts'
export { rankTrend, type RankTrend } from './rank-trend.ts'
export { linearTrend, modelTrend, type LinearTrend, type ModelTrend } from './trend-models.ts'
export { rateTrendTest, shareTrendTest, type Series, type TrendTest } from './trend-tests.ts'
export { funnelLimits, type FunnelLimits, type FunnelRequest } from './funnel.ts'
export { clusterKinds, localG, localMoran, type ClusterKind, type LocalMoran } from './local-moran.ts'
export { geary, moran, type Autocorrelation } from './moran.ts'
export { overdispersion, type Overdispersion, type OverdispersionRequest } from './overdispersion.ts'
export type { WeightStyle } from './spatial-weights.ts'
export { association, type Association } from './association.ts'
export { compareMeans, type Distribution } from './compare-means.ts'
