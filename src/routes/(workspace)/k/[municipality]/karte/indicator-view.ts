import { units } from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { areasOn } from '#lib/server/capabilities/areas/index.ts'
import { readCells, type AreaCell, type Indicator } from '#lib/server/capabilities/indicators/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'
import { formatNumber, formatPeriod } from '#lib/ui/format.ts'
import { mapClasses } from '#lib/ui/map-classes.ts'
import { indicatorFacts } from '../indikatoren/indicator-facts.ts'
import { uncertainOnes } from './area-figures.ts'
import { levelAreas, levelVersions } from './level-outlines.ts'
import type { PlaceInTime } from './map-choices.ts'
import type { ClassChoice } from './map-query.ts'
import {
  fieldText,
  numberOf,
  shortUnit,
  type Column,
  type Fact,
  type Field,
  type MapRow,
  type MapView,
  type Measure,
} from './map-view.ts'
import { classLegend, classTexts, type LegendEntry } from '#lib/ui/value-classes.ts'

type Wanted = {
  readonly indicator: Indicator
  readonly place: PlaceInTime
  readonly classes: ClassChoice
  readonly locale: Locale
  readonly messages: Messages
  /** Where the municipality's pages begin, `/k/…`. */
  readonly base: string
}

/** An indicator on one level in one period. */
export async function indicatorView(tx: Tx, municipality: Municipality, wanted: Wanted): Promise<MapView> {
  const { indicator, place, locale, messages } = wanted
  const found = await readCells(tx, municipality, { indicators: [indicator], ...place })
  const cells = new Map((found.get(indicator.indicatorId) ?? []).map((one) => [one.areaId, one]))
  const versions = await levelVersions(tx, municipality, place.areaLevelId)
  const date = areasOn(
    versions.filter(({ areaId }) => cells.has(areaId)),
    place.period,
  )
  const areas = await levelAreas(tx, municipality, { areaLevelId: place.areaLevelId, date })
  const ordered = areas.map(({ areaId }) => cells.get(areaId) ?? null)

  const unitSign = units.find(({ code }) => code === indicator.unit)?.sign?.[locale] ?? null
  const wording = { texts: messages.map, locale, decimals: indicator.decimals, unitSign }
  const classes = mapClasses({
    values: ordered.map((one) => numberOf(one?.cell ?? null)),
    scheme: wanted.classes === 'equal' ? 'equal' : 'quantile',
    direction: indicator.direction,
    decimals: indicator.decimals,
  })
  const names = classTexts(classes, wording)
  const { table } = messages.map
  const measure: Measure = {
    column: 'wert',
    title: unitSign === null || shortUnit(unitSign) !== null ? table.value : table.valueIn(unitSign),
    decimals: indicator.decimals,
    unitSign,
    direction: indicator.direction,
    ...countingOf(indicator.unit),
  }
  const uncertain = uncertainOnes(
    ordered.map((one) => ({
      value: numberOf(one?.cell ?? null),
      cases: one?.cases ?? null,
      base: one?.base ?? null,
    })),
    measure,
  )
  const rows = areas.map((area, at): MapRow => {
    const one = ordered[at] ?? null
    const mapClass = classes.places[at] ?? null
    const isUncertain = uncertain[at] ?? false
    const value: Field | undefined =
      one === null
        ? undefined
        : { kind: 'figure', cell: one.cell, decimals: indicator.decimals, unitSign, isUncertain }
    const colour = colourOf(one, mapClass === null ? undefined : classes.classes[mapClass]?.colour)
    const shown = fieldText(value, locale)
    return {
      areaId: area.areaId,
      code: area.code,
      name: area.name,
      colour,
      says: messages.map.says(area.name, shown === '' ? messages.map.noFigure : shown),
      isUncertain,
      fields: {
        ...(value && { wert: value }),
        ...(one && countFields(one)),
        klasse: classField(one, {
          name: mapClass === null ? undefined : names[mapClass],
          colour: isUncertain ? `${colour} uncertain` : colour,
          messages,
        }),
      },
    }
  })
  return {
    title: indicator.name,
    lead: formatPeriod(place.period, locale),
    columns: columnsOf(ordered, measure, messages),
    rows,
    measure,
    usualOrder: indicator.direction === 'higher-is-better' ? 'wert' : '-wert',
    legendTitle: messages.map.darkMeans[indicator.direction],
    legend: [...classLegend(classes, wording), ...restLegend(ordered, messages)],
    legendNotes: uncertainNote(uncertain, wording),
    sources: indicator.source === '' ? [] : [indicator.source],
    facts: factsOf({ ...wanted, municipality }),
    areasOn: date,
  }
}

