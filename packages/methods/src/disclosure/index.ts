export type { Attacker } from './attackers.ts'
export { auditSuppression, disclosedCells, type Audit, type AuditRequest, type CellStatus } from './audit.ts'
export { completeTable } from './complete-table.ts'
export type { Dimension, Sum } from './dimension.ts'
export * from './perturbation.ts'
export { primaryCells, type CountRule } from './primary-cells.ts'
export { disclosedToSingles, type SingleDisclosure } from './singles.ts'
export { suppress, type ProtectionRequest, type SuppressRequest, type Suppression } from './suppress.ts'
export { suppressOptimally, type OptimalRequest, type OptimalSuppression } from './suppress-optimally.ts'
export {
  codesOfCell,
  describeTable,
  type DisclosureTable,
  type TableProblem,
  type TableRequest,
} from './table.ts'
