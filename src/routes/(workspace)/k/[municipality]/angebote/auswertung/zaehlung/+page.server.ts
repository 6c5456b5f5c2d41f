import { fields, lifePhaseSteps } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { crosstabDimensions } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { LinkedCell, LinkedTableView } from '#lib/ui/directory-reports/linked-table.ts'
import { formatCell, formatNumber } from '#lib/ui/format.ts'
import { crosstabReport, narrowing, perThousand } from '../crosstab-report.ts'
import { conditionOf, listHref } from '../dimensions.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const address = event.url.searchParams
  const report = await inWorkspace(event, 'reports.read', (tx, municipality) =>
    crosstabReport(tx, municipality, { address, today: context().today(), locale }),
  )
  const { rows, columns, measure, filter, groups, directory, matrix, rowName, columnName, children } = report
  const texts = messages(locale).directoryReports
  const base = `/k/${event.params.municipality}`
  const narrowed = narrowing.flatMap((name) => {
    const value = address.get(name) ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  type Amount = (typeof matrix)['whole']
  const linked = (amount: Amount, ...conditions: Parameters<typeof listHref>[1]): LinkedCell => {
    const value = amount[measure]
    const text = value === null ? '' : formatNumber(value, locale)
    const href = amount.offers === 0 || text === '' ? undefined : listHref(base, [...narrowed, ...conditions])
    return { text, ...(href !== undefined && { href }), ...(amount.offers === 0 && { isLacking: true }) }
  }
  const table: LinkedTableView = {
    caption: texts.crosstab.caption({
      measure: texts.crosstab.measures[measure],
      rows: texts.dimensions[rows],
      columns: texts.dimensions[columns],
    }),
    columns: [
      { title: texts.dimensions[rows] },
      ...matrix.columns.map((key) => ({ title: columnName(key), isNumber: true })),
      { title: texts.whole, isNumber: true },
      ...(children === null
        ? []
        : [
            {
              title: measure === 'offers' ? texts.crosstab.perThousand : texts.crosstab.perThousandPlaces,
              isNumber: true,
            },
          ]),
    ],
    rows: matrix.rows.map(({ key, cells, total }) => ({
      head: { text: rowName(key) },
      cells: [
        ...cells.map((cell, at) =>
          linked(cell, conditionOf(rows, key), conditionOf(columns, matrix.columns[at] ?? null)),
        ),
        linked(total, conditionOf(rows, key)),
        ...(children === null
          ? []
          : [
              {
                text: formatCell(perThousand(total[measure], children.byArea.get(key ?? '')), {
                  locale,
                  decimals: 1,
                }),
              },
            ]),
      ],
    })),
    foot: {
      head: { text: texts.whole },
      cells: [
        ...matrix.totals.map((total, at) => linked(total, conditionOf(columns, matrix.columns[at] ?? null))),
        linked(matrix.whole),
        ...(children === null ? [] : [{ text: '' }]),
      ],
    },
  }
  const dimensions = crosstabDimensions.map((value) => ({ value, text: texts.dimensions[value] }))
  return {
    isEmpty: matrix.whole.offers === 0 && narrowed.length === 0,
    isSame: rows === columns,
    view: keptOnServer({
      table,
      selects: [
        { name: 'zeilen', label: texts.crosstab.rows, value: rows, options: dimensions },
        { name: 'spalten', label: texts.crosstab.columns, value: columns, options: dimensions },
        {
          name: 'werte',
          label: texts.crosstab.measure,
          value: measure,
          options: (['offers', 'places'] as const).map((value) => ({
            value,
            text: texts.crosstab.measures[value],
          })),
        },
        ...(groups.levels.length > 1
          ? [{ name: 'ebene', label: texts.level, value: groups.chosen, options: groups.levels }]
          : []),
        {
          name: 'step',
          label: texts.crosstab.step,
          value: filter.step ?? '',
          options: [
            { value: '', text: texts.all },
            ...lifePhaseSteps.map(({ code, name }) => ({ value: code as string, text: name[locale] })),
          ],
        },
        {
          name: 'field',
          label: texts.crosstab.field,
          value: filter.field ?? '',
          options: [
            { value: '', text: texts.all },
            ...fields.map(({ code, name }) => ({ value: code as string, text: name[locale] })),
          ],
        },
        {
          name: 'area',
          label: texts.crosstab.within,
          value: String(filter.areaId ?? ''),
          options: [{ value: '', text: texts.all }, ...areaOptions(directory, groups.areas, filter.areaId)],
        },
      ],
      perThousand: children === null ? null : texts.crosstab.perThousandExplain(String(children.year)),
    }),
    here: `${base}/angebote/auswertung/zaehlung`,
    query: event.url.search,
  }
}

/** The areas counted by, and the chosen one where it is of another level. */
function areaOptions(
  { byId }: { byId: ReadonlyMap<number, { areaId: number; name: string }> },
  areas: readonly { areaId: number; name: string }[],
  chosen: number | undefined,
) {
  const other = areas.some(({ areaId }) => areaId === chosen) ? undefined : byId.get(chosen ?? 0)
  return [...(other === undefined ? [] : [other]), ...areas].map(({ areaId, name }) => ({
    value: String(areaId),
    text: name,
  }))
}
