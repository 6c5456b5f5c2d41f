import { lifePhaseSteps } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { LinkedTableView } from '#lib/ui/directory-reports/linked-table.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { listHref } from '../dimensions.ts'
import type { PageServerLoad } from './$types'
import { accessReport } from './access-report.ts'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { step, groups, features, rows } = await inWorkspace(event, 'reports.read', (tx, municipality) =>
    accessReport(tx, municipality, {
      address: event.url.searchParams,
      today: context().today(),
      locale,
    }),
  )
  const texts = messages(locale).directoryReports
  const base = `/k/${event.params.municipality}`
  const count = (value: number) => formatNumber(value, locale)
  const about = step === '' ? [] : [['step', step] as const]
  const linked = (value: number, conditions: readonly (readonly [string, string])[]) => {
    const href = listHref(base, [...about, ...conditions])
    return value === 0 || href === undefined ? { text: count(value) } : { text: count(value), href }
  }
  const table: LinkedTableView = {
    caption: texts.access.caption,
    columns: [
      { title: texts.access.area },
      { title: texts.access.offers, isNumber: true },
      ...features.map(({ title }) => ({ title, isNumber: true })),
    ],
    rows: rows.map(({ areaId, name, offers, counts }) => {
      const area = ['area', String(areaId)] as const
      return {
        head: { text: name },
        cells: [
          linked(offers, [area]),
          ...features.map(({ condition }, at) => {
            const value = counts[at] ?? 0
            return value === 0
              ? { text: texts.access.missing, isLacking: true }
              : linked(value, [area, condition])
          }),
        ],
      }
    }),
  }
  return {
    view: keptOnServer({
      table,
      lacking: rows.flatMap(({ name, counts }) => {
        const missing = features.filter((_, at) => (counts[at] ?? 0) === 0).map(({ title }) => title)
        return missing.length === 0 ? [] : [texts.access.lacking(name, missing.join(', '))]
      }),
      selects: [
        {
          name: 'step',
          label: texts.access.step,
          value: step,
          options: [
            { value: '', text: texts.all },
            ...lifePhaseSteps.map(({ code, name }) => ({ value: code as string, text: name[locale] })),
          ],
        },
        ...(groups.levels.length > 1
          ? [{ name: 'ebene', label: texts.level, value: groups.chosen, options: groups.levels }]
          : []),
      ],
    }),
    isEmpty: rows.every(({ offers }) => offers === 0) && step === '',
    here: `${base}/angebote/auswertung/zugang`,
    query: event.url.search,
  }
}
