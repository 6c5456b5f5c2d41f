import type { PlaceInTime } from '../karte/map-choices.ts'
import { whereCovered, type MapChoices } from '../karte/map-choices.ts'

export type Choice = { readonly value: string; readonly text: string; readonly isChosen: boolean }

/** How many areas an indicator has figures for, at a level in a period. */
export function valueCountAt(
  { indicators, coverage }: MapChoices,
  { code, place }: { code: string; place: PlaceInTime },
): number {
  const indicator = indicators.find((one) => one.code === code)
  const found = coverage.find(
    (one) =>
      one.indicatorId === indicator?.indicatorId &&
      one.areaLevelId === place.areaLevelId &&
      one.period === place.period,
  )
  return found?.valueCount ?? 0
}

/** The periods in which an indicator has figures at a level, newest first. */
export function periodsOf(
  choices: MapChoices,
  { code, areaLevelId }: { code: string; areaLevelId: number },
): string[] {
  return whereCovered(choices, [code])
    .filter((place) => place.areaLevelId === areaLevelId)
    .map(({ period }) => period)
}

/** Where most of the indicators have figures; among equals the finest level, then the newest period. */
export function bestPlace(choices: MapChoices, codes: readonly string[]): PlaceInTime | null {
  const counted = whereCovered(choices, codes).map((place) => ({
    place,
    count: codes.filter((code) => valueCountAt(choices, { code, place }) > 0).length,
  }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  return counted.find(({ count }) => count === most)?.place ?? null
}
