import { placesInFrame, readAreaTree } from '#lib/server/capabilities/areas/index.ts'
import { listOfferPlaces } from '#lib/server/capabilities/offers/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Locale } from '#lib/messages/index.ts'
import { layerOf, type Layer } from './layer-name.ts'

export type SitePlace = {
  readonly offerId: number
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** In the frame of the outlines; null = outside of it. */
  readonly at: { readonly x: number; readonly y: number } | null
  /** The area of the shown level; null = in none. */
  readonly areaId: number | null
}

export type SiteLayer = Layer & { readonly places: readonly SitePlace[] }

const cache = createRevisionCache<readonly SitePlace[]>({ capacity: 100 })

type OnLevel = { readonly areaLevelId: number; readonly date: string }

/** The layers that an address names, with their places; names of none are left out. */
export async function readSiteLayers(
  tx: Tx,
  municipality: Municipality,
  { names, locale, ...level }: OnLevel & { names: readonly string[]; locale: Locale },
): Promise<SiteLayer[]> {
  const layers: SiteLayer[] = []
  for (const name of names) {
    const layer = layerOf(name, locale)
    if (layer === null) continue
    const { municipalityId, dataRevision } = municipality
    const key = { municipalityId, name: `${name} ${level.areaLevelId} ${level.date}`, dataRevision }
    layers.push({ ...layer, places: await cache.get(key, () => readPlaces(tx, municipality, layer, level)) })
  }
  return layers
}

async function readPlaces(
  tx: Tx,
  municipality: Municipality,
  { filter }: Layer,
  { areaLevelId, date }: OnLevel,
): Promise<SitePlace[]> {
  const places = await listOfferPlaces(tx, filter)
  const inFrame = await placesInFrame(
    tx,
    municipality,
    places.map(({ longitude, latitude }) => [longitude, latitude]),
  )
  const tree = await readAreaTree(tx, municipality, date)
  const byId = new Map(tree.map((area) => [area.areaId, area]))
  const ofLevel = (areaId: number | null) =>
    [areaId, ...((areaId === null ? undefined : byId.get(areaId)?.ancestorIds) ?? [])].find(
      (id) => id !== null && byId.get(id)?.areaLevelId === areaLevelId,
    ) ?? null
  return places.map((place, at) => ({ ...place, at: inFrame[at] ?? null, areaId: ofLevel(place.areaId) }))
}
