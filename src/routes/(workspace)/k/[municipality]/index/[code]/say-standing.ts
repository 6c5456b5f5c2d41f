import type { Locale, Messages } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { formatList } from '#lib/ui/index-room/words.ts'
import type { Standing } from './standing.ts'

const NAMED = 4

/** What a rank holds, in sentences: its span, whom it cannot be told apart from, and from whom it can. */
export function sayStanding(
  { span, overlapping, clearlyAbove, clearlyBelow }: Standing,
  { coverage, texts, locale }: { coverage: number; texts: Messages['indexPages']['result']; locale: Locale },
): string {
  const { area, howToRead } = texts
  const count = (value: number) => formatNumber(value, locale)
  const areas = (value: number) => area.areas(value, count(value))
  if (span === null) return howToRead.noSpan
  const times = count(coverage * 100)
  const names = overlapping.slice(0, NAMED).map(({ name }) => name)
  const [only] = names
  return [
    span.low === span.high
      ? area.spanOne(times, count(span.low))
      : area.span(times, count(span.low), count(span.high)),
    only === undefined
      ? area.noOverlap
      : overlapping.length === 1
        ? area.overlapOne(only)
        : area.overlap(count(overlapping.length), formatList(names, locale)),
    area.clear(areas(clearlyAbove), areas(clearlyBelow)),
  ].join(' ')
}
