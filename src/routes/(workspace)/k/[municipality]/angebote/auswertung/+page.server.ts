import { messages } from '#lib/messages/index.ts'
import {
  completeness,
  mostMissing,
  offerFacts,
  offerStates,
  overdueCount,
} from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { LinkedTableView } from '#lib/ui/directory-reports/linked-table.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'
import { conditionOfGroup, coverageGroups, coverageReport } from './coverage-report.ts'
import { listHref } from './dimensions.ts'

const MOST_GROUPS = 40

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const address = event.url.searchParams
  const report = await inWorkspace(event, 'reports.read', (tx, municipality) =>
    coverageReport(tx, municipality, { address, today: context().today(), locale }),
  )
  const { by, groups, whole, rows, rhythm } = report
  const texts = messages(locale).directoryReports
  const base = `/k/${event.params.municipality}`
  const count = (value: number) => formatNumber(value, locale)
  const percent = (share: number | null) =>
    share === null ? '' : `${formatNumber(share * 100, locale)}\u00a0%`
  const here = `${base}/angebote/auswertung`
  const query = event.url.search
  if (whole === undefined || whole.offers === 0) return { view: null, here, query }
  const facts: LinkedTableView = {
    caption: texts.coverage.facts,
    columns: [
      { title: texts.coverage.fact },
      { title: texts.coverage.said, isNumber: true },
      { title: texts.coverage.share, isNumber: true },
      { title: texts.coverage.missing, isNumber: true },
    ],
    rows: offerFacts.map((fact) => {
      const missing = whole.offers - whole.says[fact]
      return {
        head: { text: texts.facts[fact] },
        cells: [
          { text: count(whole.says[fact]) },
          { text: percent(whole.says[fact] / whole.offers) },
          missing === 0
            ? { text: count(0) }
            : { text: count(missing), href: `${base}/angebote?lacks=${fact}` },
        ],
      }
    }),
  }
  const byGroup: LinkedTableView = {
    caption: texts.coverage.bys[by],
    columns: [
      { title: texts.coverage.bys[by] },
      { title: texts.coverage.offers, isNumber: true },
      { title: texts.coverage.complete, isNumber: true },
      { title: texts.coverage.mostMissing },
      { title: texts.coverage.overdue, isNumber: true },
      ...(['marked', 'hidden'] as const).map((state) => ({ title: texts.states[state], isNumber: true })),
    ],
    rows: rows.slice(0, MOST_GROUPS).map((row) => {
      const group = conditionOfGroup(by, row.key)
      const lack = mostMissing(row)
      const linked = (text: string, ...conditions: readonly (readonly [string, string])[]) => {
        const href = listHref(base, [group, ...conditions])
        return href === undefined ? { text } : { text, href }
      }
      return {
        head: linked(row.title),
        cells: [
          linked(count(row.offers)),
          { text: percent(completeness(row)) },
          lack === null
            ? { text: '' }
            : linked(`${texts.facts[lack]} (${count(row.offers - row.says[lack])})`, ['lacks', lack]),
          // Several states together are no condition of the list.
          row.states.due > 0 && row.states.due === overdueCount(row)
            ? linked(count(row.states.due), ['state', 'due'])
            : { text: count(overdueCount(row)) },
          ...(['marked', 'hidden'] as const).map((state) =>
            row.states[state] === 0 ? { text: count(0) } : linked(count(row.states[state]), ['state', state]),
          ),
        ],
      }
    }),
  }
  return {
    view: keptOnServer({
      states: offerStates.map((state) => ({
        name: texts.states[state],
        count: count(whole.states[state]),
        share: percent(whole.states[state] / whole.offers),
        href: `${base}/angebote?freshness=${state}`,
      })),
      statesExplain: texts.coverage.statesExplain({
        months: count(rhythm.confirmEveryMonths),
        mark: count(rhythm.markAfterDays),
        hide: rhythm.hideAfterDays === null ? null : count(rhythm.hideAfterDays),
      }),
      facts,
      byGroup,
      bys: coverageGroups.map((value) => ({
        value,
        text: texts.coverage.bys[value],
        isChosen: value === by,
      })),
      levels: by === 'area' && groups.levels.length > 1 ? groups.levels : [],
      level: groups.chosen,
      some: rows.length > MOST_GROUPS ? texts.coverage.some(count(MOST_GROUPS), count(rows.length)) : null,
    }),
    here,
    query,
  }
}
