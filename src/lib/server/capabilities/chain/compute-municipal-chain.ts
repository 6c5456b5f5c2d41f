import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import {
  readAreaTree,
  readLevels,
  readResidents,
  readSamplePoints,
  type AreaInTree,
  type AreaLevel,
  type AreaResidents,
  type AreaSamplePoints,
} from '../areas/index.ts'
import { chainOffers } from '../offers/index.ts'
import { computeChain } from './chain-compute-rules.ts'
import {
  chainAreas,
  chainFields,
  chainOffer,
  chainSteps,
  countOffersNowhere,
  knowsAges,
  leafCodesByCode,
} from './chain-input-rules.ts'
import { placesOf } from './chain-places-rules.ts'
import { WHOLE_INDEX } from './chain-scores-rules.ts'
import { defaultChainSettings } from './chain-settings-rules.ts'
import { readDeclarations } from './chain-store.ts'
import type { Travel } from './chain-types.ts'
import { readChainScores } from './read-chain-scores.ts'
import type { MunicipalChain, MunicipalSettings } from './municipal-chain-types.ts'
import { readTravelTimes } from './travel-time-store.ts'

/** Gathers what the chain needs from the other capabilities and computes it. */
export async function computeMunicipalChain(
  tx: Tx,
  municipality: Municipality,
  { settings, today }: { settings: MunicipalSettings; today: string },
): Promise<MunicipalChain> {
  const levels = (await readLevels(tx, municipality, today)).filter(({ areaCount }) => areaCount > 0)
  const tree = await readAreaTree(tx, municipality, today)
  const ground = await finestKnownLevel(tx, municipality, { levels, today })
  if ('lacks' in ground) return ground

  const { level, points, residents, residentsYear } = ground
  const { areaLevelId } = level
  const leaves = tree.filter((area) => area.areaLevelId === areaLevelId)
  const { index, scores, scoreByField } = await readChainScores(tx, municipality, {
    settings,
    areas: tree,
    areaLevelId,
  })
  const supply = await chainOffers(tx, municipality)
  const leafCodes = leafCodesByCode(tree, areaLevelId)
  const offers = supply.map((offer) => chainOffer(offer, leafCodes))
  const { travel, count } = await readTravel(tx, municipality, { areaLevelId, areas: leaves, settings })
  const declarations = await readDeclarations(tx, municipality)
  const { indexDefinitionId, travel: _, ...weights } = settings
  const chain = computeChain({
    steps: chainSteps,
    fields: chainFields,
    areas: chainAreas({ areas: leaves, residents, points, scores }),
    offers,
    travel,
    completeInventories: declarations,
    settings: {
      ...defaultChainSettings,
      ...weights,
      scoreByField,
      defaultScore: index === null || index.refusal !== null ? null : WHOLE_INDEX,
      minimumCount: municipality.minimumCount,
    },
    today,
  })
  const shownLevels = levels.slice(0, levels.findIndex((other) => other.areaLevelId === areaLevelId) + 1)
  return {
    lacks: null,
    chain,
    level,
    levels: shownLevels,
    ...placesOf({ areas: tree, levels: shownLevels, name: municipality.name }),
    settings,
    index,
    residentsYear,
    offers: new Map(supply.map((offer) => [String(offer.offerId), offer])),
    offersNowhere: countOffersNowhere(offers),
    travelTimes: count,
    declarations,
  }
}

type Ground = {
  level: AreaLevel
  points: AreaSamplePoints[]
  residents: AreaResidents[]
  residentsYear: number
}

/** The finest level whose areas have shapes and residents by age. */
async function finestKnownLevel(
  tx: Tx,
  municipality: Municipality,
  { levels, today }: { levels: readonly AreaLevel[]; today: string },
): Promise<Ground | { lacks: 'areas' | 'residents' }> {
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

async function readTravel(
  tx: Tx,
  municipality: Municipality,
  {
    areaLevelId,
    areas,
    settings,
  }: { areaLevelId: number; areas: readonly AreaInTree[]; settings: MunicipalSettings },
): Promise<{ travel: Travel; count: number }> {
  const times = await readTravelTimes(tx, municipality, areaLevelId)
  if (times.length === 0 || settings.travel === 'walking')
    return { travel: { kind: 'walking' }, count: times.length }
  const codes = new Map(areas.map(({ areaId, code }) => [areaId, code]))
  const minutes = times.map(({ areaId, siteId, minutes }) => ({
    area: codes.get(areaId) ?? '',
    site: String(siteId),
    minutes,
  }))
  return { travel: { kind: 'matrix', minutes }, count: times.length }
}
