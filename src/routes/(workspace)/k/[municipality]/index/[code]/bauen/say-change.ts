import type { Locale } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { TrialChange } from './compare-trials.ts'
import type { BuildTexts } from './texts.de.ts'

/** What a trial changes, in a sentence or two. */
export function sayChange(
  { classes, ranks, largest }: TrialChange,
  {
    nameOf,
    texts,
    locale,
  }: { nameOf: (areaId: number) => string; texts: BuildTexts['build']['status']; locale: Locale },
): string {
  const count = (value: number) => formatNumber(value, locale)
  if (classes === 0 && ranks === 0) return texts.nothingChanged
  return [
    texts.changed(classes, count(classes), ranks, count(ranks)),
    ...(largest === null
      ? []
      : [texts.largest(nameOf(largest.areaId), count(largest.before), count(largest.now))]),
  ].join(' ')
}
