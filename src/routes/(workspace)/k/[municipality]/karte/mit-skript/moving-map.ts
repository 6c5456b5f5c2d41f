import {
  AttributionControl,
  Map as MapLibre,
  NavigationControl,
  setWorkerUrl,
  type GeoJSONSource,
  type FilterSpecification,
  type MapMouseEvent,
} from 'maplibre-gl'
import styleSheet from 'maplibre-gl/dist/maplibre-gl.css?url'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { addBasemap } from './basemap.ts'
import { lightArea } from './light-up.ts'
import { saysOf } from './marks-of-area.ts'
import { areaLayers, dotsImage, NO_AREA, siteLayers } from './map-layers.ts'
import type { MovingMap, MovingSettings } from './moving-types.ts'

/** Draws the areas of the page on a map that can be moved; nothing is asked of anybody but our own server. */
export async function drawMovingMap(box: HTMLElement, settings: MovingSettings): Promise<MovingMap> {
  setWorkerUrl(worker)
  await loadStyleSheet()
  const shapes = await readGeoJson<Shapes>(settings.shapes)
  const map = new MapLibre({
    container: box,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }],
    },
    bounds: boundsOf(shapes),
    fitBoundsOptions: { padding: 8 },
    hash: 'ort',
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    maxZoom: 18,
    fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }))
  map.getCanvas().setAttribute('aria-label', settings.texts.label)
  await new Promise<void>((resolve, reject) => {
    map.once('load', () => resolve())
    map.once('error', ({ error }) => reject(error))
  })
  // Without ground the areas are there all the same.
  const hasGround = settings.basemap !== null && (await addBasemap(map, settings.basemap))
  map.addControl(new AttributionControl({ compact: true }))
  map.addSource('areas', { type: 'geojson', data: shapes, promoteId: 'code', ...TILES })
  for (const name of ['chosen', 'lit']) map.addSource(name, { type: 'geojson', data: among(shapes, []) })
  map.addImage('dots', dotsImage(), { pixelRatio: 1.5 })
  for (const layer of areaLayers(hasGround)) map.addLayer(layer)
  paintAreas(map, shapes)
  await showSites(map, settings.sites)
  linkAreas(map, shapes)
  // The still map stays until the moving one shows as much.
  await new Promise<void>((resolve) => map.once('idle', () => resolve()))
  return {
    async repaint(changed) {
      paintAreas(map, shapes)
      await showSites(map, changed.sites)
    },
    remove: () => map.remove(),
  }
}

/** Areas have no names and their borders are thin: little needs to reach over the edge of a tile, and few sizes are cut anew. */
const TILES = { buffer: 16, maxzoom: 14 }

type GeoJson<Geometry> = {
  type: 'FeatureCollection'
  features: { type: 'Feature'; geometry: Geometry; properties: { code: string } }[]
}
type Shapes = GeoJson<{ type: 'MultiPolygon'; coordinates: number[][][][] }>
type Sites = GeoJson<{ type: 'Point'; coordinates: number[] }>

async function readGeoJson<Answer extends Shapes | Sites>(address: string): Promise<Answer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  // Our own server's answer.
  return (await answer.json()) as Answer
}

/** The colours that the page has painted its own map with, so that the two cannot differ. */
function paintAreas(map: MapLibre, shapes: Shapes): void {
  const chosen: string[] = []
  const uncertain: string[] = []
  for (const link of document.querySelectorAll('.area-map a[data-area]')) {
    const code = link.getAttribute('data-area') ?? ''
    const [look = '', ...marks] = (link.querySelector('path')?.getAttribute('class') ?? '').split(' ')
    map.setFeatureState({ source: 'areas', id: code }, { colour: colourOf(look) })
    if (marks.includes('chosen')) chosen.push(code)
    if (marks.includes('uncertain')) uncertain.push(code)
  }
  frame(map, 'chosen', among(shapes, chosen))
  const isUncertain: FilterSpecification = ['in', ['get', 'code'], ['literal', uncertain]]
  map.setFilter('uncertain', uncertain.length === 0 ? NO_AREA : isUncertain)
}

function colourOf(look: string): string {
  const name = look === 'hatched' ? '--hatch' : look === 'gap' ? '--gap-colour' : `--${look}`
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#e4e4e4'
}

/** The same area lights up on the map and on the page; a click chooses it as the link on the still map does. */
function linkAreas(map: MapLibre, shapes: Shapes): void {
  const codeAt = ({ point }: MapMouseEvent) => {
    const [found] = map.queryRenderedFeatures(point, { layers: ['areas'] })
    const code: unknown = found?.properties.code
    return typeof code === 'string' ? code : null
  }
  const tip = document.createElement('p')
  tip.className = 'moving-tip'
  map.getContainer().append(tip)
  map.on('mousemove', (event) => {
    // Whoever drags the map looks at nothing in particular.
    if (map.isMoving()) return
    const code = codeAt(event)
    lightArea(code)
    map.getCanvas().style.cursor = code === null ? '' : 'pointer'
    const [site] = map.getLayer('sites')
      ? map.queryRenderedFeatures(event.point, { layers: ['sites', 'site-groups'] })
      : []
    tip.textContent = [site?.properties.name, code === null ? '' : saysOf(code)].filter(Boolean).join(' · ')
  })
  map.on('mouseout', () => {
    lightArea(null)
    tip.textContent = ''
  })
  map.on('click', (event) => {
    const code = codeAt(event)
    const link = code === null ? null : document.querySelector(`.area-map a[data-area="${CSS.escape(code)}"]`)
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  })
  document.addEventListener('area-lit', (event) => {
    const code: unknown = event instanceof CustomEvent ? event.detail : null
    frame(map, 'lit', among(shapes, typeof code === 'string' ? [code] : []))
  })
}

async function showSites(map: MapLibre, address: string | null): Promise<void> {
  for (const { id } of siteLayers) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource('sites')) map.removeSource('sites')
  if (address === null) return
  map.addSource('sites', {
    type: 'geojson',
    data: await readGeoJson<Sites>(address),
    cluster: true,
    clusterRadius: 28,
    clusterMaxZoom: 13,
  })
  for (const layer of siteLayers) map.addLayer(layer)
}

/** A few areas have a source of their own: a filter on the large one would have it cut anew each time. */
function frame(map: MapLibre, name: 'chosen' | 'lit', areas: Shapes): void {
  void map.getSource<GeoJSONSource>(name)?.setData(areas)
}

function among({ type, features }: Shapes, codes: readonly string[]): Shapes {
  const wanted = new Set(codes)
  return { type, features: features.filter(({ properties }) => wanted.has(properties.code)) }
}

function boundsOf({ features }: Shapes): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [x, y]: unknown[] = part
    if (typeof x !== 'number' || typeof y !== 'number') return part.forEach(visit)
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  for (const { geometry } of features) visit(geometry.coordinates)
  return box
}

function loadStyleSheet(): Promise<void> {
  if (document.querySelector(`link[href="${styleSheet}"]`) !== null) return Promise.resolve()
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styleSheet })
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error(styleSheet)))
    document.head.append(link)
  })
}
