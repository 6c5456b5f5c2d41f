import { messages, type Locale } from '#lib/messages/index.ts'
import {
  crosstab,
  crosstabDimensions,
  crosstabMatrix,
  type CrosstabDimension,
  type OfferFilter,
} from '#lib/server/capabilities/offers/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { cellOfAges, minors } from '../../gebiete/residents-cells.ts'
import { shownResidents } from '../../gebiete/shown-residents.ts'
import type { WantedTable } from '../../table.ts'
import { areaGroups } from './area-groups.ts'
import { keysOf } from './dimensions.ts'

/** Conditions that narrow what is counted, named as in the address of the list. */
export const narrowing = ['step', 'field', 'area'] as const

const cache = createRevisionCache<Awaited<ReturnType<typeof compute>>>({ capacity: 40 })

/** Offers counted by two of their properties, as the address has it, remembered until the data change (`zeilen`, `spalten`, `werte`, `ebene`, `step`, `field`, `area`). */
export function crosstabReport(
  tx: Tx,
  municipality: Municipality,
  wanted: Pick<WantedTable, 'address' | 'today' | 'locale'>,
) {
  const name = [wanted.today, wanted.locale, municipality.minimumCount, wanted.address].join(' ')
  return cache.get({ ...municipality, name }, () => compute(tx, municipality, wanted))
}

async function compute(
  tx: Tx,
  municipality: Municipality,
  { address, today, locale }: Pick<WantedTable, 'address' | 'today' | 'locale'>,
) {
  const chosen = (name: string, usual: CrosstabDimension) =>
    crosstabDimensions.find((one) => one === address.get(name)) ?? usual
  const rows = chosen('zeilen', 'area')
  const columns = chosen('spalten', rows === 'phase' ? 'field' : 'phase')
  const directory = await areaDirectory(tx, municipality, today)
  const groups = areaGroups(directory, address)
  const filter = filterOf(address)
  const about = { areas: groups.areas, locale }
  const [rowKeys, columnKeys] = [keysOf(rows, about), keysOf(columns, about)]
  const areaIds = groups.areas.map(({ areaId }) => areaId)
  const count = (by: { rows: CrosstabDimension | null; columns: CrosstabDimension | null }) =>
    crosstab(tx, { ...by, filter, areaIds })
  const keys = (named: readonly { key: string }[]) => named.map(({ key }) => key)
  // A language that nobody speaks anywhere is no column; an area without offers is a row.
  const byRow = await count({ rows, columns: null })
  const byColumn = await count({ rows: null, columns })
  const occurring = (
    all: readonly { key: string }[],
    dimension: CrosstabDimension,
    found: readonly (string | null)[],
  ) =>
    dimension === 'language' || dimension === 'accessibility'
      ? all.filter(({ key }) => found.includes(key))
      : all
  const matrix = crosstabMatrix({
    rowKeys: keys(
      occurring(
        rowKeys,
        rows,
        byRow.map((cell) => cell.row),
      ),
    ),
    columnKeys: keys(
      occurring(
        columnKeys,
        columns,
        byColumn.map((cell) => cell.column),
      ),
    ),
    cells: rows === columns ? [] : await count({ rows, columns }),
    byRow,
    byColumn,
    whole: await count({ rows: null, columns: null }),
  })
  const measure = address.get('werte') === 'places' ? ('places' as const) : ('offers' as const)
  return {
    rows,
    columns,
    measure,
    filter,
    groups,
    directory,
    matrix,
    rowName: nameIn(rowKeys, rows, locale),
    columnName: nameIn(columnKeys, columns, locale),
    children: rows === 'area' ? await childrenOf(tx, municipality, { today, areaIds }) : null,
  }
}

function nameIn(
  keys: readonly { key: string; name: string }[],
  dimension: CrosstabDimension,
  locale: Locale,
) {
  const texts = messages(locale).directoryReports
  const names = new Map(keys.map(({ key, name }) => [key, name]))
  return (key: string | null) =>
    key === null ? (dimension === 'area' ? texts.noArea : texts.none) : (names.get(key) ?? key)
}

function filterOf(address: URLSearchParams): OfferFilter {
  const [step, field, area] = narrowing.map((name) => address.get(name) ?? '')
  return {
    ...(step ? { step } : {}),
    ...(field ? { field } : {}),
    ...(Number(area) > 0 && Number.isSafeInteger(Number(area)) ? { areaId: Number(area) } : {}),
  }
}

/** The children and young people of each area as they may be shown. */
async function childrenOf(
  tx: Tx,
  municipality: Municipality,
  { today, areaIds }: { today: string; areaIds: readonly number[] },
): Promise<{ year: number; byArea: ReadonlyMap<string, TableCell> } | null> {
  const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
  if (residents.year === null) return null
  const byArea = new Map(
    areaIds.flatMap((areaId) => {
      const cell = cellOfAges(residents.byArea.get(areaId), minors)
      return cell === null ? [] : [[String(areaId), cell] as const]
    }),
  )
  return byArea.size === 0 ? null : { year: residents.year, byArea }
}

/** So many per 1,000 children; the sign of their number where it may not be shown; null = not known, or there are none. */
export function perThousand(amount: number | null, children: TableCell | undefined): TableCell | null {
  if (children === undefined || amount === null) return null
  if (children.kind === 'sign') return children
  return children.value === 0 ? null : { kind: 'value', value: (amount / children.value) * 1000 }
}
