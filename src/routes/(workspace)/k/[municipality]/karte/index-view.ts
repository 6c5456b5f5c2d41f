import type { Locale, Messages } from '#lib/messages/index.ts'
import {
  computeIndexFor,
  namesOf,
  type ComputedIndex,
  type IndexArea,
  type IndexDefinition,
} from '#lib/server/capabilities/index/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { mapClasses, withOwnCuts } from '#lib/ui/map-classes.ts'
import { indexFacts } from './index-facts.ts'
import { indexRows, signWithoutIndex } from './index-rows.ts'
import type { PlaceInTime } from './map-choices.ts'
import type { ClassChoice } from './map-query.ts'
import type { Column, MapView } from './map-view.ts'
import { classLegend, classTexts, type LegendEntry } from '#lib/ui/value-classes.ts'

export type WantedIndex = {
  readonly definition: IndexDefinition
  /** Name of the group in the spec; null = the index itself. */
  readonly subIndex: string | null
  readonly place: PlaceInTime
  readonly classes: ClassChoice | null
  readonly locale: Locale
  readonly messages: Messages
  /** Names of indicators by code. */
  readonly nameOf: (column: string) => string
  /** Where its indicators come from, each source once; absent where nothing is explained. */
  readonly sources?: readonly string[]
  readonly base: string
}

/** An index or one of its sub-indices on one level in one period; refusals as of `computeIndexFor`. */
export async function indexView(
  tx: Tx,
  municipality: Municipality,
  wanted: WantedIndex,
): Promise<Outcome<MapView>> {
  const { definition, place } = wanted
  const computed = await computeIndexFor(tx, municipality, { ...definition, ...place })
  return computed.ok ? { ok: true, value: viewOf(computed.value, wanted) } : computed
}

/** Whether an index brings classes of its own; its sub-indices don't. */
export function hasOwnClasses(definition: IndexDefinition, subIndex: string | null): boolean {
  return definition.settings.spec.classes !== undefined && subIndex === null
}

function viewOf({ areas, meta }: ComputedIndex, wanted: WantedIndex): MapView {
  const { definition, subIndex, locale, messages, base } = wanted
  const names = namesOf(definition, locale)
  const values = areas.map((area) => valueOf(area, subIndex))
  const decimals = decimalsFor(values)
  const isOwn = meta.classes !== null && subIndex === null && (wanted.classes ?? 'own') === 'own'
  const classes = isOwn
    ? withOwnCuts({ values, ...meta.classes, direction: meta.direction })
    : mapClasses({
        values,
        scheme: wanted.classes === 'equal' ? 'equal' : 'quantile',
        direction: meta.direction,
        decimals,
      })
  const wording = {
    texts: messages.map,
    locale,
    decimals,
    unitSign: null,
    ...(isOwn && { closed: meta.classes.closed, names: names.classes }),
  }
  const subIndexName = subIndex === null ? null : (names.subIndices[subIndex]?.name ?? subIndex)
  const rowOf = indexRows({ classes, classNames: classTexts(classes, wording), values, decimals, wanted })
  return {
    title: subIndexName === null ? definition.name : messages.map.subIndexOf(subIndexName, definition.name),
    lead: formatPeriod(meta.period, locale),
    columns: columnsOf({ hasRank: subIndex === null, hasInterval: meta.intervals !== null }, messages),
    rows: areas.map(rowOf),
    measure: {
      column: 'indexwert',
      title: messages.map.table.index,
      decimals,
      unitSign: null,
      direction: 'higher-is-burden',
      counted: null,
      per: 1,
    },
    usualOrder: subIndex === null ? 'rang' : '-indexwert',
    legendTitle: messages.map.darkMeans['higher-is-burden'],
    legend: [...classLegend(classes, wording), ...signLegend(areas, values, messages)],
    sources: wanted.sources ?? [],
    facts: indexFacts({
      meta,
      definition,
      names,
      locale,
      texts: messages.map,
      nameOf: wanted.nameOf,
      sources: wanted.sources ?? [],
      base,
    }),
    areasOn: meta.areasOn,
  }
}

function valueOf(area: IndexArea, subIndex: string | null): number | null {
  if (subIndex === null) return area.index
  return area.subIndices.find(({ name }) => name === subIndex)?.value ?? null
}

/** Two decimals for z-scores and shares, one for scales up to 100. */
function decimalsFor(values: readonly (number | null)[]): number {
  const present = values.filter((value) => value !== null)
  return present.length > 0 && Math.max(...present) - Math.min(...present) > 20 ? 1 : 2
}

function columnsOf(
  { hasRank, hasInterval }: { hasRank: boolean; hasInterval: boolean },
  { map }: Messages,
): Column[] {
  const { table } = map
  const number = (code: string, title: string) => ({ code, title, isNumber: true, isOrdered: true })
  return [
    ...(hasRank ? [number('rang', table.rank)] : []),
    ...(hasRank && hasInterval ? [{ ...number('spanne', table.rankRange), isOrdered: false }] : []),
    number('indexwert', table.index),
    { code: 'klasse', title: table.class, isNumber: false, isOrdered: false },
  ]
}

/** Each sign that stands where there is no index, as often as it does. */
function signLegend(
  areas: readonly IndexArea[],
  values: readonly (number | null)[],
  { map }: Messages,
): LegendEntry[] {
  const signs = areas.flatMap((area, at) => (values[at] === null ? signWithoutIndex(area) : []))
  const meanings = { x: map.leftOut, '.': map.valuesMissing } as const
  return (['x', '.'] as const).flatMap((sign) => {
    const count = signs.filter((other) => other === sign).length
    return count === 0
      ? []
      : [{ colour: 'hatched', mark: sign, text: map.withSign(sign, meanings[sign]), count }]
  })
}
