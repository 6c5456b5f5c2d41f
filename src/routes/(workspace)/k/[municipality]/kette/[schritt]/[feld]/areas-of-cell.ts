import type { Locale } from '#lib/messages/index.ts'
import { messages } from '#lib/messages/index.ts'
import type { LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import {
  placeCell,
  placesWithin,
  type ChainPlace,
  type ComputedChain,
  type PlaceCell,
} from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import type { AreasView } from '#lib/ui/chain/areas-view.ts'
import {
  affectedText,
  childrenText,
  fieldName,
  judgementWords,
  percent,
  shownShare,
  stepName,
} from '#lib/ui/chain/say-cell.ts'

/** So many areas fit a map and a table that are shown unasked. */
const MANY_AREAS = 150
const FIRST_ROWS = 25

type Level = ComputedChain['level']

export type Division = {
  readonly level: Level
  /** The levels that the place can be divided into. */
  readonly levels: readonly Level[]
  /** Whose areas the table has: the place's, or, of one that has none below it, those beside it. */
  readonly scope: ChainPlace
}

/** How a place is divided into areas: as wanted, else as fine as can be taken in at once. */
export function divide(computed: ComputedChain, place: ChainPlace, wanted: string | null): Division {
  const { levels, level: finest, places, whole } = computed
  if (place.level?.areaLevelId === finest.areaLevelId) {
    const parent = places.find(({ areaId }) => areaId === place.parentAreaId)
    return { level: finest, levels: [finest], scope: parent ?? whole }
  }
  const below = levels.filter(({ position }) => position > (place.level?.position ?? 0))
  const fits = ({ areaLevelId }: Level) =>
    placesWithin(computed, { areaLevelId, within: place }).length <= MANY_AREAS
  const level = below.find(({ code }) => code === wanted) ?? below.findLast(fits) ?? below[0] ?? finest
  return { level, levels: below, scope: place }
}

type Wanted = {
  readonly computed: ComputedChain
  readonly place: ChainPlace
  readonly step: string
  readonly field: string
  readonly division: Division
  readonly outlines: LevelShapes
  readonly isAll: boolean
  readonly base: string
  readonly minimumCount: number
  readonly locale: Locale
}

/** One step and field in the areas of a place, as a map and as a table. */
export function areasOfCell(wanted: Wanted): AreasView {
  const { computed, place, step, field, division, outlines, isAll, base, locale } = wanted
  const { level, levels, scope } = division
  const texts = messages(locale).chain
  const { areaLevelId } = level
  const cells = placesWithin(computed, { areaLevelId, within: computed.whole }).map((part) =>
    placeCell(computed, { place: part, step, field }),
  )
  const inside = new Set(placesWithin(computed, { areaLevelId, within: scope }).map(({ areaId }) => areaId))
  const rows = cells.filter((cell) => inside.has(cell.place.areaId)).sort(worstFirst)
  const shown = isAll ? rows : rows.slice(0, FIRST_ROWS)
  const isBeside = scope !== place
  const here = rows.find((cell) => cell.place.areaId === place.areaId)
  return {
    levels: levels.map((other) => ({
      name: other.name,
      href: addresses.cell(base, { step, field, place }, { ebenen: other.code }),
      isShown: other.areaLevelId === areaLevelId,
    })),
    caption: (isBeside ? texts.areasAlike : texts.areasCaption)(level.name, scope.name),
    mapTitle: texts.mapTitle(stepName(step, locale), fieldName(field, locale), level.name),
    frame: outlines.frame,
    shapes: shapesOf(cells, wanted),
    rows: (here === undefined || shown.includes(here) ? shown : [...shown, here]).map((cell) =>
      rowOf(cell, wanted),
    ),
    total: rows.length,
    allHref: addresses.cell(base, { step, field, place }, { ebenen: level.code, alle: '1' }),
  }
}

function rowOf(cell: PlaceCell, { place, base, minimumCount, locale }: Wanted): AreasView['rows'][number] {
  const share = shownShare(cell)
  return {
    areaId: cell.place.areaId ?? 0,
    name: cell.place.name,
    href: addresses.cell(base, cell),
    isHere: cell.place.areaId === place.areaId,
    judgement: cell.judgement,
    affected: affectedText(cell.childrenAffected, { minimumCount, locale }),
    share: share === null ? '' : percent(share, locale),
    children: childrenText(cell, locale),
  }
}

function shapesOf(
  cells: readonly PlaceCell[],
  { place, step, field, outlines, base, minimumCount, locale }: Wanted,
): AreasView['shapes'] {
  const cellOf = new Map(cells.map((cell) => [cell.place.areaId, cell]))
  const positions = new Set(place.areaId === null ? [] : place.positions)
  return outlines.shapes.map(({ areaId, name, outline }) => {
    const cell = cellOf.get(areaId)
    return {
      areaId,
      name,
      outline,
      says: cell === undefined ? name : `${name}: ${judgementWords(cell, { minimumCount, locale })}`,
      colour: cell?.judgement ?? 'no-value',
      href: cell === undefined ? '' : addresses.cell(base, { step, field, place: cell.place }),
      chosen: cell?.place.positions.some((position) => positions.has(position)) ?? false,
    }
  })
}

/** Most children affected first, of equals the least covered; what is not known comes last. */
export function worstFirst(a: PlaceCell, b: PlaceCell): number {
  return (
    Number(a.judgement === 'not-known') - Number(b.judgement === 'not-known') ||
    (b.childrenAffected ?? 0) - (a.childrenAffected ?? 0) ||
    (shownShare(a) ?? 0) - (shownShare(b) ?? 0)
  )
}
