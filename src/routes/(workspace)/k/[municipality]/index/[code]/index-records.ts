import type { Messages } from '#lib/messages/index.ts'
import type { CsvCell } from '#lib/server/platform/tables/csv-answer.ts'
import { indexRows } from './index-rows.ts'
import type { IndexPage, ShownIndex } from './read-index-page.ts'

/** The result as records for a file, by rank: bare numbers, and what drives each area. */
export function indexRecords(
  shown: ShownIndex,
  {
    page: { subIndexNames, indicatorNames },
    texts: { map, indexPages },
  }: { page: Pick<IndexPage, 'subIndexNames' | 'indicatorNames'>; texts: Messages },
): CsvCell[][] {
  const { areas, meta } = shown.computed
  const { csv } = indexPages.result
  const rows = indexRows(shown).map((row, at) => ({ row, area: areas[at] }))
  const byRank = rows.toSorted((a, b) => (a.row.rank ?? Infinity) - (b.row.rank ?? Infinity))
  return [
    [
      map.table.code,
      map.table.area,
      map.table.rank,
      csv.rankFrom,
      csv.rankTo,
      map.table.index,
      map.table.class,
      csv.why,
      ...meta.spec.groups.map(({ name }) => subIndexNames[name] ?? name),
      ...meta.indicators.map(({ column, name }) => csv.contribution(indicatorNames[column] ?? name)),
    ],
    ...byRank.map(({ row, area }) => [
      row.code,
      row.name,
      cell(row.rank, 0),
      cell(row.span?.low, 0),
      cell(row.span?.high, 0),
      cell(area?.index, 4),
      row.rank === null ? '' : row.className,
      row.rank === null ? row.className : '',
      ...(area?.subIndices ?? []).map(({ value }) => cell(value, 4)),
      ...(area?.contributions ?? []).map(({ contribution }) => cell(contribution, 4)),
    ]),
  ]
}

function cell(value: number | null | undefined, decimals: number): CsvCell {
  return value === null || value === undefined ? '' : { value, decimals }
}
