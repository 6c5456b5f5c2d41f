export {
  absoluteConcentration,
  relativeConcentration,
  spatialConcentration,
  type GroupOnGround,
} from './concentration.ts'
export { dissimilarityByChance } from './dissimilarity-by-chance.ts'
export { localMix, multigroupSegregation, type LocalMix, type MultigroupSegregation } from './multigroup.ts'
export { quantileGroups } from './quantile-groups.ts'
export { concentrationIndex, palmaRatio, type ValuesByWealth } from './reach-by-wealth.ts'
export {
  concentrationProfile,
  correlationRatio,
  dissimilarity,
  entropyIndex,
  exposure,
  isolation,
  minMaxIndex,
  segregationAtkinson,
  segregationGini,
} from './segregation.ts'
export type { GroupAmongAll } from './shares.ts'
export { shortfall } from './shortfall.ts'
export {
  slopeIndex,
  slopeInterval,
  standardErrorOf,
  type SlopeIndex,
  type SlopeInterval,
  type SlopeRequest,
} from './slope-index.ts'
export {
  atkinson,
  coefficientOfVariation,
  gini,
  hoover,
  kolm,
  lorenzCurve,
  theil,
  type Theil,
  type WeightedValues,
} from './spread-of-values.ts'
export { inequalityInterval, segregationInterval, type ResampledInterval } from './resampled-intervals.ts'
