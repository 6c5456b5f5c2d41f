import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'

export const NO_AREA: FilterSpecification = ['==', ['get', 'code'], '']
const line = (
  id: string,
  width: number,
  colour: string,
  filter?: FilterSpecification,
): LayerSpecification => ({
  id,
  type: 'line',
  source: 'areas',
  paint: { 'line-color': colour, 'line-width': width },
  ...(filter === undefined ? {} : { filter }),
})

/** Areas in the colours of the page; the chosen ones and the one under the pointer framed. */
export const areaLayers: readonly LayerSpecification[] = [
  {
    id: 'areas',
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-color': ['coalesce', ['feature-state', 'colour'], '#e4e4e4'],
      // Where streets are drawn below, they shall be seen.
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0.92, 15, 0.6],
    },
  },
  line('borders', 0.7, '#8b929b'),
  line('chosen', 3, '#000000', NO_AREA),
  line('lit', 4, '#000000', NO_AREA),
]

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
