import { messages, type Locale } from '#lib/messages/index.ts'
import { formatCell, formatPeriod } from '#lib/ui/format.ts'
import type { AreaChange } from './changes-of-area.ts'
import { wordsOfFigures } from './standing-of-figures.ts'

export type SaidChanges = {
  /** One sentence for each figure that changed beyond chance. */
  readonly clear: readonly {
    readonly code: string
    readonly sentence: string
    readonly isBetter: boolean | null
  }[]
  /** Compared, and chance alone could explain the difference. */
  readonly unclearCount: number
}

export function sayChanges(changes: readonly AreaChange[], locale: Locale): SaidChanges {
  const texts = messages(locale).areaProfile.changes
  const clear = changes.flatMap(({ figures, before, now, became }) => {
    if (became === 'unclear') return []
    const { name, format } = wordsOfFigures(figures, locale)
    const { direction, code } = figures.indicator
    return {
      code,
      sentence: texts.sentence[became]({
        name,
        before: formatCell(before.cell, format),
        now: formatCell(now.cell, format),
        since: formatPeriod(figures.previous?.period ?? '', locale),
        until: formatPeriod(figures.period, locale),
      }),
      isBetter: direction === 'neutral' ? null : (became === 'higher') === (direction === 'higher-is-better'),
    }
  })
  return { clear, unclearCount: changes.length - clear.length }
}
