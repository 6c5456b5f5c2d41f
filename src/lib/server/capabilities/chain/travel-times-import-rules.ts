import { parseCell } from '../../platform/tables/parse-cell.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { likelyCode, type AreaInTree, type AreaLevel } from '../areas/index.ts'
import type { SourceRow } from '../imports/index.ts'
import type { OfferSite } from '../offers/index.ts'
import type { TravelTimesDefinition } from './travel-times-form.ts'

/** More than a day on the way is a mistake of unit. */
const MOST_MINUTES = 1440

/** One way of the file; null minutes = there is none. */
export type FileWay = {
  readonly areaId: number
  readonly siteId: number
  readonly minutes: number | null
}

export type Places = {
  /** Codes of the areas that the file may name. */
  readonly areaIds: ReadonlyMap<string, number>
  /** By what the file names them with; several = the key is not unique. */
  readonly siteIds: ReadonlyMap<string, ReadonlySet<number>>
}

/** What the codes of a file of travel times may stand for. Of equal codes on several levels the finest counts. */
export function placesFor({
  definition,
  areas,
  levels,
  sites,
}: {
  definition: TravelTimesDefinition
  areas: readonly AreaInTree[]
  levels: readonly AreaLevel[]
  sites: readonly OfferSite[]
}): Places {
  const wanted = levels
    .filter(({ code }) => definition.level === undefined || code === definition.level)
    .toSorted((a, b) => a.position - b.position)
  const areaIds = new Map(
    wanted.flatMap(({ areaLevelId }) =>
      areas
        .filter((area) => area.areaLevelId === areaLevelId)
        .map(({ code, areaId }) => [code, areaId] as const),
    ),
  )
  const siteIds = new Map<string, Set<number>>()
  for (const { source, externalId, siteId } of sites) {
    if (definition.source !== undefined && source !== definition.source) continue
    const key = definition.columns.site === undefined ? externalId : String(siteId)
    siteIds.set(key, (siteIds.get(key) ?? new Set()).add(siteId))
  }
  return { areaIds, siteIds }
}

/**
 * Reads one row. An empty cell and every official sign mean that there is no way.
 *
 * @returns or a refusal `travel-times/…` with the column it stands in
 */
export function readWay(
  { cells }: SourceRow,
  {
    definition: { columns },
    places,
    decimal,
  }: { definition: TravelTimesDefinition; places: Places; decimal: ',' | '.' },
): Outcome<FileWay> & { column?: string } {
  const areaCode = textOf(cells, columns.area)
  const areaId = places.areaIds.get(areaCode)
  if (areaId === undefined) return { ...unknownArea(areaCode, places), column: columns.area }
  const siteColumn = columns.site ?? columns.offer ?? ''
  const siteKey = textOf(cells, siteColumn)
  const [siteId, another] = places.siteIds.get(siteKey) ?? []
  if (siteId === undefined)
    return { ...refuse('travel-times/unknown-site', { value: siteKey }), column: siteColumn }
  if (another !== undefined)
    return { ...refuse('travel-times/several-sites', { value: siteKey }), column: siteColumn }
  const cell = parseCell(textOf(cells, columns.minutes), decimal)
  if (cell.kind === 'empty' || cell.kind === 'sign')
    return { ok: true, value: { areaId, siteId, minutes: null } }
  if (cell.kind === 'not-a-number' || cell.value < 0 || cell.value > MOST_MINUTES) {
    const value = textOf(cells, columns.minutes)
    return { ...refuse('travel-times/not-minutes', { value, most: MOST_MINUTES }), column: columns.minutes }
  }
  return { ok: true, value: { areaId, siteId, minutes: cell.value } }
}

function unknownArea(code: string, { areaIds }: Places) {
  const likely = likelyCode(code, (other) => areaIds.has(other))
  return likely === null
    ? refuse('travel-times/unknown-area', { value: code })
    : refuse('travel-times/code-became-number', { value: code, likely })
}

function textOf(cells: SourceRow['cells'], column: string): string {
  return (cells[column] ?? '').trim()
}

const usualNames = {
  area: ['gebiet', 'area', 'von', 'from', 'quelle_id', 'origin', 'sozialraum', 'planungsraum', 'plr_id'],
  offer: ['angebot', 'offer', 'kennung', 'nach', 'to', 'ziel', 'destination', 'einrichtung'],
  site: ['standort', 'site', 'standortnummer', 'site_id'],
  minutes: ['minuten', 'minutes', 'zeit', 'wegezeit', 'fahrzeit', 'dauer', 'duration', 'travel_time', 'min'],
}

/** Recognises the columns by their usual names. */
export function suggestTravelTimes(columns: readonly string[]): Partial<TravelTimesDefinition> {
  const found = (names: readonly string[]) =>
    columns.find((column) => names.includes(column.trim().toLowerCase()))
  const [area, minutes] = [found(usualNames.area), found(usualNames.minutes)]
  const [offer, site] = [found(usualNames.offer), found(usualNames.site)]
  if (area === undefined || minutes === undefined || (offer ?? site) === undefined) return {}
  return {
    columns: {
      area,
      minutes,
      ...(offer === undefined ? (site === undefined ? {} : { site }) : { offer }),
    },
  }
}
