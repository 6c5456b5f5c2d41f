import type { Messages } from '#lib/messages/index.ts'
import type { DataCell } from '#lib/server/platform/downloads/index.ts'
import { figure, numberColumn, textColumn, type PageTable } from '../../table.ts'
import { indexRows } from './index-rows.ts'
import type { IndexPage, ShownIndex } from './read-index-page.ts'

/** The result as rows of a file, by rank, with what drives each area. */
export function indexRecords(
  shown: ShownIndex,
  {
    page: { subIndexNames, indicatorNames },
    texts: { map, indexPages },
  }: { page: Pick<IndexPage, 'subIndexNames' | 'indicatorNames'>; texts: Messages },
): Pick<PageTable, 'columns' | 'rows'> & { areaIds: number[] } {
  const { areas, meta } = shown.computed
  const { csv } = indexPages.result
  const rows = indexRows(shown).map((row, at) => ({ row, area: areas[at] }))
  const byRank = rows.toSorted((a, b) => (a.row.rank ?? Infinity) - (b.row.rank ?? Infinity))
  return {
    columns: [
      textColumn('schluessel', map.table.code),
      textColumn('name', map.table.area),
      numberColumn('rang', map.table.rank),
      numberColumn('rang_von', csv.rankFrom),
      numberColumn('rang_bis', csv.rankTo),
      numberColumn('indexwert', map.table.index),
      textColumn('klasse', map.table.class),
      textColumn('ohne_index', csv.why),
      ...meta.spec.groups.map(({ name }, at) => numberColumn(`teil_${at + 1}`, subIndexNames[name] ?? name)),
      ...meta.indicators.map(({ column, name }) =>
        numberColumn(
          `beitrag_${column.replaceAll('-', '_')}`,
          csv.contribution(indicatorNames[column] ?? name),
        ),
      ),
    ],
    rows: byRank.map(({ row, area }): DataCell[] => [
      row.code,
      row.name,
      figure(row.rank),
      figure(row.span?.low),
      figure(row.span?.high),
      figure(area?.index, 4),
      row.rank === null ? '' : row.className,
      row.rank === null ? row.className : '',
      ...(area?.subIndices ?? []).map(({ value }) => figure(value, 4)),
      ...(area?.contributions ?? []).map(({ contribution }) => figure(contribution, 4)),
    ]),
    areaIds: byRank.map(({ row }) => row.areaId),
  }
}
