import { fields, lifePhaseSteps } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { seriesChart } from '#lib/ui/charts/series-chart.ts'
import type { LinkedTableView } from '#lib/ui/directory-reports/linked-table.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'
import { changesReport } from './changes-report.ts'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { chosen, months } = await inWorkspace(event, 'reports.read', (tx) =>
    changesReport(tx, { address: event.url.searchParams, today: context().today() }),
  )
  const texts = messages(locale).directoryReports
  const count = (value: number) => formatNumber(value, locale)
  const monthName = (month: string) => `${month.slice(5, 7)}/${month.slice(0, 4)}`
  const yearOf = (month: string) => Number(month.slice(0, 4)) + (Number(month.slice(5, 7)) - 1) / 12
  const [first, last] = [months[0], months.at(-1)]
  const charts = (['offers', 'places'] as const).map((what) => {
    const name = texts.changes[what]
    return {
      title: texts.changes.chart(name),
      description:
        first === undefined || last === undefined
          ? ''
          : texts.changes.fromTo({
              what: name,
              from: count(first[what]),
              to: count(last[what]),
              first: monthName(first.month),
              last: monthName(last.month),
            }),
      chart: seriesChart({
        series: [
          {
            code: null,
            name,
            points: months.map((month) => ({
              year: yearOf(month.month),
              value: month[what],
              lower: null,
              upper: null,
            })),
          },
        ],
        periods: months.map(({ month }) => ({ year: yearOf(month), text: monthName(month) })),
        format: count,
        title: name,
      }),
    }
  })
  const table: LinkedTableView = {
    caption: texts.changes.caption,
    columns: [
      { title: texts.changes.month },
      ...(['offers', 'places', 'entered', 'changed', 'removed'] as const).map((column) => ({
        title: texts.changes[column],
        isNumber: true,
      })),
    ],
    rows: months.toReversed().map(({ month, offers, places, entered, changed, removed }) => ({
      head: { text: monthName(month) },
      cells: [offers, places, entered, changed, removed].map((value) => ({ text: count(value) })),
    })),
  }
  return {
    view: keptOnServer({
      charts,
      table,
      selects: [
        {
          name: 'step',
          label: texts.changes.step,
          value: chosen.step ?? '',
          options: [
            { value: '', text: texts.all },
            ...lifePhaseSteps.map(({ code, name }) => ({ value: code as string, text: name[locale] })),
          ],
        },
        {
          name: 'field',
          label: texts.changes.field,
          value: chosen.field ?? '',
          options: [
            { value: '', text: texts.all },
            ...fields.map(({ code, name }) => ({ value: code as string, text: name[locale] })),
          ],
        },
      ],
    }),
    isEmpty: months.every(({ offers, removed }) => offers + removed === 0),
    here: `/k/${event.params.municipality}/angebote/auswertung/verlauf`,
    query: event.url.search,
  }
}
