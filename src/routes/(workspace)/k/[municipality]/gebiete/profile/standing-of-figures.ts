import { units } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import type { AreaStanding, IndicatorRow, StandingGroup } from '#lib/ui/areas/figure-types.ts'
import { formatCell, formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../../indikatoren/indicator-words.ts'
import { numberOf, shortUnit } from '../../karte/map-view.ts'
import type { Figures } from './figures-of-level.ts'
import { rankOf } from './rank.ts'
import { stripOf } from './strip.ts'

type About = {
  /** The area's versions: a figure belongs to the one in force in its period. */
  readonly areaIds: readonly number[]
  readonly base: string
  /** Code of the level. */
  readonly level: string
  readonly locale: Locale
}

/**
 * The figures of one area beside those of all areas of its level: first where it is worse off than the others beyond
 * chance, then where it is better off, then the rest; in each those that stand out most first.
 */
export function standingOfFigures(figures: readonly Figures[], about: About): StandingGroup[] {
  const rows = figures.map((one) => rowOf(one, about))
  return (['burden', 'strength', 'usual'] as const).flatMap((standing) => {
    const own = rows.filter((row) => row.standing === standing)
    const rank = ({ rank: found }: IndicatorRow) => found?.rank ?? Infinity
    own.sort((a, b) => (standing === 'strength' ? rank(b) - rank(a) : rank(a) - rank(b)))
    return own.length === 0 ? [] : [{ standing, rows: own }]
  })
}

function rowOf(figures: Figures, { areaIds, base, level, locale }: About): IndicatorRow {
  const { indicator, period, byArea, sorted, median } = figures
  const found = areaIds.flatMap((areaId) => byArea.get(areaId) ?? [])[0]
  const value = numberOf(found?.cell ?? null)
  const { name, format } = wordsOfFigures(figures, locale)
  const map = new URLSearchParams({ ebene: level, zeitraum: period })
  return {
    code: indicator.code,
    name,
    href: `${base}/indikatoren/${encodeURIComponent(indicator.code)}`,
    mapHref: `${base}/karte?zeige=indikator:${encodeURIComponent(indicator.code)}&${map}`,
    period: formatPeriod(period, locale),
    value: formatCell(found?.cell ?? null, format),
    direction: indicator.direction,
    rank: value === null ? null : rankOf(value, sorted, indicator.direction),
    areaCount: sorted.length,
    median: sorted.length === 0 ? '' : formatCell({ kind: 'value', value: median }, format),
    strip: value === null ? null : stripOf(value, { sorted, median, direction: indicator.direction }),
    standing: found === undefined ? 'usual' : standingIn(figures, found.areaId),
    isJudged: found !== undefined && figures.judged.has(found.areaId),
  }
}

function standingIn({ judged, indicator: { direction } }: Figures, areaId: number): AreaStanding {
  const judgement = judged.get(areaId)
  if (judgement === undefined || judgement === 'unremarkable' || direction === 'neutral') return 'usual'
  return (judgement === 'remarkably-high') === (direction === 'higher-is-burden') ? 'burden' : 'strength'
}

/** What an indicator is called, a long unit behind its name, and how its numbers are written. */
export function wordsOfFigures({ indicator }: Pick<Figures, 'indicator'>, locale: Locale) {
  const sign = units.find(({ code }) => code === indicator.unit)?.sign?.[locale] ?? null
  const long = sign !== null && shortUnit(sign) === null ? ` (${sign})` : ''
  return {
    name: `${wordsOf(indicator, locale).name}${long}`,
    format: { locale, decimals: indicator.decimals, unitSign: shortUnit(sign) },
  }
}
