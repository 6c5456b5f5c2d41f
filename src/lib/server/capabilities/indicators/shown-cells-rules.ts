import { officialSign, type TableCell } from '../../platform/tables/table-cell.ts'
import { roundCounts, type AreaLine, type DisclosureProfile } from '../disclosure/index.ts'
import type { CountedIndicator, CountSeries, StoredCount } from './count-series-rules.ts'
import { scaleOf } from './counts-rules.ts'
import { figureKey, type HiddenCells } from './hidden-cells-rules.ts'
import type { AreaCell } from './indicators-types.ts'
import { isProtected } from './protect-rules.ts'

type Request = {
  readonly rows: readonly (StoredCount & { areaId: number })[]
  readonly indicator: CountedIndicator
  readonly period: string
  readonly profile: DisclosureProfile
  readonly protection: {
    readonly hidden: HiddenCells
    readonly series: ReadonlyMap<string, CountSeries>
    readonly lines: ReadonlyMap<string, AreaLine>
    readonly isTooSmall: (area: string, period: string) => boolean
  }
}

const secret: TableCell = { kind: 'sign', sign: '.' }

/** What may leave the server of stored figures of one indicator in one period. */
export function shownCells(request: Request): AreaCell[] {
  const { rows, indicator, period, profile, protection } = request
  const figure = { indicatorId: indicator.indicatorId, period }
  const hidden = protection.hidden(figure)
  const series = protection.series.get(figureKey(figure))
  const rounded =
    profile.roundingBase === null || series === undefined ? null : roundedCounts(request, series)
  const rule = {
    municipalityMinimum: profile.minimumCount,
    indicatorMinimum: indicator.minimumCount,
    unit: indicator.unit,
    showsNone: profile.showsNone,
    showsAll: profile.showsAll,
  }
  return rows.map((row): AreaCell => {
    const nothing = { areaId: row.areaId, cases: null, base: null }
    // A sign stands in place of a number; what is behind it does not get out beside it.
    if (row.sign !== null) return { ...nothing, cell: { kind: 'sign', sign: officialSign(row.sign) } }
    const isHidden =
      row.value === null ||
      hidden.has(row.area) ||
      isProtected(row, rule) ||
      protection.isTooSmall(row.area, period)
    if (isHidden) return { ...nothing, cell: secret }
    if (rounded !== null) return { areaId: row.areaId, ...roundedCell(row, indicator, rounded) }
    return {
      areaId: row.areaId,
      cell: { kind: 'value', value: row.value ?? 0 },
      cases: row.cases,
      base: row.base,
    }
  })
}

type Rounded = { cases: ReadonlyMap<string, number>; base: ReadonlyMap<string, number> }

function roundedCounts({ profile, protection: { lines } }: Request, { cases, base }: CountSeries): Rounded {
  const round = (counts: CountSeries['cases']) =>
    roundCounts({
      counts: new Map([...counts].map(([area, { count }]) => [area, count])),
      lines,
      base: profile.roundingBase ?? 1,
    })
  return { cases: round(cases), base: round(base) }
}

/** A share is worked out of its rounded counts, or it would give away the bare ones. */
function roundedCell(
  row: StoredCount,
  { unit }: CountedIndicator,
  rounded: Rounded,
): Pick<AreaCell, 'cell' | 'cases' | 'base'> {
  const cases = rounded.cases.get(row.area)
  const base = rounded.base.get(row.area)
  const scale = scaleOf(unit)
  const counts = {
    cases: row.cases === null ? null : (cases ?? null),
    base: row.base === null ? null : (base ?? null),
  }
  if (unit === 'count') return { ...counts, cell: { kind: 'value', value: cases ?? 0 } }
  if (scale === null || cases === undefined || base === undefined)
    return { ...counts, cell: { kind: 'value', value: row.value ?? 0 } }
  if (base === 0) return { cases: null, base: null, cell: secret }
  return { ...counts, cell: { kind: 'value', value: Math.min(scale, (scale * cases) / base) } }
}
