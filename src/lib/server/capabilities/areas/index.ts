export { likelyCode } from './area-codes-rules.ts'
export { areaName, readAreaLines } from './area-lines-store.ts'
export { codeByName, likelyAreas, type LikelyArea } from './area-names-rules.ts'
export { areasOn } from './areas-on.ts'
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
  ResidentsFamily,
  ResidentsGroup,
} from './areas-types.ts'
export { readLocatableAreas, readSamplePoints, readShapes } from './area-shapes-store.ts'
export { findAreas } from './find-areas.ts'
export { boxAround, frameFor } from './outline-frame-rules.ts'
export { placeInFrame, placesInFrame } from './place-in-frame.ts'
export { protectResidents } from './protect-residents-rules.ts'
export { readAreaTree } from './read-area-tree.ts'
export { readResidents } from './read-residents.ts'
export { readResidentsBehind, readShownResidents, type ResidentsBehind } from './read-shown-residents.ts'
export { readTotalResidents } from './read-total-residents.ts'
export { newestResidentsYear, readResidentsYears } from './residents-store.ts'
export { screenOutlines } from './screen-outlines-rules.ts'
export { simpleShapes } from './simple-shapes-rules.ts'
export { recogniseAreaColumn, type RecognisedAreas } from './recognise-area-column.ts'
export { residentsImportTarget } from './residents-import-target.ts'
