import { HATCH_LINE, INK, MAP_LINE, mapColour, MUTED_INK } from '../class-colours.ts'
import { wrapText } from './wrap-text.ts'

export type MapSheet = {
  readonly title: string
  /** Level and period. */
  readonly lead: string
  readonly frame: { readonly width: number; readonly height: number }
  readonly shapes: readonly { readonly outline: string; readonly colour: string }[]
  readonly legendTitle: string
  readonly legend: readonly {
    readonly colour: string
    readonly text: string
    readonly count?: number
    readonly mark?: string
  }[]
  /** Source, municipality and date, each a paragraph. */
  readonly footer: readonly string[]
}

/** As a slide. */
export const SHEET_WIDTH = 1600
const SHEET_HEIGHT = 900
const MARGIN = 56
const MAP = { x: MARGIN, y: 156, width: 980, height: 620 }
const LEGEND = { x: 1090, width: SHEET_WIDTH - 1090 - MARGIN }
const FOOTER_TOP = 812

/**
 * A map that stands for itself, in a slide or in print: title, areas, legend, source and date, on white. No style sheet, no
 * script, nothing that is fetched; texts in Fira Sans, else in what there is without serifs.
 */
export function mapSheetSvg(sheet: MapSheet): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET_WIDTH} ${SHEET_HEIGHT}" width="${SHEET_WIDTH}" ` +
      `height="${SHEET_HEIGHT}" role="img" font-family="'Fira Sans', Arial, sans-serif" fill="${INK}">`,
    `<title>${escaped(sheet.title)}</title>`,
    HATCH,
    `<rect width="${SHEET_WIDTH}" height="${SHEET_HEIGHT}" fill="#fff"/>`,
    ...headingOf(sheet),
    areasOf(sheet),
    ...legendOf(sheet),
    ...footerOf(sheet),
    '</svg>',
  ].join('')
}

const HATCH =
  '<pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  `<rect width="9" height="9" fill="#fff"/><line y2="9" stroke="${HATCH_LINE}" stroke-width="5"/></pattern>`

function headingOf({ title, lead }: MapSheet): string[] {
  const width = SHEET_WIDTH - 2 * MARGIN
  const isLong = wrapText(title, { width, fontSize: 40, most: 2 }).length > 1
  const fontSize = isLong ? 30 : 40
  const lines = wrapText(title, { width, fontSize, most: 2 })
  const y = isLong ? 60 : 76
  return [
    ...lines.map((line, at) => text(line, { x: MARGIN, y: y + at * 36, fontSize, weight: 600 })),
    text(wrapText(lead, { width, fontSize: 24, most: 1 })[0] ?? '', {
      x: MARGIN,
      y: 132,
      fontSize: 24,
      colour: MUTED_INK,
    }),
  ]
}

/** As large as fits, in the middle of its place. */
function areasOf({ frame, shapes }: MapSheet): string {
  const scale = Math.min(MAP.width / frame.width, MAP.height / frame.height)
  const x = MAP.x + (MAP.width - scale * frame.width) / 2
  const y = MAP.y + (MAP.height - scale * frame.height) / 2
  const paths = shapes.map(
    ({ outline, colour }) => `<path d="${escaped(outline)}" fill="${fillOf(colour)}"/>`,
  )
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})" stroke="${MAP_LINE}" stroke-width="${1 / scale}" ` +
    `stroke-linejoin="round">${paths.join('')}</g>`
  )
}

function fillOf(colour: string): string {
  return colour === 'hatched' ? 'url(#hatch)' : mapColour(colour)
}

const SWATCH = 32
/** Marks on dark colours are white. */
const darkColours = new Set(['white-spot', 'gap'])

function legendOf({ legendTitle, legend }: MapSheet): string[] {
  const parts: string[] = []
  let y = MAP.y + 24
  for (const line of wrapText(legendTitle, { width: LEGEND.width, fontSize: 20, most: 4 })) {
    parts.push(text(line, { x: LEGEND.x, y, fontSize: 20, colour: MUTED_INK }))
    y += 27
  }
  y += 8
  // Long legends become smaller rather than run out of the picture.
  const fontSize = legend.length > 9 ? 18 : 22
  const textX = LEGEND.x + SWATCH + 16
  for (const { colour, text: words, count, mark = '' } of legend) {
    const counted = count === undefined ? words : `${words}\u00a0(${count})`
    const lines = wrapText(counted, { width: LEGEND.x + LEGEND.width - textX, fontSize, most: 3 })
    parts.push(
      `<rect x="${LEGEND.x}" y="${y}" width="${SWATCH}" height="${SWATCH}" rx="4" fill="${fillOf(colour)}" ` +
        `stroke="${MAP_LINE}"/>`,
      markOf(mark, {
        x: LEGEND.x + SWATCH / 2,
        y: y + SWATCH / 2,
        colour: darkColours.has(colour) ? '#fff' : INK,
      }),
      ...lines.map((line, at) => text(line, { x: textX, y: y + 24 + at * (fontSize + 5), fontSize })),
    )
    y += Math.max(SWATCH, lines.length * (fontSize + 5)) + 12
  }
  return parts
}

/** Those that the font does not have, in a square of 16 around its middle. */
const drawnMarks: Readonly<Record<string, string>> = {
  '○': '<circle r="6.5" fill="none"/>',
  '●': '<circle r="6.5"/>',
  '▲': '<path d="M0-7 7.5 6H-7.5z"/>',
  '▼': '<path d="M0 7 7.5-6H-7.5z"/>',
  '▽': '<path d="M0 7 7.5-6H-7.5z" fill="none"/>',
}

function markOf(mark: string, { x, y, colour }: { x: number; y: number; colour: string }): string {
  const drawn = drawnMarks[mark]
  if (drawn === undefined)
    return text(mark, { x, y: y + 7, fontSize: 20, weight: 600, colour, isCentred: true })
  return `<g transform="translate(${x} ${y})" fill="${colour}" stroke="${colour}" stroke-width="2" stroke-linejoin="round">${drawn}</g>`
}

function footerOf({ footer }: MapSheet): string[] {
  const width = SHEET_WIDTH - 2 * MARGIN
  const lines = footer.flatMap((part) => wrapText(part, { width, fontSize: 17, most: 2 })).slice(0, 4)
  return [
    `<line x1="${MARGIN}" x2="${SHEET_WIDTH - MARGIN}" y1="${FOOTER_TOP - 22}" y2="${FOOTER_TOP - 22}" stroke="${MAP_LINE}"/>`,
    ...lines.map((line, at) =>
      text(line, { x: MARGIN, y: FOOTER_TOP + at * 23, fontSize: 17, colour: MUTED_INK }),
    ),
  ]
}

type Writing = {
  x: number
  y: number
  fontSize: number
  weight?: number
  colour?: string
  isCentred?: boolean
}

function text(
  words: string,
  { x, y, fontSize, weight = 400, colour = INK, isCentred = false }: Writing,
): string {
  if (words === '') return ''
  return (
    `<text x="${x}" y="${y}" font-size="${fontSize}" font-weight="${weight}" fill="${colour}"` +
    `${isCentred ? ' text-anchor="middle"' : ''}>${escaped(words)}</text>`
  )
}

/** Characters that XML does not know at all are left out. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
