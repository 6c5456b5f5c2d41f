import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { placesInFrame } from '../areas/index.ts'

/** The municipality as a drawing: its coarsest areas, one area apart, and places. */
export type Situation = {
  /** Of the frame; all outlines and places are in its units. */
  readonly width: number
  readonly height: number
  readonly shapes: readonly { readonly name: string; readonly outline: string }[]
  /** The outline of the quarter that was asked for; null = none. */
  readonly quarter: string | null
  /** One per position, in their order; null = outside the drawing. */
  readonly points: readonly ({ readonly x: number; readonly y: number } | null)[]
}

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
  const { rows } = await sql<{ areaId: number; name: string; outline: string; isCoarse: boolean }>`
    select a.area_id as "areaId", a.name, s.outline, a.area_level_id = ${frame.areaLevelId} as "isCoarse"
    from area a join area_shape s on s.municipality_id = a.municipality_id and s.area_id = a.area_id
    where a.municipality_id = ${municipalityId} and s.outline <> '' and (a.area_id = ${quarterId} or a.area_level_id = ${frame.areaLevelId}
      and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date))
    order by a.code`.execute(tx)
  return {
    width: frame.width,
    height: frame.height,
    shapes: rows.filter(({ isCoarse }) => isCoarse).map(({ name, outline }) => ({ name, outline })),
    quarter: rows.find(({ areaId }) => areaId === quarterId)?.outline ?? null,
    points: await placesInFrame(tx, { municipalityId }, positions),
  }
}
