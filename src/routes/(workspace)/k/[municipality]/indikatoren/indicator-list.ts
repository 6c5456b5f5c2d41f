import { topics } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import type { AreaLevel } from '#lib/server/capabilities/areas/index.ts'
import type { Indicator, IndicatorCoverage } from '#lib/server/capabilities/indicators/index.ts'
import { wordsOf } from './indicator-words.ts'

type Level = AreaLevel & { readonly areaCount: number }

export type ListedIndicator = Pick<Indicator, 'code' | 'name' | 'source' | 'direction'> & {
  /** null = no values yet. */
  readonly newestPeriod: string | null
  /** In that period, from the coarsest level. */
  readonly levels: readonly {
    readonly name: string
    readonly valueCount: number
    readonly areaCount: number
  }[]
}

export type IndicatorGroup = {
  readonly code: string
  readonly title: string
  readonly indicators: readonly ListedIndicator[]
}

/** The municipality's indicators by topic in the catalogue's order, by name within one; empty topics are left out. */
export function indicatorList(
  {
    indicators,
    coverage,
    levels,
  }: {
    indicators: readonly Indicator[]
    coverage: readonly IndicatorCoverage[]
    levels: readonly Level[]
  },
  locale: Locale,
): IndicatorGroup[] {
  const covered = Map.groupBy(coverage, ({ indicatorId }) => indicatorId)
  const listed = Map.groupBy(indicators, ({ topic }) => topic)
  const byWords = new Intl.Collator(locale)
  return topics.flatMap(({ code, name }) => {
    const own = listed.get(code) ?? []
    if (own.length === 0) return []
    const inWords = own
      .map((indicator) =>
        toListed(indicator, { coverage: covered.get(indicator.indicatorId) ?? [], levels, locale }),
      )
      .sort((a, b) => byWords.compare(a.name, b.name))
    return { code, title: name[locale], indicators: inWords }
  })
}

function toListed(
  indicator: Indicator,
  {
    coverage,
    levels,
    locale,
  }: { coverage: readonly IndicatorCoverage[]; levels: readonly Level[]; locale: Locale },
): ListedIndicator {
  const newestPeriod =
    coverage
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? null
  return {
    ...wordsOf(indicator, locale),
    code: indicator.code,
    direction: indicator.direction,
    newestPeriod,
    levels: levels.flatMap(({ areaLevelId, name, areaCount }) => {
      const here = coverage.find((one) => one.areaLevelId === areaLevelId && one.period === newestPeriod)
      return here === undefined ? [] : { name, valueCount: here.valueCount, areaCount }
    }),
  }
}
