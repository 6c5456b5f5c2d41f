import { field, lifePhaseStep, type FieldCode, type LifePhaseStepCode } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import {
  chaptersOf,
  selectOffers,
  type Chapter,
  type Edition,
  type LeftOutReason,
} from '#lib/server/capabilities/editions/index.ts'
import { listPrintableOffers, type PrintableOffer } from '#lib/server/capabilities/offers/index.ts'
import { confirmationState, readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaMapSvg } from '#lib/ui/map-picture/area-map-svg.ts'
import { areaDirectory, type AreaDirectory } from '../../gebiete/area-directory.ts'
import { levelOutlines } from '../../karte/level-outlines.ts'
import { entryInWords, type EditionEntry } from './entry-in-words.ts'

/** More numbers than these cannot be read on a page. */
const MOST_NUMBERED_AREAS = 60

/** An edition with the offers of today in words, ready to be shown or printed. */
export type ReadEdition = {
  readonly edition: Edition
  readonly municipality: {
    readonly name: string
    readonly slug: string
    readonly dataRevision: number
    readonly municipalityId: number
  }
  /** ISO date. */
  readonly today: string
  readonly chapters: readonly { readonly title: string; readonly entries: readonly EditionEntry[] }[]
  /** As they are printed. */
  readonly offers: readonly PrintableOffer[]
  readonly leftOut: readonly { readonly offer: PrintableOffer; readonly reason: LeftOutReason }[]
  readonly map: EditionMap | null
  readonly confirmEveryMonths: number
  /** Of the families' portal; null = it is closed. */
  readonly portal: string | null
}

type EditionMap = {
  readonly svg: string
  /** Height by width. */
  readonly ratio: number
  /** In the order of the numbers on the map, from 1. */
  readonly areas: readonly string[]
}

export async function readEdition(
  tx: Tx,
  municipality: Municipality,
  { edition, today, origin }: { edition: Edition; today: string; origin: string },
): Promise<ReadEdition> {
  const directory = await areaDirectory(tx, municipality, today)
  const settings = await readDirectorySettings(tx)
  const areaIds = edition.areas.flatMap((key) => directory.find(key, null)?.areaId ?? [])
  const offers = await listPrintableOffers(tx, { ...edition, areaIds })
  const { printed, leftOut } = selectOffers(offers, {
    targetGroups: edition.targetGroups,
    rhythm: settings,
    today,
  })
  const areas = chapterAreas(directory, areaIds)
  const texts = messages(edition.language).editions.print
  const isByArea = edition.order === 'area'
  const chapters = chaptersOf(printed, {
    ...edition,
    areas: areas.map(({ areaId }) => ({ areaId, within: within(directory, areaId) })),
  })
  const portal = settings.portalOpen ? `${origin}/${municipality.slug}` : null
  const numbers = new Map(areas.map(({ areaId }, at) => [String(areaId), at + 1]))
  return {
    edition,
    municipality,
    today,
    chapters: chapters.map(({ key, offers: own }) => ({
      title: isByArea && key !== null ? `${numbers.get(key) ?? ''} ${titleOf(key)}` : titleOf(key),
      entries: own.map((offer) =>
        entryInWords(offer, {
          edition,
          isUnconfirmed: confirmationState(offer, settings, today) === 'marked',
          portal,
        }),
      ),
    })),
    offers: chapters.flatMap(({ offers: own }) => own),
    leftOut,
    map: edition.hasMap ? await mapOf(tx, municipality, { areas, today }) : null,
    confirmEveryMonths: settings.confirmEveryMonths,
    portal,
  }

  function titleOf(key: Chapter['key']): string {
    switch (edition.order) {
      // The keys of chapters are codes of the catalogue: editions and offers know no others.
      case 'phase':
        return key === null ? texts.noPhase : lifePhaseStep(key as LifePhaseStepCode).name[edition.language]
      case 'field':
        return key === null ? texts.noField : field(key as FieldCode).name[edition.language]
      case 'area':
        return key === null ? texts.noArea : (directory.byId.get(Number(key))?.name ?? key)
      case 'name':
        return key ?? '#'
    }
  }
}

/** The areas of the coarsest level that divides the edition's own area, or the municipality. */
function chapterAreas({ levels, areas, byId }: AreaDirectory, areaIds: readonly number[]) {
  const chosen = areaIds.flatMap((id) => byId.get(id) ?? [])
  const inside = areas.filter(
    (area) =>
      chosen.length === 0 ||
      chosen.some(({ areaId }) => areaId === area.areaId || area.ancestorIds.includes(areaId)),
  )
  const ofLevel = levels.map(({ areaLevelId }) => inside.filter((area) => area.areaLevelId === areaLevelId))
  const found = ofLevel.find(({ length }) => length > 1) ?? ofLevel.find(({ length }) => length > 0) ?? []
  return found.length > MOST_NUMBERED_AREAS ? [] : found
}

function within({ areas }: AreaDirectory, areaId: number): ReadonlySet<number> {
  return new Set([
    areaId,
    ...areas.filter(({ ancestorIds }) => ancestorIds.includes(areaId)).map((area) => area.areaId),
  ])
}

async function mapOf(
  tx: Tx,
  municipality: Municipality,
  { areas, today }: { areas: ReturnType<typeof chapterAreas>; today: string },
): Promise<EditionMap | null> {
  const [first] = areas
  if (first === undefined) return null
  const { frame, shapes } = await levelOutlines(tx, municipality, {
    areaLevelId: first.areaLevelId,
    date: today,
  })
  if (frame === null) return null
  const ids = new Set(areas.map(({ areaId }) => areaId))
  const drawn = shapes.map((shape) => ({ ...shape, colour: ids.has(shape.areaId) ? 'plain' : 'no-value' }))
  return {
    svg: areaMapSvg({ ...frame, shapes: drawn, marked: areas.map(({ areaId }) => areaId) }),
    ratio: frame.height / frame.width,
    areas: areas.map(({ name }) => name),
  }
}
