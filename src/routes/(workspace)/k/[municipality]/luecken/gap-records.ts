import { messages, type Locale } from '#lib/messages/index.ts'
import type { ChainWay, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { fieldName, shownShare, stepName } from '#lib/ui/chain/say-cell.ts'

/** The headings, in the order of a record. */
export function gapColumns(locale: Locale): string[] {
  const texts = messages(locale).chain
  return [
    texts.rank,
    texts.level,
    texts.areaCode,
    texts.area,
    texts.phase,
    texts.field,
    texts.judgement,
    texts.reason,
    texts.childrenAffected,
    texts.children,
    `${texts.coverage} (%)`,
    texts.placesArriving,
    texts.offersInReach,
    `${texts.nearest} (min)`,
  ]
}

type Wanted = { rank: number; way: ChainWay; minimumCount: number; locale: Locale }

/**
 * A gap as texts and numbers with a decimal comma. A number about fewer children than the minimum count is the sign `.`;
 * what is not known or has no meaning for several areas is empty.
 */
export function gapRecord(cell: PlaceCell, { rank, way, minimumCount, locale }: Wanted): string[] {
  const texts = messages(locale).chain
  const share = shownShare(cell)
  const { nearestMinutes } = cell
  return [
    String(rank),
    cell.place.level?.name ?? '',
    cell.place.code,
    cell.place.name,
    stepName(cell.step, locale),
    fieldName(cell.field, locale),
    texts.judgements[cell.judgement],
    texts.shortReasons[cell.reason],
    protectedCount(cell.childrenAffected, minimumCount),
    protectedCount(cell.children, minimumCount),
    share === null ? '' : decimal(share * 100),
    cell.placesArriving === null ? '' : decimal(cell.placesArriving),
    String(cell.offersInReach),
    nearestMinutes === null ? '' : decimal(nearestMinutes / way.walkingMinutesPerMinute),
  ]
}

function protectedCount(children: number | null, minimumCount: number): string {
  if (children === null) return ''
  return children > 0 && Math.round(children) < minimumCount ? '.' : String(Math.round(children))
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',')
}
