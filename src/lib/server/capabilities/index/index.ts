export { changeIndex, deleteIndex } from './change-index.ts'
export { computeIndexFor, indexForBrowser } from './compute-index-for.ts'
export { columnsOf as columnsOfIndex } from './index-definition-rules.ts'
export { createIndex, createIndexFromTemplate, type NewDefinition } from './create-index.ts'
export {
  parseIndexChange,
  parseNewIndex,
  parseNewIndexFromTemplate,
  type IndexChange,
  type NewIndex,
  type NewIndexFromTemplate,
} from './index-form.ts'
export type { IndexForBrowser } from './index-browser-rules.ts'
export type {
  AbsentValue,
  ComputedIndex,
  Contribution,
  ExcludedBecause,
  IndexArea,
  IndexIndicator,
  IndexMeta,
  MissingColumn,
} from './index-result-types.ts'
export { findIndex, listIndices } from './index-store.ts'
export { namesOf, templateIndexOf, type IndexNames } from './index-template-rules.ts'
export {
  residentsColumn,
  type IndexDefinition,
  type IndexSettings,
  type IndexToCompute,
} from './index-types.ts'
export { findMissingColumns } from './load-index-input.ts'
