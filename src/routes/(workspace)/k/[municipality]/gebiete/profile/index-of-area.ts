import { quantileOfSorted } from '@gelingen/methods/composite-index'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { AreaInTree, AreaLevel } from '#lib/server/capabilities/areas/index.ts'
import { computeIndexFor, namesOf, type IndexArea } from '#lib/server/capabilities/index/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatNumber, formatPeriod } from '#lib/ui/format.ts'
import { sayStanding } from '../../index/[code]/say-standing.ts'
import { standingOf } from '../../index/[code]/standing.ts'
import type { MapChoices } from '../../karte/map-choices.ts'
import { rankOf } from './rank.ts'
import { stripOf } from './strip.ts'

type About = {
  readonly choices: MapChoices
  readonly area: AreaInTree
  readonly level: AreaLevel
  readonly base: string
  readonly locale: Locale
}

/** The index that weighs the chain, or the first of the level, and its parts for one area; null where there is none. */
export async function indexOfArea(
  tx: Tx,
  municipality: Municipality,
  { choices, area, level, base, locale }: About,
) {
  const definition = choices.indices.find(({ areaLevelId }) => areaLevelId === level.areaLevelId)
  if (definition === undefined) return null
  const computed = await computeIndexFor(tx, municipality, definition)
  if (!computed.ok) return null
  const { areas, meta } = computed.value
  const own = areas.find(({ areaId }) => areaId === area.areaId)
  const standing = standingOf(areas, area.areaId)
  if (own === undefined || standing === null) return null
  const names = namesOf(definition, locale).subIndices
  const { result } = messages(locale).indexPages
  return {
    name: definition.name,
    href: `${base}/index/${encodeURIComponent(definition.code)}?gebiet=${encodeURIComponent(area.code)}`,
    period: formatPeriod(meta.period, locale),
    class: own.class?.label ?? null,
    rank: standing.rank,
    of: standing.of,
    span: standing.span,
    sentence: sayStanding(standing, { coverage: meta.intervals?.coverage ?? 0, texts: result, locale }),
    parts: own.subIndices.flatMap(({ name, value }) => {
      if (value === null) return []
      const sorted = Float64Array.from(areas.flatMap((other) => valueOf(other, name) ?? [])).sort()
      const median = quantileOfSorted(sorted, 0.5)
      return {
        name: names[name]?.name ?? name,
        value: formatNumber(value, locale, 2),
        rank: rankOf(value, sorted, 'higher-is-burden').rank,
        of: sorted.length,
        strip: stripOf(value, { sorted, median, direction: 'higher-is-burden' }),
      }
    }),
  }
}

function valueOf({ subIndices }: IndexArea, name: string): number | null {
  return subIndices.find((one) => one.name === name)?.value ?? null
}