/** A share is of persons, a rate of events; other units have no counts behind them. */
function countingOf(unit: string): Pick<Measure, 'counted' | 'per'> {
  if (unit === 'percent') return { counted: 'share', per: 100 }
  return unit === 'per-1000' ? { counted: 'rate', per: 1000 } : { counted: null, per: 1 }
}

function uncertainNote(
  uncertain: readonly boolean[],
  { texts, locale }: { texts: Messages['map']; locale: Locale },
): string[] {
  const count = uncertain.filter(Boolean).length
  return count === 0 ? [] : [texts.uncertain(formatNumber(count, locale), count)]
}

function colourOf(one: AreaCell | null, ofClass: string | undefined): string {
  if (one === null) return 'no-value'
  return ofClass ?? 'hatched'
}

function classField(
  one: AreaCell | null,
  {
    name,
    colour,
    messages: { map, common },
  }: { name: string | undefined; colour: string; messages: Messages },
): Field {
  if (one === null) return { kind: 'text', text: map.noFigure, colour }
  if (name !== undefined) return { kind: 'text', text: name, colour }
  return { kind: 'text', text: one.cell.kind === 'sign' ? common.signs[one.cell.sign] : '', colour }
}

function countFields({ cases, base }: AreaCell): Record<string, Field> {
  const count = (value: number | null): Field | undefined =>
    value === null
      ? undefined
      : { kind: 'figure', cell: { kind: 'value', value }, decimals: 0, unitSign: null }
  const fields = { faelle: count(cases), bezug: count(base) }
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Field] => entry[1] !== undefined),
  )
}

function columnsOf(
  cells: readonly (AreaCell | null)[],
  measure: Measure,
  { map: { table } }: Messages,
): Column[] {
  const number = (code: string, title: string) => ({ code, title, isNumber: true, isOrdered: true })
  return [
    number(measure.column, measure.title),
    ...(cells.some((one) => one?.cases != null) ? [number('faelle', table.cases)] : []),
    ...(cells.some((one) => one?.base != null) ? [number('bezug', table.base)] : []),
    { code: 'klasse', title: table.class, isNumber: false, isOrdered: false },
  ]
}

/** What has no colour of a class: each official sign that stands for no number, and nothing at all. */
function restLegend(cells: readonly (AreaCell | null)[], { map, common }: Messages): LegendEntry[] {
  const signs = new Map<(TableCell & { kind: 'sign' })['sign'], number>()
  for (const one of cells)
    if (one?.cell.kind === 'sign' && numberOf(one.cell) === null)
      signs.set(one.cell.sign, (signs.get(one.cell.sign) ?? 0) + 1)
  const nothing = cells.filter((one) => one === null).length
  return [
    ...[...signs].map(([sign, count]) => ({
      colour: 'hatched',
      mark: sign,
      text: map.withSign(sign, common.signs[sign]),
      count,
    })),
    ...(nothing > 0 ? [{ colour: 'no-value', text: map.noFigure, count: nothing }] : []),
  ]
}

function factsOf({
  indicator,
  place,
  locale,
  messages: { map },
  base,
  municipality,
}: Wanted & { municipality: Municipality }): Fact[] {
  return [
    { term: map.facts.period, text: formatPeriod(place.period, locale) },
    ...indicatorFacts(indicator, { municipality, locale }),
    {
      term: map.choose.indicator,
      text: map.facts.toIndicator,
      href: `${base}/indikatoren/${indicator.code}`,
    },
  ]
}
