import { outlineBox } from './outline-box.ts'

export type MapPicture = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly {
    readonly areaId: number
    readonly outline: string
    /** Class of the style sheet that the pages use; unknown ones are grey. */
    readonly colour: string
  }[]
  /** Areas that the text speaks of, marked by a number, in its order. */
  readonly marked: readonly number[]
}

/** The colours of `_charts.scss`, for pictures that leave the page. */
const colours: Readonly<Record<string, string>> = {
  'burden-1': '#edf2f8',
  'burden-2': '#c3d4e9',
  'burden-3': '#8fafd3',
  'burden-4': '#5682b4',
  'burden-5': '#2c5788',
  'burden-6': '#0f2f57',
  'white-spot': '#7a0f1e',
  gap: '#c8452f',
  thin: '#f0a54a',
  balanced: '#dfeee4',
  'more-than-needed': '#4c8f9f',
}
const OTHERS = '#e4e4e4'
const INK = '#171a2b'

/**
 * Areas as a picture of its own: no style sheet, no script, nothing that is fetched. Marked areas have a bold border and a
 * number in a white circle, so that they are found in print and without colours.
 */
export function areaMapSvg({ width, height, shapes, marked }: MapPicture): string {
  const line = Math.max(width, height) / 900
  const radius = Math.max(width, height) / 42
  const isMarked = new Set(marked)
  const path = ({ areaId, outline, colour }: MapPicture['shapes'][number]) => {
    const border = isMarked.has(areaId)
      ? `stroke="${INK}" stroke-width="${3.5 * line}"`
      : `stroke="#8b929b" stroke-width="${line}"`
    return `<path d="${outline}" fill="${pictureColour(colour)}" ${border} stroke-linejoin="round"/>`
  }
  // What is marked lies on top, or its neighbours would cover half of its border.
  const ordered = shapes.toSorted((a, b) => Number(isMarked.has(a.areaId)) - Number(isMarked.has(b.areaId)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    ...ordered.map(path),
    ...marked.map((areaId, at) => number(shapes.find((one) => one.areaId === areaId)?.outline, at + 1)),
    '</svg>',
  ].join('')

  function number(outline: string | undefined, value: number): string {
    const box = outline === undefined ? null : outlineBox([outline])
    if (box === null) return ''
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    return (
      `<circle cx="${x}" cy="${y}" r="${radius}" fill="#fff" stroke="${INK}" stroke-width="${2 * line}"/>` +
      `<text x="${x}" y="${y + 0.38 * radius}" font-family="Fira Sans" font-weight="bold" ` +
      `font-size="${1.15 * radius}" fill="${INK}" text-anchor="middle">${value}</text>`
    )
  }
}

/** The colour that a class of the style sheet has in a picture. */
export function pictureColour(name: string): string {
  return colours[name] ?? OTHERS
}
