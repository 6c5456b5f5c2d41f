import { units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { formatCell, formatPeriod } from '#lib/ui/format.ts'
import { orderRows, readOrder } from '../../karte/order-rows.ts'
import { weightShares } from '../weight-shares.ts'
import { driversOf } from './drivers.ts'
import type { IndexQuery } from './index-address.ts'
import { indexColumns, indexRows } from './index-rows.ts'
import type { IndexPage, ShownIndex } from './read-index-page.ts'
import { standingOf } from './standing.ts'

type Context = {
  readonly page: Pick<IndexPage, 'subIndexNames' | 'indicatorNames'>
  readonly query: IndexQuery
  readonly locale: Locale
}

/** The result as its page shows it; of the areas' figures only those of the chosen area leave the server. */
export function showResult(shown: ShownIndex, context: Context) {
  const { computed, view, outlines } = shown
  const { page, query, locale } = context
  const columns = indexColumns(shown, { ...page, texts: messages(locale).map })
  const order = readOrder(query.order, { columns, usualOrder: 'rang' })
  const rows = indexRows(shown)
  const ranked = new Map(rows.filter(({ rank }) => rank !== null).map((row) => [row.areaId, row]))
  return {
    outlines,
    columns,
    order,
    rows: orderRows(rows, order).flatMap(({ areaId }) => ranked.get(areaId) ?? []),
    excluded: rows
      .filter(({ rank }) => rank === null)
      .map(({ areaId, code, name, className }) => ({ areaId, code, name, why: className })),
    says: rows.map(({ areaId, code, colour, says }) => ({ areaId, code, colour, says })),
    legend: view.legend,
    legendTitle: view.legendTitle,
    // The page itself need not be pointed at.
    facts: view.facts.filter(({ href }) => href === undefined),
    indexedCount: computed.meta.indexedCount,
    areaCount: computed.meta.areaCount,
    intervals: computed.meta.intervals,
    indicators: indicatorsOf(shown, context),
    area: areaOf(shown, context),
  }
}

function indicatorsOf({ computed: { meta } }: ShownIndex, { page, locale }: Context) {
  const shares = weightShares(meta.indicators, meta.spec.groups)
  return meta.indicators.map(({ column, name, group, direction, period, missingCount }, at) => ({
    column,
    name: page.indicatorNames[column] ?? name,
    group: group === null ? null : (page.subIndexNames[group] ?? group),
    direction,
    share: shares[at] ?? 0,
    period: formatPeriod(period, locale),
    missingCount,
  }))
}

function areaOf(shown: ShownIndex, { page, query, locale }: Context) {
  const { computed, browser } = shown
  const area = computed.areas.find(({ code }) => code === query.area)
  const row = indexRows(shown).find(({ code }) => code === query.area)
  if (area === undefined || row === undefined) return null
  const drivers = driversOf(computed, area.areaId)
  const at = browser.areas.findIndex(({ areaId }) => areaId === area.areaId)
  return {
    code: area.code,
    name: area.name,
    className: row.className,
    colour: row.colour,
    standing: standingOf(computed.areas, area.areaId),
    drivers: drivers && {
      ...drivers,
      groups: drivers.groups.map(({ group, ...rest }) => ({
        ...rest,
        name: group === null ? null : (page.subIndexNames[group] ?? group),
        drivers: rest.drivers.map((driver) => ({
          ...driver,
          ...figuresOf(shown, { column: driver.column, at, sign: driver.sign, locale }),
          name: page.indicatorNames[driver.column] ?? driver.column,
        })),
      })),
    },
  }
}

export type ShownArea = NonNullable<ReturnType<typeof areaOf>>

/** An indicator's figure in the area and on average, with their unit. */
function figuresOf(
  { computed, browser }: ShownIndex,
  { column, at, sign, locale }: { column: string; at: number; sign: string | null; locale: Locale },
): { figure: string; average: string } {
  const about = computed.meta.indicators.find((indicator) => indicator.column === column)
  const values = browser.columns[column] ?? []
  const present = values.filter((value) => typeof value === 'number')
  const average = present.reduce((sum, value) => sum + value, 0) / present.length
  const wording = {
    locale,
    decimals: about?.decimals ?? 1,
    unitSign: units.find(({ code }) => code === about?.unit)?.sign?.[locale] ?? null,
  }
  const own = values[at]
  const cell =
    typeof own === 'number'
      ? ({ kind: 'value', value: own } as const)
      : sign === null
        ? null
        : ({ kind: 'sign', sign } as const)
  return {
    figure: formatCell(cell, wording),
    average: present.length === 0 ? '' : formatCell({ kind: 'value', value: average }, wording),
  }
}
