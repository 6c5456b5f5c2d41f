import { ageAxis } from './age-axis.ts'
import { drawFoot, drawPosts, footHeight } from './draw-posts.ts'
import { drawHead, HEAD } from './draw-head.ts'
import { above, drawRow } from './draw-row.ts'
import type { Drawing, Mark } from './drawing.ts'
import { round, STRAND } from './judgement-marks.ts'
import type { ChainPicture } from './picture-types.ts'

export type Format = {
  /** In units of the drawing; a unit is about a pixel where it is shown in full size. */
  readonly width: number
  /** Names of fields beside the strands, or above them where the picture is narrow. */
  readonly names: 'beside' | 'above'
  /** Of one place; further offers are counted in the last lane. Two places have about half each. */
  readonly mostLanes: number
  /** Height of a row without offers. */
  readonly smallestRow: number
}

/** On a screen or a sheet in landscape. */
export const WIDE: Format = { width: 1240, names: 'beside', mostLanes: 5, smallestRow: 34 }
/** Strands alone, small enough to stand above other things. */
export const SMALL: Format = { width: 1240, names: 'beside', mostLanes: 1, smallestRow: 27 }
/** On a sheet A3: flatter than a screen, so that it fills the sheet. */
export const SHEET: Format = { width: 1680, names: 'beside', mostLanes: 5, smallestRow: 34 }
/** One block on a phone. */
export const NARROW: Format = { width: 340, names: 'above', mostLanes: 5, smallestRow: 34 }

const NAMES = 150
/** Where the arch of a gate begins: below the blocks. */
const ARCH = 30

/** The picture as marks at their places; pure, so that page, print, PDF and file show the same. */
export function layOut(picture: ChainPicture, { width, names, mostLanes, smallestRow }: Format): Drawing {
  const left = names === 'beside' ? NAMES : 0
  const axis = ageAxis(picture.steps, width - left - 4)
  const isPair = picture.rows.some(({ strands }) => strands.length > 1)
  const frame = {
    slots: axis.slots,
    left,
    width,
    names,
    mostLanes: isPair ? Math.ceil(mostLanes / 2) : mostLanes,
    smallestRow,
    words: picture.words,
  }
  let y = HEAD + 4
  const rows: Mark[] = []
  const middles = new Map<string, number>()
  for (const row of picture.rows) {
    const drawn = drawRow(row, frame, y)
    rows.push(...drawn.marks)
    middles.set(row.field, y + (names === 'above' ? 19 : 0) + above(frame) + STRAND / 2)
    y += drawn.height
  }
  const bottom = y + 6
  const placed = { axis, left, top: HEAD - 6, bottom, middleOf: (field: string) => middles.get(field) }
  const height = bottom + footHeight(picture)
  return {
    width,
    height,
    marks: [
      ...gates(axis, { left, bottom }),
      ...drawHead(picture, { axis, left, y: 0 }),
      ...drawPosts(picture, placed),
      ...rows,
      ...drawFoot(picture, placed),
    ],
  }
}

/** The passages as gates that every child goes through: an arch from the head down to the beam. */
function gates(
  { slots }: ReturnType<typeof ageAxis>,
  { left, bottom }: { left: number; bottom: number },
): Mark[] {
  return slots
    .filter(({ kind }) => kind === 'gate')
    .flatMap(({ from, to }): Mark[] => {
      const [x, width] = [round(left + from), round(to - from)]
      const d = `M${x} ${round(bottom)}V${ARCH + 8}q0 -8 8 -8h${round(width - 16)}q8 0 8 8V${round(bottom)}`
      return [
        { kind: 'path', style: 'gate', d },
        { kind: 'path', style: 'gate-side', d },
      ]
    })
}
