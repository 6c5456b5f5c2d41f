import { addProtocol, type LayerSpecification, type Map as MapLibre } from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'

let protocol: Protocol | null = null

/**
 * Ground below the areas, from the installation's own file of vector tiles (Protomaps' layers), without names.
 * @returns false where the file cannot be read
 */
export async function addBasemap(map: MapLibre, address: string): Promise<boolean> {
  if (protocol === null) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  const url = new URL(address, location.href).href
  const tiles = new PMTiles(url)
  protocol.add(tiles)
  const metadata: unknown = await tiles.getMetadata().catch((cause: unknown) => console.warn(cause))
  if (metadata === undefined) return false
  const attribution =
    metadata instanceof Object && 'attribution' in metadata && typeof metadata.attribution === 'string'
      ? metadata.attribution
      : '© OpenStreetMap'
  map.addSource('ground', { type: 'vector', url: `pmtiles://${url}`, attribution })
  for (const layer of groundLayers) map.addLayer(layer)
  return true
}

const fill = (layer: string, colour: string): LayerSpecification => ({
  id: `ground-${layer}`,
  type: 'fill',
  source: 'ground',
  'source-layer': layer,
  paint: { 'fill-color': colour },
})

const groundLayers: readonly LayerSpecification[] = [
  fill('earth', '#f7f6f2'),
  fill('landuse', '#eef1e6'),
  fill('water', '#cfe0ea'),
  {
    id: 'ground-roads',
    type: 'line',
    source: 'ground',
    'source-layer': 'roads',
    paint: {
      'line-color': '#b9b4ac',
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 9, 0.4, 16, 4],
    },
  },
  fill('buildings', '#dcd8d0'),
]
