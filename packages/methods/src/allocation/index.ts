export { allocate } from './allocate.ts'
export { allocateBiproportionally } from './biproportional.ts'
export type { BiproportionalAllocation, BiproportionalOutcome } from './biproportional.ts'
export type {
  Allocation,
  AllocationMethod,
  AllocationOutcome,
  AllocationRefusal,
  AmountReason,
  Fraction,
  Tie,
  TieRule,
  Weight,
} from './allocation-types.ts'
