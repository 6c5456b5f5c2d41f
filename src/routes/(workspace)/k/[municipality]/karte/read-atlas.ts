import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { listOfferSources } from '#lib/server/capabilities/offers/index.ts'
import { figuresOf, wholeFigure, type WholeFigure } from './area-figures.ts'
import { compareChosen, type ComparedArea } from './auswahl/compare-chosen.ts'
import type { DrawnDiagram } from './diagramm/diagram-types.ts'
import { readDiagram } from './diagramm/read-diagram.ts'
import { allLayers, type Layer } from './einrichtungen/layer-name.ts'
import { indexGroups, indicatorGroups, type OptionGroup } from './map-chooser.ts'
import type { DiagramKind } from './map-query.ts'
import { showContext, type MapPage, type Wanted } from './read-map-page.ts'

/** What stands beside the map and the table. */
export type Atlas = {
  readonly diagramKind: DiagramKind
  readonly diagram: DrawnDiagram
  readonly compared: readonly ComparedArea[]
  readonly whole: WholeFigure | null
  /** How many areas have a rank. */
  readonly ranked: number
  /** What could be shown of institutions. */
  readonly layers: readonly Layer[]
  /** What a scatter diagram could show besides, and what it shows. */
  readonly against: readonly OptionGroup[]
}

/** Remembered until the data change: who counts thousands of offers by where they come from reads them all. */
const offerSources = createRevisionCache<Awaited<ReturnType<typeof listOfferSources>>>({ capacity: 60 })

/** @returns null where the map shows nothing */
export async function readAtlas(
  tx: Tx,
  municipality: Municipality,
  { view, query, shown }: MapPage,
  wanted: Wanted,
): Promise<Atlas | null> {
  if (view === null || query.subject === null || shown === null) return null
  const context = await showContext(tx, municipality, wanted)
  const { locale, messages } = context
  const figures = figuresOf(view)
  const whole = wholeFigure(figures, view.measure)
  const chosen = query.areas
  const diagramKind = query.diagram ?? 'bars'
  const { municipalityId, dataRevision } = municipality
  const key = { municipalityId, name: 'sources', dataRevision }
  const sources = await offerSources.get(key, () => listOfferSources(tx))
  return {
    diagramKind,
    diagram: await readDiagram(
      diagramKind,
      { view, figures, whole, chosen, locale, messages },
      { subject: query.subject, shown },
      context,
    ),
    compared: compareChosen({ view, figures, chosen, whole }),
    whole,
    ranked: figures.filter(({ value }) => value !== null).length,
    layers: allLayers(
      sources.map(({ source }) => source),
      locale,
    ),
    against: [...indexGroups(query.against, context), ...indicatorGroups(query.against, context)],
  }
}
