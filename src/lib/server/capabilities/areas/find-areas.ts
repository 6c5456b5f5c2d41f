import type { Position } from '@gelingen/methods/accessibility'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readLocatableAreas } from './area-shapes-store.ts'
import { readLevels } from './areas-store.ts'
import type { IsoDate } from './areas-types.ts'
import { prepareLocator } from './locate-point-rules.ts'

/**
 * The finest area in force on a date that holds each place.
 * @param places [longitude, latitude] in degrees; best all at once, since the shapes are loaded for each call
 * @returns one id per place, null where no area holds it
 */
export async function findAreas(
  tx: Tx,
  municipality: Municipality,
  places: readonly Position[],
  date: IsoDate,
): Promise<(number | null)[]> {
  const found: (number | null)[] = places.map(() => null)
  let open = [...places.keys()]
  for (const { areaLevelId } of (await readLevels(tx, municipality, date)).reverse()) {
    if (open.length === 0) break
    const around = open.flatMap((at) => places.slice(at, at + 1))
    const locate = prepareLocator(await readLocatableAreas(tx, municipality, { date, areaLevelId, around }))
    open.forEach((at, position) => {
      const place = around[position]
      found[at] = place === undefined ? null : locate(place)
    })
    open = open.filter((at) => found[at] === null)
  }
  return found
}
