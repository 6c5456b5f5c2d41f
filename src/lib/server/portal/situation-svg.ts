import type { Situation } from '../capabilities/portal/index.ts'

/** Where something lies in the municipality, as a picture of its own: outlines, the quarter, a dot for each place. */
export function situationSvg({ width, height, shapes, quarter, points }: Situation): string {
  const line = Math.max(width, height) / 500
  const drawn = shapes.map(({ outline }) => `<path d="${outline}"/>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<g fill="#e9eef3" stroke="#7d8b99" stroke-width="${line}" stroke-linejoin="round">${drawn.join('')}</g>`,
    quarter === null
      ? ''
      : `<path d="${quarter}" fill="#b9d3ea" stroke="#3b5d7c" stroke-width="${1.5 * line}"/>`,
    ...points.map((point) => (point === null ? '' : dot(point, points.length === 1 ? 8 * line : 4 * line))),
    '</svg>',
  ].join('')
}

function dot({ x, y }: { x: number; y: number }, radius: number): string {
  const one = (value: number) => Math.round(value * 10) / 10
  return `<circle cx="${one(x)}" cy="${one(y)}" r="${one(radius)}" fill="#b3001b" stroke="#fff" stroke-width="${one(radius / 4)}"/>`
}
