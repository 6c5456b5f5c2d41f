import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { LinkedTableView } from '#lib/ui/directory-reports/linked-table.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'
import { breakdown, fundingName, fundingReport, placesOf } from './funding-report.ts'

const MOST_ROWS = 100
const MOST_NAMED = 8

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { endings, horizons, unknown } = await inWorkspace(event, 'reports.read', (tx) =>
    fundingReport(tx, context().today()),
  )
  const texts = messages(locale).directoryReports
  const offers = `/k/${event.params.municipality}/angebote`
  const count = (value: number | null) => (value === null ? '' : formatNumber(value, locale))
  const number = (title: string) => ({ title, isNumber: true })
  const overview: LinkedTableView = {
    caption: texts.funding.horizons,
    columns: [
      { title: texts.funding.horizon },
      number(texts.funding.ending),
      number(texts.funding.lost),
      number(texts.funding.lostPlaces),
    ],
    rows: horizons.map(({ months, until, offers: ending, lost }) => ({
      head: { text: texts.funding.within(months) },
      cells: [
        ending.length === 0
          ? { text: count(0) }
          : { text: count(ending.length), href: `${offers}?funding-until=${until}` },
        { text: count(lost.length) },
        { text: count(placesOf(lost)) },
      ],
    })),
  }
  const calendar: LinkedTableView = {
    caption: texts.funding.calendar,
    columns: [
      { title: texts.funding.offer },
      { title: texts.funding.until },
      { title: texts.funding.kind },
      { title: texts.funding.other },
      number(texts.funding.places),
      { title: texts.funding.area },
    ],
    rows: endings.slice(0, MOST_ROWS).map((ending) => ({
      head: { text: ending.offer.name, href: `${offers}/${ending.offer.offerId}` },
      cells: [
        { text: formatDate(ending.until, locale) },
        { text: fundingName(ending, locale) },
        ending.isLast ? { text: texts.funding.ends, isLacking: true } : { text: texts.funding.goesOn },
        { text: count(ending.offer.capacity) },
        { text: ending.offer.area?.name ?? '' },
      ],
    })),
  }
  const parts = breakdown(endings, locale)
  return {
    view: keptOnServer({
      overview,
      calendar,
      parts: (
        [
          ['kinds', parts.kinds],
          ['phases', parts.phases],
          ['areas', parts.areas],
        ] as const
      ).map(([part, counts]) => ({
        title: texts.funding[part],
        lines: counts.slice(0, MOST_NAMED).map(({ name, count: times }) => ({ name, count: count(times) })),
      })),
      some: endings.length > MOST_ROWS ? texts.funding.some(count(MOST_ROWS), count(endings.length)) : null,
    }),
    hasEndings: endings.length > 0,
    unknown: unknown === 0 ? null : texts.funding.unknown(unknown, count(unknown)),
    toUnknown: `${offers}?lacks=funding`,
    here: `${offers}/auswertung/finanzierung`,
  }
}
