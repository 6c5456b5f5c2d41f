export { changeChainSettings } from './change-chain-settings.ts'
export { parseGapListAddress, placeInAddress, placeKey } from './chain-address-form.ts'
export { chainFor } from './chain-for.ts'
export { offersBehindPlace, type OfferBehind } from './chain-offers-behind-rules.ts'
export { isGap, placeCell, placeMatrix, worstCells } from './chain-place-cell-rules.ts'
export { findPlace, placesWithin } from './chain-places-rules.ts'
export { scoresOfTemplate, subIndexKey, subIndexOfField, WHOLE_INDEX } from './chain-scores-rules.ts'
export { scoreInput } from './chain-settings-form.ts'
export { readSettings as readChainSettings } from './chain-store.ts'
export { supplyOfPlace, type OfferReaching } from './chain-supply-of-place-rules.ts'
export { supplyFacts, type ChainWay, type SupplyFacts } from './chain-supply-facts-rules.ts'
export { judgements, type Judgement, type ReasonCode } from './chain-types.ts'
export { declareInventory, withdrawInventory } from './declare-inventory.ts'
export { listGaps } from './list-gaps.ts'
export type {
  ChainPlace,
  ComputedChain,
  InventoryDeclaration,
  MunicipalChain,
  MunicipalSettings,
} from './municipal-chain-types.ts'
export type { PlaceBlock, PlaceCell } from './place-cell-types.ts'
export { travelTimesImportTarget } from './travel-times-import-target.ts'
