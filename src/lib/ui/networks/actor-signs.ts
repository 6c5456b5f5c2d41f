import type { ActorLook, LineLook } from './network-drawing-types.ts'

const INK = '#171a2b'

/** Fill and border; the number in it is read in ink on each. */
const paints: Readonly<Record<ActorLook, string>> = {
  health: '#f7b7a8',
  youth: '#b9d4f2',
  education: '#f6dc8c',
  social: '#cdb9e6',
  district: '#b5dfb9',
  planning: '#d9d9d9',
  other: '#ffffff',
  body: '#e3e6f1',
}

/** Number of corners and where the first one points, in degrees; 0 corners = a circle. */
const corners: Readonly<Record<Exclude<ActorLook, 'body'>, readonly [count: number, turned: number]>> = {
  health: [0, 0],
  youth: [4, 45],
  education: [3, -90],
  social: [4, 0],
  district: [6, 0],
  planning: [5, -90],
  other: [8, 22.5],
}

/** Of a network's sign, in parts of the radius of the others. */
const BODY_WIDTH = 3.2

/** Half the width of a sign. */
export function halfWidthOf(look: ActorLook, radius: number): number {
  return look === 'body' ? (BODY_WIDTH / 2) * radius : radius
}

/** The sign of an actor as SVG, its middle at the place. */
export function actorSign(
  look: ActorLook,
  { x, y, radius }: { x: number; y: number; radius: number },
): string {
  const paint = `fill="${paints[look]}" stroke="${INK}" stroke-width="${look === 'body' ? 2 : 1.2}"`
  if (look === 'body') {
    const [width, height] = [radius * BODY_WIDTH, radius * 2]
    return `<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}" rx="4" ${paint}/>`
  }
  const [count, turned] = corners[look]
  if (count === 0) return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" ${paint}/>`
  // Alike in surface, more or less, whatever the number of corners.
  const reach = radius * (count === 3 ? 1.5 : count === 4 ? 1.22 : 1.1)
  const lowered = count === 3 ? radius * 0.22 : 0
  const points = Array.from({ length: count }, (_, corner) => {
    const angle = ((turned + (360 / count) * corner) * Math.PI) / 180
    return `${at(x + reach * Math.cos(angle))},${at(y + lowered + reach * Math.sin(angle))}`
  })
  return `<polygon points="${points.join(' ')}" ${paint}/>`
}

const strokes: Readonly<Record<LineLook, string>> = {
  both: 'stroke="#3b4a75" stroke-opacity="0.8"',
  one: 'stroke="#3b4a75" stroke-opacity="0.75" stroke-dasharray="6 4"',
  wish: 'stroke="#a34a00" stroke-dasharray="1.5 5" stroke-linecap="round"',
  seat: 'stroke="#7c88a5"',
}

/** How a line is drawn, as attributes. */
export function lineStroke(look: LineLook, strength: number): string {
  const width = look === 'both' || look === 'one' ? 0.6 + strength * 0.9 : look === 'wish' ? 2.4 : 1.4
  return `${strokes[look]} stroke-width="${at(width)}" fill="none"`
}

export function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}
