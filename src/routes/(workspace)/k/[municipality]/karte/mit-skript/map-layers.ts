import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'

export const NO_AREA: FilterSpecification = ['==', ['get', 'code'], '']
const line = (id: string, source: string, width: number, colour: string): LayerSpecification => ({
  id,
  type: 'line',
  source,
  paint: { 'line-color': colour, 'line-width': width },
})

/**
 * Areas in the colours of the page, uncertain numbers dotted; the chosen ones and the one under the pointer framed.
 * @param hasGround streets are drawn below: they shall be seen
 */
export function areaLayers(hasGround: boolean): LayerSpecification[] {
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: {
        // The borders cover its edges.
        'fill-antialias': false,
        'fill-color': ['coalesce', ['feature-state', 'colour'], '#e4e4e4'],
        'fill-opacity': hasGround ? ['interpolate', ['linear'], ['zoom'], 11, 0.9, 15, 0.6] : 1,
      },
    },
    {
      id: 'uncertain',
      type: 'fill',
      source: 'areas',
      filter: NO_AREA,
      paint: { 'fill-antialias': false, 'fill-pattern': 'dots' },
    },
    line('borders', 'areas', 0.7, '#8b929b'),
    line('chosen', 'chosen', 3, '#000000'),
    line('lit', 'lit', 4, '#000000'),
  ]
}

/** A light dot with a dark edge, seen on every class. */
export function dotsImage(): { width: number; height: number; data: Uint8Array } {
  const size = 12
  const data = new Uint8Array(size * size * 4)
  for (let at = 0; at < size * size; at++) {
    const distance = Math.hypot((at % size) - 5.5, Math.floor(at / size) - 5.5)
    const shade = distance < 1.8 ? 255 : 23
    if (distance < 2.7) data.set([shade, shade, shade, 255], at * 4)
  }
  return { width: size, height: size, data }
}

const single: FilterSpecification = ['!', ['has', 'point_count']]

/** Institutions; those that would cover each other are one larger dot. */
export const siteLayers: readonly LayerSpecification[] = [
  {
    id: 'site-groups',
    type: 'circle',
    source: 'sites',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': '#171a2b',
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, 5, 20, 20],
      'circle-opacity': 0.75,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1.5,
    },
  },
  {
    id: 'sites',
    type: 'circle',
    source: 'sites',
    filter: single,
    paint: {
      'circle-color': ['match', ['get', 'layer'], 0, '#171a2b', 1, '#7a0f1e', '#00594a'],
      'circle-radius': ['match', ['get', 'layer'], 0, 4.5, 1, 5.5, 6.5],
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1.5,
    },
  },
]
