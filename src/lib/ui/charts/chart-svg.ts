import { INK, OTHER_PAINT, paintOfClass } from '../class-colours.ts'
import type { Chart, Mark } from './chart-types.ts'

/** What the style sheet of the pages says of each look, as attributes; the first that a look names holds. */
const looks: readonly (readonly [look: string, attributes: string])[] = [
  ['grid', 'stroke="#d8dbe5"'],
  ['axis', 'stroke="#535970"'],
  ['pointer', `stroke="${INK}"`],
  ['mean', `stroke="${INK}" stroke-width="1.5" stroke-dasharray="5 3"`],
  ['quartile', `stroke="${INK}" stroke-width="1.5" stroke-dasharray="2 3"`],
  ['inner', 'fill="none" stroke="#5a3d00" stroke-width="1.3" stroke-dasharray="6 4"'],
  ['outer', 'fill="none" stroke="#5a3d00" stroke-width="1.3"'],
  ['spread', 'fill="none" stroke="#5a3d00" stroke-width="1.8" stroke-dasharray="1.5 3.5"'],
  ['series', `fill="none" stroke="${INK}" stroke-width="2"`],
  ['interval', `stroke="${INK}" stroke-width="1.4"`],
  ['series-dot', `fill="${INK}"`],
  ['bar-ground', 'fill="#f2f3f8"'],
  ['thickest', 'stroke="#8b929b" stroke-width="5.5"'],
  ['thick', 'stroke="#8b929b" stroke-width="3.5"'],
  ['middle', 'stroke="#8b929b" stroke-width="2"'],
  ['thin', 'stroke="#8b929b"'],
]

/**
 * A chart as a picture of its own for documents: no style sheet, no script, nothing that is fetched. Lines over time are told
 * apart by the names at their ends.
 */
export function chartSvg({ width, height, marks }: Chart): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${marks.map(drawn).join('')}</svg>`
}

function drawn(mark: Mark): string {
  const paint = paintOf(mark)
  if (mark.shape === 'line')
    return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" ${paint}/>`
  if (mark.shape === 'rect')
    return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" ${paint}/>`
  if (mark.shape === 'dot') return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" ${paint}/>`
  if (mark.shape === 'path') return `<path d="${mark.d}" ${paint}/>`
  const weight = mark.look.includes('chosen') ? ' font-weight="bold"' : ''
  const isSmall = mark.look.includes('in-bar') || mark.look === 'actor-name'
  const ink = mark.look.includes('on-dark') ? '#fff' : INK
  return (
    `<text x="${mark.x}" y="${mark.y}" font-family="Fira Sans" font-size="${isSmall ? 12 : 14}" fill="${ink}"${weight} ` +
    `text-anchor="${mark.anchor}">${escaped(mark.text)}</text>`
  )
}

function paintOf({ look }: Mark): string {
  const names = look.split(' ')
  if (names[0] === 'bar' || names[0] === 'dot') {
    const fill = names.map((name) => paintOfClass[name]).find((paint) => paint !== undefined)
    const border = names.includes('chosen')
      ? 'stroke="#000" stroke-width="2.4"'
      : 'stroke="#8b929b" stroke-width="0.8"'
    return `fill="${fill ?? OTHER_PAINT}" ${border}`
  }
  return looks.find(([name]) => names.includes(name))?.[1] ?? `stroke="${INK}"`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
