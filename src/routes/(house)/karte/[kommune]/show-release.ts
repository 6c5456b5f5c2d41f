import { units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { columnTitle } from './column-title.ts'
import type { PublicRelease, ReleasedLevel } from '#lib/server/capabilities/release/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { mapClasses } from '#lib/ui/map-classes.ts'
import { classLegend } from '#lib/ui/value-classes.ts'

type Shown = {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly {
    readonly code: string
    readonly name: string
    readonly colour: string
    readonly says: string
    readonly cells: readonly string[]
  }[]
  readonly legendTitle: string
  readonly legend: { colour: string; text: string; count: number; mark?: string }[]
}

/** A level of a release as map, legend and table. */
export function showRelease({ content }: PublicRelease, level: ReleasedLevel, locale: Locale): Shown {
  const { map, common } = messages(locale)
  const decimals = content.columns[0]?.decimals ?? 0
  const unitSign = units.find(({ code }) => code === content.unit)?.sign?.[locale] ?? null
  const values = level.areas.map(({ cells: [value] }) => (typeof value === 'number' ? value : null))
  const classes = mapClasses({ values, scheme: 'quantile', direction: content.direction, decimals })
  const rows = level.areas.map(({ code, name, cells }, at) => {
    const place = classes.places[at] ?? null
    const texts = cells.map((cell, column) => textOf(cell, content.columns[column]?.decimals ?? 0, locale))
    const value = texts[0] ?? ''
    const withUnit = typeof cells[0] === 'number' && unitSign !== null ? `${value}\u00a0${unitSign}` : value
    return {
      code,
      name,
      colour:
        (place === null ? undefined : classes.classes[place]?.colour) ??
        (value === '' ? 'no-value' : 'hatched'),
      says: map.says(name, value === '' ? map.noFigure : withUnit),
      cells: texts,
    }
  })
  const signs = Map.groupBy(
    level.areas.flatMap(({ cells: [value] }) => (typeof value === 'string' ? [value] : [])),
    (sign) => sign,
  )
  return {
    columns: content.columns.map((column) => {
      const title = columnTitle(column, locale)
      const { code } = column
      return {
        title: code === 'value' && unitSign !== null ? `${title} (${unitSign})` : title,
        isNumber: code !== 'class',
      }
    }),
    rows,
    legendTitle: map.darkMeans[content.direction],
    legend: [
      ...classLegend(classes, { texts: map, locale, decimals, unitSign }),
      ...[...signs].map(([sign, all]) => ({
        colour: 'hatched',
        mark: sign,
        text: map.withSign(sign, common.signs[sign as keyof typeof common.signs] ?? sign), // only official signs stand there
        count: all.length,
      })),
    ],
  }
}

function textOf(cell: number | string | null, decimals: number, locale: Locale): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? formatNumber(cell, locale, decimals) : cell
}
