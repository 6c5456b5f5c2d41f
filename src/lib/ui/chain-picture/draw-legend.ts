import { widthOfText, type Mark } from './drawing.ts'
import { groundMarks, sign, STRAND } from './judgement-marks.ts'
import type { BarKind, PictureWords } from './picture-types.ts'

export const SWATCH = 34
const LINE = 32

/** What strands and bars mean, in lines as they fit. */
export function drawLegend(
  { legend, barLegend }: PictureWords,
  { width, y }: { width: number; y: number },
): { marks: Mark[]; height: number } {
  const entries = [
    ...legend.map(({ judgement, text }) => ({
      text,
      swatch: (x: number, top: number) => judgementSwatch(judgement, x, top),
    })),
    ...barLegend.map(({ kind, text }) => ({
      text,
      swatch: (x: number, top: number) => barSwatch(kind, x, top),
    })),
  ]
  let [x, top] = [0, y]
  const marks: Mark[] = []
  for (const { text, swatch } of entries) {
    const wide = SWATCH + 8 + widthOfText(text, 12) + 18
    if (x > 0 && x + wide > width) [x, top] = [0, top + LINE]
    marks.push(...swatch(x, top), {
      kind: 'text',
      style: 'legend-text',
      x: x + SWATCH + 8,
      y: top + 16,
      text,
    })
    x += wide
  }
  return { marks, height: top - y + LINE }
}

/** How a cell of this judgement looks, in small. */
export function judgementSwatch(
  judgement: PictureWords['legend'][number]['judgement'],
  x: number,
  y: number,
): Mark[] {
  const box = { x: x + 1, y, width: SWATCH - 2, height: STRAND + 1 }
  return [
    ...groundMarks(judgement, { box, strandY: y }),
    {
      kind: 'rect',
      style: 'plate',
      radius: 3,
      x: x + SWATCH / 2 - 7,
      y: y + STRAND / 2 - 7,
      width: 14,
      height: 14,
    },
    sign(judgement, { x: x + SWATCH / 2, y: y + STRAND / 2 }),
  ]
}

export function barSwatch(kind: BarKind, x: number, y: number): Mark[] {
  return [
    {
      kind: 'rect',
      style: kind,
      radius: kind === 'outreach' ? 6.5 : 1.5,
      x,
      y: y + 5,
      width: SWATCH,
      height: 13,
    },
  ]
}
