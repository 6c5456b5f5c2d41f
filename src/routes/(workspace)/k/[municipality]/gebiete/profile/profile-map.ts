import { areaMapSvg } from '#lib/ui/map-picture/area-map-svg.ts'
import type { Surroundings } from '../surroundings.ts'

/** Where an area lies as a picture of its own, cut to what the page shows of it. */
export function profileMap(map: Surroundings | null): { svg: string; ratio: number } | null {
  if (map === null) return null
  const { view, shapes, width, height } = map
  const svg = areaMapSvg({ width, height, shapes, marked: [] })
  return {
    svg: svg.replace(/viewBox="[^"]*"/, `viewBox="${view.x} ${view.y} ${view.width} ${view.height}"`),
    ratio: view.height / view.width,
  }
}
