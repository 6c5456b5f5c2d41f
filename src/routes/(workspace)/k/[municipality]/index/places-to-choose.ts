import type { Locale } from '#lib/messages/index.ts'
import { formatNumber, formatPeriod } from '#lib/ui/format.ts'
import { whereCovered, type MapChoices, type PlaceInTime } from '../karte/map-choices.ts'
import { bestPlace, type Choice } from './coverage-at.ts'

export type PlaceChoices = {
  readonly place: PlaceInTime | null
  readonly levels: readonly Choice[]
  readonly periods: readonly Choice[]
}

/**
 * Level and period to choose from for an index of some indicators: what the address names where there is such a thing,
 * else where most of them have figures.
 */
export function placesToChoose(
  choices: MapChoices,
  {
    codes,
    wanted,
    locale,
    levelText,
  }: {
    codes: readonly string[]
    wanted: { level: string | null; period: string | null }
    locale: Locale
    levelText: (level: string, count: string) => string
  },
): PlaceChoices {
  const best = bestPlace(choices, codes)
  const level = choices.levels.find(({ code }) => code === wanted.level)
  const areaLevelId = level?.areaLevelId ?? best?.areaLevelId ?? choices.levels.at(-1)?.areaLevelId
  const covered = new Set(whereCovered(choices, codes).map(({ period }) => period))
  const periods = [...covered].toSorted().toReversed()
  const period = periods.find((one) => one === wanted.period) ?? best?.period ?? periods[0]
  return {
    place: areaLevelId === undefined || period === undefined ? null : { areaLevelId, period },
    levels: choices.levels.map((one) => ({
      value: one.code,
      text: levelText(one.name, formatNumber(one.areaCount, locale)),
      isChosen: one.areaLevelId === areaLevelId,
    })),
    periods: periods.map((one) => ({
      value: one,
      text: formatPeriod(one, locale),
      isChosen: one === period,
    })),
  }
}
