import { barSwatch, drawLegend, judgementSwatch, SWATCH } from './draw-legend.ts'
import type { Drawing, Mark } from './drawing.ts'
import { layOut, SHEET, WIDE, type Format } from './lay-out.ts'
import type { ChainPicture } from './picture-types.ts'
import { writeSvg } from './write-svg.ts'

export type Lettering = {
  readonly title: string
  readonly subtitle: string
  /** Source and date. */
  readonly source: string
}

/**
 * The picture of a chain as an SVG of its own: for a file, a PDF, a report. It brings its legend; title and source stand on
 * it where they are given. Set in Fira Sans, which whoever shows it has to have.
 */
export function chainPictureSvg(
  picture: ChainPicture,
  { format = WIDE, lettering = null }: { format?: Format; lettering?: Lettering | null } = {},
): string {
  return writeSvg(withLegend(picture, { format, lettering }), { id: 'k', isLinked: false })
}

/** The picture for a page that carries the legend itself: hidden from readers of the screen, who have the table. */
export function linkedPictureSvg(
  picture: ChainPicture,
  { id, format }: { id: string; format: Format },
): string {
  return writeSvg(onPaper(layOut(picture, format)), {
    id,
    root: 'class="chain-picture" aria-hidden="true"',
    isLinked: true,
  })
}

/** The same for the printer: flat enough for a sheet A3, and leading nowhere. */
export function printedPictureSvg(picture: ChainPicture, { id }: { id: string }): string {
  return writeSvg(layOut(picture, SHEET), {
    id,
    root: 'class="chain-picture" aria-hidden="true"',
    isLinked: false,
  })
}

/** What strands and bars mean, for a page that writes the words itself. */
export function legendOfPicture({
  legend,
  barLegend,
}: ChainPicture['words']): { text: string; svg: string }[] {
  const entries = [
    ...legend.map(({ judgement, text }) => ({ text, marks: judgementSwatch(judgement, 0, 0) })),
    ...barLegend.map(({ kind, text }) => ({ text, marks: barSwatch(kind, 0, 0) })),
  ]
  const root = `width="${SWATCH}" height="24" aria-hidden="true"`
  return entries.map(({ text, marks }, at) => ({
    text,
    svg: writeSvg({ width: SWATCH, height: 24, top: -0.5, marks }, { id: `l${at}`, root, isLinked: false }),
  }))
}

function withLegend(
  picture: ChainPicture,
  { format, lettering }: { format: Format; lettering: Lettering | null },
): Drawing {
  const drawn = layOut(picture, format)
  const head = lettering === null ? 0 : 62
  const legend = drawLegend(picture.words, { width: format.width, y: drawn.height + 14 })
  const foot = drawn.height + 14 + legend.height
  const words: Mark[] =
    lettering === null
      ? []
      : [
          { kind: 'text', style: 'title', x: 0, y: 24 - head, text: lettering.title },
          { kind: 'text', style: 'subtitle', x: 0, y: 44 - head, text: lettering.subtitle },
          { kind: 'text', style: 'source', x: 0, y: foot + 14, text: lettering.source },
        ]
  return onPaper({
    width: format.width,
    height: foot + (lettering === null ? 0 : 24),
    marks: [...drawn.marks, ...legend.marks, ...words],
    ...(head > 0 && { top: -head }),
  })
}

function onPaper(drawing: Drawing): Drawing {
  const { width, height, top = 0, marks } = drawing
  return {
    ...drawing,
    marks: [{ kind: 'rect', style: 'paper', x: 0, y: top, width, height: height - top }, ...marks],
  }
}
