import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import {
  readResidents,
  readSamplePoints,
  type AreaLevel,
  type AreaResidents,
  type AreaSamplePoints,
} from '../areas/index.ts'
import { knowsAges } from './chain-input-rules.ts'

/** What the chain is computed on. */
export type ChainGround = {
  level: AreaLevel
  points: AreaSamplePoints[]
  residents: AreaResidents[]
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
  { areaLevelId, today }: { areaLevelId: number; today: string },
): Promise<{ residents: AreaResidents[]; residentsYear: number } | null> {
  let newest: number | null = null
  for (let onOrBefore = Number(today.slice(0, 4)); ;) {
    const { year, areas } = await readResidents(tx, municipality, {
      areaLevelId,
      year: onOrBefore,
      date: today,
    })
    newest ??= year
    if (year === null || newest === null || year < newest - OLDEST_YEARS_BACK) return null
    if (knowsAges(areas)) return { residents: areas, residentsYear: year }
    onOrBefore = year - 1
  }
}
