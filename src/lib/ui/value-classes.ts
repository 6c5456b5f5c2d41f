import type { Locale, Messages } from '#lib/messages/index.ts'
import { formatNumber } from './format.ts'
import type { MapClass, MapClasses } from './map-classes.ts'

export type LegendEntry = {
  readonly colour: string
  readonly text: string
  readonly count: number
  readonly mark?: string
}

type Wording = {
  readonly texts: Messages['map']
  readonly locale: Locale
  readonly decimals: number
  readonly unitSign: string | null
  /** Which side of a class takes its limit. */
  readonly closed?: 'left' | 'right'
}

/** The limits of a class in words: "12,3 bis unter 18,9 %". */
export function limitsOf({ from, to }: Pick<MapClass, 'from' | 'to'>, wording: Wording): string {
  const { texts, locale, decimals, unitSign, closed = 'left' } = wording
  const bare = (limit: number) => formatNumber(limit, locale, decimals)
  const withUnit = (limit: number) => (unitSign === null ? bare(limit) : `${bare(limit)}\u00a0${unitSign}`)
  const { limits } = texts
  if (from === null && to === null) return limits.all
  if (from === null)
    return closed === 'left' ? limits.below(withUnit(to ?? 0)) : limits.upTo(withUnit(to ?? 0))
  if (to === null) return closed === 'left' ? limits.from(withUnit(from)) : limits.above(withUnit(from))
  return closed === 'left'
    ? limits.between(bare(from), withUnit(to))
    : limits.aboveUpTo(bare(from), withUnit(to))
}

/** The classes as legend, the lightest first; named ones with their limits. */
export function classLegend(
  { classes }: MapClasses,
  wording: Wording & { readonly names?: readonly string[] },
): LegendEntry[] {
  const entries = classes.map((one, place) => {
    const limits = limitsOf(one, wording)
    const name = wording.names?.[place]
    return {
      colour: one.colour,
      text: name === undefined ? limits : wording.texts.named(name, limits),
      count: one.count,
    }
  })
  return entries.sort((a, b) => (a.colour < b.colour ? -1 : a.colour > b.colour ? 1 : 0))
}

/** Of each class what the table calls it: its name where it has one, else its limits. */
export function classTexts(
  { classes }: MapClasses,
  wording: Wording & { readonly names?: readonly string[] },
): string[] {
  return classes.map((one, place) => wording.names?.[place] ?? limitsOf(one, wording))
}
