import { messages } from '#lib/messages/index.ts'
import type { ReadMap } from '../picture-download.ts'
import { levelOutlines } from './level-outlines.ts'
import { whenOf } from './map-table.ts'
import { parseMapQuery } from './map-query.ts'
import { readMapPage } from './read-map-page.ts'

/** What the map page shows, as a picture; null where it shows nothing, or the level has no shapes. */
export const mapSheet: ReadMap = async (tx, municipality, { address, locale, today }) => {
  const page = await readMapPage(tx, municipality, { query: parseMapQuery(address), locale, today })
  const { view, place, level } = page
  if (view === null || place === null) return null
  const { areaLevelId } = place
  const { frame, shapes } = await levelOutlines(tx, municipality, { areaLevelId, date: view.areasOn })
  if (frame === null) return null
  const colourOf = new Map(view.rows.map(({ areaId, colour }) => [areaId, colour]))
  const { facts } = messages(locale).map
  return {
    title: view.title,
    lead: [level?.name, whenOf({ view, query: page.query }, locale)].filter(Boolean).join(', '),
    frame,
    shapes: shapes.map(({ areaId, outline }) => ({
      outline,
      colour: colourOf.get(areaId) ?? 'no-value',
    })),
    legendTitle: view.legendTitle,
    legend: view.legend,
    source: view.facts.find(({ term }) => term === facts.source)?.text ?? '',
  }
}
