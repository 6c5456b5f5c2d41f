import type { Locale, Messages } from '#lib/messages/index.ts'
import type { IndexArea } from '#lib/server/capabilities/index/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { MapClasses } from '#lib/ui/map-classes.ts'
import { fieldText, type Field, type MapRow } from './map-view.ts'
import { whyExcluded } from './why-excluded.ts'

type RowWording = {
  /** Name of the group in the spec; null = the index itself. */
  readonly subIndex: string | null
  readonly locale: Locale
  readonly messages: Messages
  /** Names of indicators by code. */
  readonly nameOf: (column: string) => string
}

/** How the areas of an index become rows; `values` and `classes` are in the order of the areas. */
export function indexRows({
  classes,
  classNames,
  values,
  decimals,
  wanted: { subIndex, locale, messages, nameOf },
}: {
  classes: MapClasses
  classNames: readonly string[]
  values: readonly (number | null)[]
  decimals: number
  wanted: RowWording
}): (area: IndexArea, at: number) => MapRow {
  const whyNone = (because: IndexArea['excludedBecause']) =>
    because === null
      ? messages.map.valuesMissing
      : whyExcluded(because, { texts: messages.map, nameOf, locale })
  return (area, at) => {
    const value = values[at] ?? null
    const place = classes.places[at] ?? null
    const colour = (place === null ? undefined : classes.classes[place]?.colour) ?? 'hatched'
    const className = (place === null ? undefined : classNames[place]) ?? ''
    const why = value === null ? whyNone(area.excludedBecause) : className
    const shown = value === null ? why : fieldText(figure(value, decimals), locale)
    return {
      areaId: area.areaId,
      code: area.code,
      name: area.name,
      colour,
      says: messages.map.says(
        area.name,
        value === null || className === '' ? shown : `${shown} (${className})`,
      ),
      fields: {
        ...(subIndex === null && area.rank !== null && { rang: figure(area.rank, 0) }),
        ...(subIndex === null &&
          area.rankInterval !== null && { spanne: rangeField(area.rankInterval, locale, messages) }),
        indexwert: value === null ? signField(signWithoutIndex(area)) : figure(value, decimals),
        klasse: { kind: 'text', text: why, colour },
      },
    }
  }
}

function rangeField(
  { low, high }: NonNullable<IndexArea['rankInterval']>,
  locale: Locale,
  { map }: Messages,
): Field {
  // Between two ranks the range is taken to the outer ones: it shall promise too little rather than too much.
  const [best, worst] = [Math.floor(low), Math.ceil(high)]
  const text =
    best === worst
      ? formatNumber(best, locale)
      : map.range(formatNumber(best, locale), formatNumber(worst, locale))
  return { kind: 'text', text }
}

/** `x`: a rule leaves the area out, an index would make no sense there. `.`: values are missing or protected. */
export function signWithoutIndex({ excludedBecause }: Pick<IndexArea, 'excludedBecause'>): 'x' | '.' {
  return excludedBecause === null || excludedBecause.rule === 'missing' ? '.' : 'x'
}

function figure(value: number, decimals: number): Field {
  return { kind: 'figure', cell: { kind: 'value', value }, decimals, unitSign: null }
}

function signField(sign: 'x' | '.'): Field {
  return { kind: 'figure', cell: { kind: 'sign', sign }, decimals: 0, unitSign: null }
}
