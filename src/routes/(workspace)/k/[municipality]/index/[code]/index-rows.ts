import type { Messages } from '#lib/messages/index.ts'
import type { Column, MapRow } from '../../karte/map-view.ts'
import type { IndexPage, ShownIndex } from './read-index-page.ts'
import { spanOf, type Standing } from './standing.ts'

/** An area in the table of an index. */
export type IndexRow = MapRow & {
  readonly rank: number | null
  readonly span: Standing['span']
  /** Its class; for an area without an index why it has none. */
  readonly className: string
}

/** The columns by which the table can be ordered, without the area's own. */
export function indexColumns(
  { computed }: ShownIndex,
  { subIndexNames, texts }: { subIndexNames: IndexPage['subIndexNames']; texts: Messages['map'] },
): Column[] {
  const number = (code: string, title: string) => ({ code, title, isNumber: true, isOrdered: true })
  return [
    number('rang', texts.table.rank),
    number('indexwert', texts.table.index),
    ...computed.meta.spec.groups.map(({ name }, at) => number(subIndexCode(at), subIndexNames[name] ?? name)),
  ]
}

/** What the map says of each area, with its span and its sub-indices, in the order of the areas. */
export function indexRows({ computed, view }: ShownIndex): IndexRow[] {
  return computed.areas.map((area, at) => {
    const row = view.rows[at]
    if (row === undefined) throw new RangeError('view: not of the same areas')
    const subIndices = area.subIndices.flatMap(({ value }, position) =>
      value === null
        ? []
        : [
            [
              subIndexCode(position),
              { kind: 'figure', cell: { kind: 'value', value }, decimals: 2, unitSign: null },
            ] as const,
          ],
    )
    const className = row.fields['klasse']
    return {
      ...row,
      fields: { ...row.fields, ...Object.fromEntries(subIndices) },
      rank: area.rank,
      span: spanOf(area),
      className: className?.kind === 'text' ? className.text : '',
    }
  })
}

function subIndexCode(at: number): string {
  return `teil-${at + 1}`
}
