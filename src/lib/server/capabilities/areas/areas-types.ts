import type { AreaGeometry, Position } from '@gelingen/methods/accessibility'
import type { OfficialSign } from '../../platform/tables/parse-cell.ts'

/** A day as YYYY-MM-DD. Areas are always read as they were in force on one. */
export type IsoDate = string

/** From, inclusive; to, exclusive, null while in force. */
export type Validity = { validFrom: IsoDate; validTo: IsoDate | null }

export type AreaLevel = {
  areaLevelId: number
  code: string
  name: string
  /** 1 is the coarsest level below the municipality. */
  position: number
}

export type Area = {
  areaId: number
  areaLevelId: number
  /** A string: leading zeros belong to it. */
  code: string
  name: string
  /** The area of a coarser level that holds this one on the date; null where there is none. */
  parentAreaId: number | null
}

/** An area in the tree, with the ids of those above (nearest first) and directly below. */
export type AreaInTree = Area & { ancestorIds: number[]; childIds: number[] }

/** A level ready to draw: SVG paths in one frame. */
export type LevelShapes = {
  /** viewBox, `0 0 width height`; null where the level has no shapes. */
  frame: { width: number; height: number } | null
  shapes: AreaOutline[]
}

export type AreaOutline = { areaId: number; code: string; name: string; outline: string; areaKm2: number }

export type AreaSamplePoints = {
  areaId: number
  /** Evenly spread, each for the same share of the surface. */
  points: Position[]
}

/** A checked shape with everything derived from it but the drawing. */
export type MeasuredShape = {
  geometry: AreaGeometry
  samplePoints: Position[]
  areaKm2: number
  west: number
  south: number
  east: number
  north: number
}

/** A count of persons, or the sign that says why there is none. */
export type ResidentsCell = { kind: 'value'; value: number } | { kind: 'sign'; sign: OfficialSign }

export type ResidentsGroup = {
  ageFrom: number
  /** Exclusive; null = open. From 0 open is everybody. */
  ageTo: number | null
  cell: ResidentsCell
}

export type AreaResidents = {
  areaId: number
  groups: ResidentsGroup[]
  /** The figures are sums over finer areas, because this one has none of its own. */
  isSummedUp: boolean
}

/** A stored version of an area, with the extent of its shape where it has one. */
export type AreaVersion = Validity & {
  areaId: number
  code: string
  name: string
  parentAreaId: number | null
  parentCode: string | null
  extent: { areaKm2: number; west: number; south: number; east: number; north: number } | null
}

/** One figure to be written. */
export type ResidentsRecord = {
  areaId: number
  year: number
  ageFrom: number
  ageTo: number | null
  cell: ResidentsCell
}

/** An area and those that make it up. */
export type ResidentsFamily = {
  /** null: all areas together, whose figures everybody may know from elsewhere. */
  readonly parent: number | null
  readonly children: readonly number[]
}
