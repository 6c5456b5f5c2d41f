import { units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { PublicRelease, ReleasedColumn, ReleasedShapes } from '#lib/server/capabilities/release/index.ts'
import type { DataCell, DataColumn, DataTable, Shape } from '#lib/server/platform/downloads/index.ts'
import type { OfficialSign } from '#lib/server/platform/tables/parse-cell.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { columnTitle } from '../karte/[kommune]/column-title.ts'
import { releaseFacts } from '../karte/[kommune]/release-facts.ts'

const codes = { value: 'wert', cases: 'faelle', base: 'bezug', rank: 'rang', class: 'klasse' } as const

/**
 * A release as a table that leaves the house: a row per level and area.
 *
 * @param shapes of its levels, as far as they were asked for
 * @param address of its page
 */
export function releaseTable(
  release: PublicRelease,
  { shapes, address, locale }: { shapes: readonly ReleasedShapes[]; address: string; locale: Locale },
): DataTable {
  const { municipality, content } = release
  const { publicPages: words, downloads, common } = messages(locale)
  const { columns, levels, period } = content
  const keyColumns = levels.length > 1 ? ['ebene', 'schluessel'] : ['schluessel']
  const signs = new Set(levels.flatMap(({ areas }) => areas.map(({ cells: [value] }) => value)))
  return {
    name: [content.title, municipality.slug, period].join(' '),
    title: `${content.title}, ${municipality.name}, ${formatPeriod(period, locale)}`,
    columns: [
      { code: 'ebene', title: words.level, kind: 'text' },
      { code: 'schluessel', title: words.key, kind: 'text' },
      { code: 'name', title: words.area, kind: 'text' },
      { code: 'zeitraum', title: words.facts.period, kind: 'text' },
      ...columns.map((column) => columnOf(column, { unit: content.unit, locale })),
    ],
    rows: levels.flatMap((level) =>
      level.areas.map(({ code, name, cells }): DataCell[] => [
        level.code,
        code,
        name,
        period,
        ...columns.map((column, at) => cellOf(cells[at] ?? null, column)),
      ]),
    ),
    notes: [
      ...releaseFacts(release, locale),
      ...Object.entries(common.signs)
        .filter(([sign]) => signs.has(sign))
        .map(([sign, text]) => ({ term: downloads.notes.sign(sign), text })),
      { term: downloads.notes.view, text: address },
    ],
    source: content.source,
    cube: {
      dimensions: [
        { code: 'gebiet', title: words.area, role: 'geo', of: { keyColumns, nameColumn: 'name' } },
        {
          code: 'zeitraum',
          title: words.facts.period,
          role: 'time',
          of: { key: period, name: formatPeriod(period, locale) },
        },
      ],
    },
    ...(shapes.length > 0 && { shapes: shapesOfRows(content.levels, shapes) }),
  }
}

function columnOf(column: ReleasedColumn, { unit, locale }: { unit: string; locale: Locale }): DataColumn {
  const sign = units.find((one) => one.code === unit)?.sign?.[locale] ?? null
  return {
    code:
      column.code === 'residents' ? `einwohner_${column.ageFrom}_${column.ageTo ?? ''}` : codes[column.code],
    title: columnTitle(column, locale),
    kind: column.code === 'class' ? 'text' : 'number',
    ...(column.code === 'value' && { unit: sign }),
  }
}

function cellOf(cell: number | string | null, { code, decimals }: ReleasedColumn): DataCell {
  if (typeof cell === 'number') return { kind: 'value', value: cell, decimals }
  if (cell === null || code === 'class') return cell
  return { kind: 'sign', sign: cell as OfficialSign } // in columns of numbers only official signs stand for none
}

function shapesOfRows(
  levels: PublicRelease['content']['levels'],
  shapes: readonly ReleasedShapes[],
): (Shape | null)[] {
  return levels.flatMap(({ shapesId, areas }) => {
    const own = shapes.find((one) => one.shapesId === shapesId)
    const geometries = new Map(own?.areas.map(({ code, geometry }) => [code, geometry]))
    // Frozen as the areas have them: GeoJSON geometries.
    return areas.map(({ code }) => (geometries.get(code) ?? null) as Shape | null)
  })
}
