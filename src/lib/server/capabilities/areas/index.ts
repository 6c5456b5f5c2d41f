export { likelyCode } from './area-codes-rules.ts'
export { areasImportTarget } from './areas-import-target.ts'
export { readAreas, readLevels, readVersions } from './areas-store.ts'
export type {
  Area,
  AreaInTree,
  AreaLevel,
  AreaResidents,
  AreaSamplePoints,
  AreaVersion,
  IsoDate,
  LevelShapes,
  ResidentsGroup,
} from './areas-types.ts'
export { readSamplePoints, readShapes } from './area-shapes-store.ts'
export { findAreas } from './find-areas.ts'
export { readAreaTree } from './read-area-tree.ts'
export { readResidents } from './read-residents.ts'
export { newestResidentsYear } from './residents-store.ts'
export { residentsImportTarget } from './residents-import-target.ts'
