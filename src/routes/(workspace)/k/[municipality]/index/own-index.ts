import { topics } from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { wordsOf } from '../indikatoren/indicator-words.ts'
import type { MapChoices } from '../karte/map-choices.ts'
import { valueCountAt } from './coverage-at.ts'
import { placesToChoose, type PlaceChoices } from './places-to-choose.ts'

/** What an own index can be made of, at one level in one period. */
export type OwnIndexOffer = {
  readonly choices: PlaceChoices
  /** Topics with indicators that have figures there. */
  readonly topics: readonly {
    readonly name: string
    readonly indicators: readonly { readonly code: string; readonly text: string }[]
  }[]
}

export function ownIndexOffer(
  choices: MapChoices,
  wanted: {
    readonly level: string | null
    readonly period: string | null
    readonly locale: Locale
    readonly texts: Messages['indexPages']
  },
): OwnIndexOffer {
  const { locale, texts } = wanted
  const codes = choices.indicators.map(({ code }) => code)
  const places = placesToChoose(choices, { codes, wanted, locale, levelText: texts.levelWithCount })
  const { place } = places
  const areaCount =
    choices.levels.find(({ areaLevelId }) => areaLevelId === place?.areaLevelId)?.areaCount ?? 0
  const found = topics.map((topic) => ({
    name: topic.name[locale],
    indicators: choices.indicators
      .filter((indicator) => indicator.topic === topic.code)
      .map((indicator) => ({
        indicator,
        count: place === null ? 0 : valueCountAt(choices, { code: indicator.code, place }),
      }))
      .filter(({ count }) => count > 0)
      .map(({ indicator, count }) => ({
        code: indicator.code,
        text: texts.own.indicator(
          wordsOf(indicator, locale).name,
          formatNumber(count, locale),
          formatNumber(areaCount, locale),
        ),
      })),
  }))
  return { choices: places, topics: found.filter(({ indicators }) => indicators.length > 0) }
}
