import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { placesInFrame } from '../areas/index.ts'

/** The municipality as a drawing: its coarsest areas, one area apart, and places. */
export type Situation = {
  /** Of the frame; all outlines and places are in its units. */
  readonly width: number
  readonly height: number
  readonly shapes: readonly {
    readonly name: string
    readonly outline: string
    /** Where the name stands: the middle of the area's box. */
    readonly middle: Point | null
  }[]
  /** The outline of the quarter that was asked for; null = none. */
  readonly quarter: string | null
  /** One per position, in their order; null = outside the drawing. */
  readonly points: readonly (Point | null)[]
}

type Point = { readonly x: number; readonly y: number }

type Wanted = {
  readonly municipalityId: number
  /** [longitude, latitude] in degrees. */
  readonly positions: readonly (readonly [number, number])[]
  readonly quarterId: number | null
  /** ISO date: areas in force then. */
  readonly today: string
}

/** Ask inside `asPublic`. @returns null: no areas are drawn here */
export async function readSituation(tx: Tx, wanted: Wanted): Promise<Situation | null> {
  const { municipalityId, positions, quarterId, today } = wanted
  const { rows: frames } = await sql<{ areaLevelId: number; width: number; height: number }>`
    select l.area_level_id as "areaLevelId", f.width, f.height
    from area_level l join area_frame f on f.municipality_id = l.municipality_id and f.area_level_id = l.area_level_id
    where l.municipality_id = ${municipalityId} order by l.position limit 1`.execute(tx)
  const [frame] = frames
  if (frame === undefined) return null
  const { rows } = await sql<Shape>`
    select a.area_id as "areaId", a.name, s.outline, a.area_level_id = ${frame.areaLevelId} as "isCoarse",
      (s.west + s.east) / 2 as longitude, (s.south + s.north) / 2 as latitude
    from area a join area_shape s on s.municipality_id = a.municipality_id and s.area_id = a.area_id
    where a.municipality_id = ${municipalityId} and s.outline <> '' and (a.area_id = ${quarterId} or a.area_level_id = ${frame.areaLevelId}
      and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date))
    order by a.code`.execute(tx)
  const coarse = rows.filter(({ isCoarse }) => isCoarse)
  const points = await placesInFrame(tx, { municipalityId }, [
    ...coarse.map(({ longitude, latitude }) => [longitude, latitude] as const),
    ...positions,
  ])
  return {
    width: frame.width,
    height: frame.height,
    shapes: coarse.map(({ name, outline }, at) => ({ name, outline, middle: points[at] ?? null })),
    quarter: rows.find(({ areaId }) => areaId === quarterId)?.outline ?? null,
    points: points.slice(coarse.length),
  }
}

type Shape = {
  areaId: number
  name: string
  outline: string
  isCoarse: boolean
  longitude: number
  latitude: number
}
