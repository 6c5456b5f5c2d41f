import { fieldCodes, lifePhaseSteps } from '@gelingen/catalogue'
import type { AreaInTree, AreaResidents, AreaSamplePoints } from '../areas/index.ts'
import { isForOthersOnly, type SupplyOffer } from '../offers/index.ts'
import { servedSteps } from './chain-offers-rules.ts'
import type { Scores } from './chain-scores-rules.ts'
import type { ChainArea, ChainOffer, ChainStep, ResidentGroup } from './chain-types.ts'

/** The steps of the life phases and the fields of action, as the catalogue has them. */
export const chainSteps: readonly ChainStep[] = lifePhaseSteps.map(
  ({ code, block, ageFromYears, ageToYears, impliedByAge, reachMinutes, walkKmPerHour }) => ({
    code,
    block,
    ageFromYears,
    ageToYears,
    impliedByAge,
    reachMinutes,
    walkKmPerHour,
  }),
)
export const chainFields: readonly string[] = fieldCodes

/**
 * The residents as the chain takes them: nothing goes in that may not be shown elsewhere, so that nothing that comes out
 * gives it away. `–` is exactly zero, every other sign unknown; a count that is there but may not be shown is protected.
 *
 * @param shown as every page may show them
 * @param stored as they were loaded, only to tell protected from unknown
 */
export function residentGroups(
  shown: Pick<AreaResidents, 'groups'>,
  stored: Pick<AreaResidents, 'groups'>,
): ResidentGroup[] {
  const isStored = (ages: { ageFrom: number; ageTo: number | null }) =>
    stored.groups.some(
      ({ ageFrom, ageTo, cell }) => ageFrom === ages.ageFrom && ageTo === ages.ageTo && cell.kind === 'value',
    )
  return shown.groups.map(({ ageFrom, ageTo, cell }) => {
    const ages = { ageFrom, ageTo }
    if (cell.kind === 'value') return { ...ages, count: cell.value }
    if (cell.sign === '–') return { ...ages, count: 0 }
    return isStored(ages) ? { ...ages, count: null, isProtected: true } : { ...ages, count: null }
  })
}

/** Whether anything is known about single ages: a total alone says nothing about children. */
export function knowsAges(residents: ReadonlyMap<number, readonly ResidentGroup[]>): boolean {
  return [...residents.values()]
    .flat()
    .some(({ ageTo, count, isProtected }) => ageTo !== null && (count !== null || isProtected === true))
}

/** The areas of the computed level, in the order of the tree. */
export function chainAreas({
  areas,
  residents,
  points,
  scores,
}: {
  areas: readonly AreaInTree[]
  /** By area id. */
  residents: ReadonlyMap<number, readonly ResidentGroup[]>
  points: readonly AreaSamplePoints[]
  scores: ReadonlyMap<number, Scores>
}): ChainArea[] {
  const pointsById = new Map(points.map((entry) => [entry.areaId, entry.points]))
  return areas.map(({ areaId, code }) => ({
    code,
    residents: residents.get(areaId) ?? [],
    scores: scores.get(areaId) ?? {},
    points: pointsById.get(areaId) ?? [],
  }))
}

const MONTHS_PER_YEAR = 12

/** @param leafCodes the areas of the computed level behind a code of any level */
export function chainOffer(
  offer: SupplyOffer,
  leafCodes: ReadonlyMap<string, readonly string[]>,
): ChainOffer {
  const { siteId, longitude, latitude } = offer
  return {
    id: String(offer.offerId),
    capacity: offer.capacity,
    fields: offer.fields,
    steps: offer.steps,
    ageFromYears: offer.ageFromMonths === null ? null : offer.ageFromMonths / MONTHS_PER_YEAR,
    ageToYears: offer.ageToMonths === null ? null : offer.ageToMonths / MONTHS_PER_YEAR,
    outreach: offer.outreach || offer.delivery.includes('home'),
    remote: isRemote(offer),
    site:
      siteId === null
        ? null
        : {
            code: String(siteId),
            position: longitude === null || latitude === null ? null : [longitude, latitude],
          },
    // A code that is no area any more stays: an offer that names only such serves none, not all.
    areasServed: [...new Set(offer.areasServed.flatMap((code) => leafCodes.get(code) ?? [code]))],
    lastConfirmedOn: offer.lastConfirmedOn,
  }
}

const withoutWay: readonly string[] = ['online', 'phone']

function isRemote({ delivery }: SupplyOffer): boolean {
  return delivery.length > 0 && delivery.every((kind) => withoutWay.includes(kind))
}

/**
 * Why an offer is no supply for children, though it is recorded: all its times are over, or it is meant for professionals,
 * volunteers or employers only. null = it counts; what is not known leaves nothing out.
 *
 * @param today ISO date
 */
export function whyLeftOut(
  { endsOn, targetGroups }: Pick<SupplyOffer, 'endsOn' | 'targetGroups'>,
  today: string,
): 'ended' | 'not-for-families' | null {
  if (endsOn !== null && endsOn < today) return 'ended'
  return isForOthersOnly(targetGroups) ? 'not-for-families' : null
}

/**
 * The areas of the computed level behind every code: those below a coarser area, the one above a finer area. Where two
 * levels use the same code, the coarser counts, as in the import of offers.
 */
export function leafCodesByCode(areas: readonly AreaInTree[], areaLevelId: number): Map<string, string[]> {
  const byId = new Map(areas.map((area) => [area.areaId, area]))
  const below = new Map<number, string[]>()
  for (const leaf of areas.filter((area) => area.areaLevelId === areaLevelId)) {
    for (const areaId of [leaf.areaId, ...leaf.ancestorIds]) {
      const codes = below.get(areaId) ?? []
      codes.push(leaf.code)
      below.set(areaId, codes)
    }
  }
  const found = new Map<string, { depth: number; codes: string[] }>()
  for (const { areaId, code, ancestorIds } of areas) {
    const above = ancestorIds.find((ancestor) => byId.get(ancestor)?.areaLevelId === areaLevelId)
    const codes = below.get(areaId) ?? below.get(above ?? -1) ?? []
    const known = found.get(code)
    if (codes.length > 0 && (known === undefined || ancestorIds.length < known.depth))
      found.set(code, { depth: ancestorIds.length, codes })
  }
  return new Map([...found].map(([code, { codes }]) => [code, codes]))
}

/** How many offers count nowhere, for want of a step, of ages that fit one, or of a field. */
export function countOffersNowhere(offers: readonly ChainOffer[]): number {
  return offers.filter(
    (offer) =>
      !offer.fields.some((field) => chainFields.includes(field)) ||
      servedSteps(offer, chainSteps).length === 0,
  ).length
}
