import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import {
  readResidents,
  readSamplePoints,
  readShownResidents,
  type AreaLevel,
  type AreaSamplePoints,
} from '../areas/index.ts'
import { knowsAges, residentGroups } from './chain-input-rules.ts'
import type { ResidentGroup } from './chain-types.ts'

/** What the chain is computed on. */
export type ChainGround = {
  level: AreaLevel
  points: AreaSamplePoints[]
  /** By area id. */
  residents: ReadonlyMap<number, readonly ResidentGroup[]>
  residentsYear: number
}

/** The finest level whose areas have shapes and residents by age. */
export async function readChainGround(
  tx: Tx,
  municipality: Municipality,
  { levels, today }: { levels: readonly AreaLevel[]; today: string },
): Promise<ChainGround | { lacks: 'areas' | 'residents' }> {
  let areShapesKnown = false
  for (const level of levels.toReversed()) {
    const { areaLevelId } = level
    const points = await readSamplePoints(tx, municipality, { areaLevelId, date: today })
    if (points.length === 0) continue
    areShapesKnown = true
    const known = await newestResidentsByAge(tx, municipality, { areaLevelId, today })
    if (known !== null) return { level, points, ...known }
  }
  return { lacks: areShapesKnown ? 'residents' : 'areas' }
}

/** Newer figures of another level must not hide those of this one, unless they are older than this many years. */
const OLDEST_YEARS_BACK = 5

async function newestResidentsByAge(
  tx: Tx,
  municipality: Municipality,
  { areaLevelId, today: date }: { areaLevelId: number; today: string },
): Promise<Pick<ChainGround, 'residents' | 'residentsYear'> | null> {
  let newest: number | null = null
  let onOrBefore = Number(date.slice(0, 4))
  for (;;) {
    const stored = await readResidents(tx, municipality, { areaLevelId, year: onOrBefore, date })
    const { year } = stored
    newest ??= year
    if (year === null || newest === null || year < newest - OLDEST_YEARS_BACK) return null
    const shown = await readShownResidents(tx, municipality, { year, date })
    const residents = new Map(
      stored.areas.map((own) => [
        own.areaId,
        residentGroups(shown.byArea.get(own.areaId) ?? { groups: [] }, own),
      ]),
    )
    if (knowsAges(residents)) return { residents, residentsYear: year }
    onOrBefore = year - 1
  }
}
