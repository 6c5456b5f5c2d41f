import { refuse, type Outcome, type Refusal } from '../../platform/refusal.ts'
import { parseCell } from '../../platform/tables/parse-cell.ts'
import type { ImportContext, SourceRow } from '../imports/index.ts'
import { groupsOfRow, isSameGroup, type AgeGroup } from './age-group-rules.ts'
import type { AreaOfYear } from './area-of-year-rules.ts'
import { cellOf } from './area-row-rules.ts'
import type { GroupColumn, ResidentsDefinition } from './areas-form.ts'
import type { ResidentsGroup, ResidentsRecord } from './areas-types.ts'
import { largestDisjointSum, readCount, readYear } from './residents-rules.ts'

/** What the file says of one area in one year. */
type Told = {
  line: number
  code: string
  areaId: number
  year: number
  groups: (ResidentsGroup & { line: number })[]
}

/** The areas and age groups that the file says something of, in a year. */
type ToldInYear = { year: number; areaIds: number[]; groups: AgeGroup[] }

type ResidentsReader = {
  /** The figures of a row; none where one of them is refused. */
  read(row: SourceRow): ResidentsRecord[]
  /** Notes areas whose age groups are more than their total. */
  checkTotals(): void
  toldByYear(): ToldInYear[]
}

/** Checks the rows of a file of residents, reports what is wrong, and gives the good figures. */
export function residentsReader({
  definition,
  areaFor,
  context,
}: {
  definition: ResidentsDefinition
  areaFor: (code: string, year: number) => Outcome<AreaOfYear>
  context: Pick<ImportContext, 'decimal' | 'report' | 'show'>
}): ResidentsReader {
  const told = new Map<string, Told>()
  const notedSince = new Set<string>()

  function read(row: SourceRow): ResidentsRecord[] {
    const place = placeOf(row)
    if (!place.ok) return refuseRow(row, place.refusal, definition.columns.code)
    const groups = groupsOfRow(row, definition)
    if (!groups.ok) return refuseRow(row, groups.refusal)
    const { areaId, year } = place.value
    const records: ResidentsRecord[] = []
    let isRefused = false
    for (const group of groups.value) {
      const figure = readFigure(row, group, place.value)
      if (!figure.ok) refuseRow(row, figure.refusal, group.column)
      else if (figure.value !== null) records.push({ areaId, year, ...figure.value })
      isRefused ||= !figure.ok
    }
    return isRefused ? [] : records
  }

  function refuseRow({ line }: SourceRow, refusal: Refusal, column?: string): [] {
    context.report({ line, ...(column === undefined ? {} : { column }), ...refusal, weight: 'refused' })
    return []
  }

  function placeOf(row: SourceRow): Outcome<Told> {
    const code = cellOf(row, definition.columns.code)
    if (code === '') return refuse('areas/code-missing', { column: definition.columns.code })
    const year = yearOf(row, code)
    if (!year.ok) return year
    const area = areaFor(code, year.value)
    if (!area.ok) return area
    noteRecalculated(row, { code, year: year.value, since: area.value.laterSince })
    const key = `${area.value.areaId} ${year.value}`
    const place = told.get(key) ?? {
      line: row.line,
      code,
      areaId: area.value.areaId,
      year: year.value,
      groups: [],
    }
    told.set(key, place)
    return { ok: true, value: place }
  }

  function yearOf(row: SourceRow, code: string): Outcome<number> {
    if ('fixed' in definition.year) return { ok: true, value: definition.year.fixed }
    const text = cellOf(row, definition.year.column)
    const year = readYear(text)
    return year === null ? refuse('areas/year-unreadable', { code, text }) : { ok: true, value: year }
  }

  /** Once for each year and beginning: it concerns whole files. */
  function noteRecalculated(
    row: SourceRow,
    { code, year, since }: { code: string; year: number; since: string | null },
  ) {
    if (since === null || notedSince.has(`${year} ${since}`)) return
    notedSince.add(`${year} ${since}`)
    const details = { code, year, since }
    context.report({ line: row.line, code: 'areas/figures-before-validity', details, weight: 'noted' })
  }

  function readFigure(row: SourceRow, group: GroupColumn, place: Told): Outcome<ResidentsGroup | null> {
    const { line } = row
    const { column, ageFrom, ageTo } = group
    const { code, year } = place
    const text = cellOf(row, column)
    const count = readCount(parseCell(text, context.decimal))
    if (!count.ok) return refuse(count.refusal.code, { code, text, ...count.refusal.details })
    if (count.value === null) {
      context.report({ line, column, code: 'areas/count-empty', details: { code, column }, weight: 'noted' })
      return { ok: true, value: null }
    }
    const double = place.groups.find((known) => isSameGroup(known, group))
    if (double !== undefined) return refuse('areas/figure-double', { code, year, firstLine: double.line })
    const figure = { ageFrom, ageTo, cell: count.value }
    place.groups.push({ ...figure, line })
    context.show?.({ line, column, means: meaningOf(place, figure) })
    return { ok: true, value: figure }
  }

  function checkTotals(): void {
    for (const { line, code, year, groups } of told.values()) {
      const total = groups.find((group) => isSameGroup(group, { ageFrom: 0, ageTo: null }))?.cell
      const sum = largestDisjointSum(groups)
      if (total?.kind !== 'value' || sum <= total.value) continue
      const details = { code, year, sum, total: total.value }
      context.report({ line, code: 'areas/groups-above-total', details, weight: 'noted' })
    }
  }

  const toldByYear = () =>
    [...Map.groupBy(told.values(), ({ year }) => year)].map(([year, places]) => ({
      year,
      areaIds: places.map(({ areaId }) => areaId),
      groups: differentGroups(places.flatMap(({ groups }) => groups)),
    }))

  return { read, checkTotals, toldByYear }
}

function differentGroups(groups: readonly AgeGroup[]): AgeGroup[] {
  return [
    ...new Map(groups.map(({ ageFrom, ageTo }) => [`${ageFrom} ${ageTo}`, { ageFrom, ageTo }])).values(),
  ]
}

function meaningOf(
  { code, year }: Told,
  { ageFrom, ageTo, cell }: ResidentsGroup,
): Record<string, string | number | null> {
  const count = cell.kind === 'value' ? cell.value : null
  const sign = cell.kind === 'sign' ? cell.sign : null
  return { area: code, year, ageFrom, ageTo, count, sign }
}
