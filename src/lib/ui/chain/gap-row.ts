import { messages, type Locale } from '#lib/messages/index.ts'
import type { ChainWay, Judgement, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { addresses } from './addresses.ts'
import { affectedText, fieldName, nearestText, percent, shortStepName, shownShare } from './say-cell.ts'

/** A line of the list of gaps. */
export type GapRow = {
  readonly rank: number
  readonly href: string
  readonly title: string
  readonly place: string
  readonly judgement: Judgement
  readonly affected: string
  readonly share: string
  readonly reason: string
  readonly nearest: string
}

type Wanted = { rank: number; way: ChainWay; base: string; minimumCount: number; locale: Locale }

export function gapRow(cell: PlaceCell, { rank, way, base, minimumCount, locale }: Wanted): GapRow {
  const share = shownShare(cell)
  return {
    rank,
    href: addresses.cell(base, cell),
    title: `${fieldName(cell.field, locale)} · ${shortStepName(cell.step, locale)}`,
    place: cell.place.name,
    judgement: cell.judgement,
    affected: affectedText(cell.childrenAffected, { minimumCount, locale }),
    share: share === null ? '' : percent(share, locale),
    reason: messages(locale).chain.shortReasons[cell.reason],
    nearest: nearestText(cell.nearestMinutes, { way, locale }),
  }
}
