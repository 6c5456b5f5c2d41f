export type { Attacker } from './audit/attackers.ts'
export {
  auditSuppression,
  disclosedCells,
  type Audit,
  type AuditRequest,
  type CellStatus,
} from './audit/audit.ts'
export { completeTable } from './table/complete-table.ts'
export type { Dimension, Sum } from './table/dimension.ts'
export {
  cellKeys,
  perturbCounts,
  type KeyDimension,
  type KeyedCells,
  type KeyedRecords,
} from './cell-key/cell-key.ts'
export { maximumEntropyTable } from './cell-key/maximum-entropy.ts'
export type { PerturbationLine } from './cell-key/table.ts'
export { guardDifferences, type GuardReport } from './differencing/guard.ts'
export { guardIntervals, type HiddenInterval } from './differencing/intervals.ts'
export type { Chain, ChainLink, Finding, Release, ReleasedFigure } from './differencing/types.ts'
export { chainInWords, type ChainWords } from './differencing/words.ts'
export { magnitudePrimary, type Contributions, type MagnitudeCell } from './magnitude/primary.ts'
export type { Dominance, MagnitudeRule, MagnitudeRules } from './magnitude/rules.ts'
export type { AdditiveEquation } from './rounding/additive-table.ts'
export { roundControlled, type RoundedTable, type WhatToRound } from './rounding/controlled.ts'
export { roundConventionally, roundRandomly } from './rounding/simple.ts'
export { roundBySolver } from './rounding/solver.ts'
export { primaryCells, type CountRule } from './suppress/primary-cells.ts'
export { disclosedToSingles, type SingleDisclosure } from './audit/singles.ts'
export {
  suppress,
  type ProtectionRequest,
  type SuppressRequest,
  type Suppression,
} from './suppress/suppress.ts'
export {
  suppressOptimally,
  type OptimalRequest,
  type OptimalSuppression,
} from './suppress/suppress-optimally.ts'
export {
  codesOfCell,
  describeTable,
  type DisclosureTable,
  type TableProblem,
  type TableRequest,
} from './table/table.ts'
