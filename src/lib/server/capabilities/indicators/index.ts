export { adoptIndicator, changeIndicator, createIndicator } from './change-indicator.ts'
export { entryFromCatalogue } from './entry-from-catalogue.ts'
export { newEntry } from './suggest-file.ts'
export { readColumnName, saysPercent } from './file-column-rules.ts'
export { indicatorsImportTarget } from './import-indicators.ts'
export { readCoverage, readIndicators } from './indicators-store.ts'
export { readCells } from './read-cells.ts'
export { readCountsBehind, type CountBehind } from './read-counts-behind.ts'
export { countProtected, type ProtectedCount } from './count-protected.ts'
export { minimumOf } from './protect-rules.ts'
export type {
  AreaCell,
  Indicator,
  IndicatorCoverage,
  IndicatorDirection,
  IndicatorEntry,
} from './indicators-types.ts'
