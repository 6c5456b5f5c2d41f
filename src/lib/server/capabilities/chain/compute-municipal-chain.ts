import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readAreaTree, readLevels, type AreaInTree } from '../areas/index.ts'
import { chainOffers } from '../offers/index.ts'
import { computeChain } from './chain-compute-rules.ts'
import {
  chainAreas,
  chainFields,
  chainOffer,
  chainSteps,
  countOffersNowhere,
  leafCodesByCode,
  whyLeftOut,
} from './chain-input-rules.ts'
import { placesOf } from './chain-places-rules.ts'
import { WHOLE_INDEX } from './chain-scores-rules.ts'
import { defaultChainSettings } from './chain-settings-rules.ts'
import { readDeclarations } from './chain-store.ts'
import type { Travel } from './chain-types.ts'
import { readChainGround } from './read-chain-ground.ts'
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
  const ground = await readChainGround(tx, municipality, { levels, today })
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
  const leftOut = supply.map((offer) => whyLeftOut(offer, today))
  const offers = supply.filter((_, at) => leftOut[at] === null).map((offer) => chainOffer(offer, leafCodes))
  const { travel, count } = await readTravel(tx, municipality, { areaLevelId, areas: leaves, settings })
  const declarations = await readDeclarations(tx, municipality)
  const { indexDefinitionId: _, travel: __, ...weights } = settings
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
    offersEnded: leftOut.filter((why) => why === 'ended').length,
    offersNotForFamilies: leftOut.filter((why) => why === 'not-for-families').length,
    travelTimes: count,
    declarations,
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
