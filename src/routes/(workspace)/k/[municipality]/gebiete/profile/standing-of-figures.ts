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
 * The figures of one area beside those of all areas of its level: burdens, strengths, then the rest; in each those that
 * stand out beyond chance first, then by rank, and what only describes last.
 */
export function standingOfFigures(figures: readonly Figures[], about: About): StandingGroup[] {
  const rows = figures.map((one) => rowOf(one, about))
  return (['burden', 'strength', 'usual'] as const).flatMap((standing) => {
    const own = rows.filter((row) => row.standing === standing)
    const turn = standing === 'strength' ? -1 : 1
    own.sort(
      (a, b) =>
        Number(b.isRemarkable) - Number(a.isRemarkable) ||
        Number(a.direction === 'neutral') - Number(b.direction === 'neutral') ||
        turn * (rankOr(a, turn) - rankOr(b, turn)),
    )
    const remarkableCount = own.filter(({ isRemarkable }) => isRemarkable).length
    return own.length === 0 ? [] : [{ standing, rows: own, remarkableCount }]
  })
}

/** Without a number: last. */
function rankOr({ rank }: IndicatorRow, turn: number): number {
  return rank?.rank ?? turn * Number.MAX_SAFE_INTEGER
}

function rowOf(figures: Figures, { areaIds, base, level, locale }: About): IndicatorRow {
  const { indicator, period, sorted, median } = figures
  const { found, value, rank } = standingOf(figures, areaIds)
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
    rank,
    areaCount: sorted.length,
    median: sorted.length === 0 ? '' : formatCell({ kind: 'value', value: median }, format),
    strip: value === null ? null : stripOf(value, { sorted, median, direction: indicator.direction }),
    ...standingIn(figures, { areaId: found?.areaId, rank: rank?.rank ?? null }),
  }
}

/** An area's figure and its rank among those of its level. @param areaIds the area's versions */
export function standingOf(
  { indicator, byArea, sorted }: Pick<Figures, 'indicator' | 'byArea' | 'sorted'>,
  areaIds: readonly number[],
) {
  const found = areaIds.flatMap((areaId) => byArea.get(areaId) ?? [])[0]
  const value = numberOf(found?.cell ?? null)
  return { found, value, rank: value === null ? null : rankOf(value, sorted, indicator.direction) }
}

const QUARTER = 0.25

/** What stands out beyond chance, else the quarter at either end; what only describes is neither. */
function standingIn(
  { judged, sorted, indicator: { direction } }: Figures,
  { areaId, rank }: { areaId: number | undefined; rank: number | null },
): Pick<IndicatorRow, 'standing' | 'isRemarkable' | 'isJudged'> {
  const judgement = areaId === undefined ? undefined : judged.get(areaId)
  const isJudged = judgement !== undefined
  if (direction === 'neutral' || rank === null) return { standing: 'usual', isRemarkable: false, isJudged }
  if (isJudged && judgement !== 'unremarkable') {
    const isWorse = (judgement === 'remarkably-high') === (direction === 'higher-is-burden')
    return { standing: isWorse ? 'burden' : 'strength', isRemarkable: true, isJudged }
  }
  const share = rank / sorted.length
  const standing: AreaStanding = share <= QUARTER ? 'burden' : share > 1 - QUARTER ? 'strength' : 'usual'
  return { standing, isRemarkable: false, isJudged }
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
