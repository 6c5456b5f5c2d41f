import { ageAxis } from './age-axis.ts'
import { drawFoot, drawPosts, footHeight } from './draw-posts.ts'
import { drawHead, HEAD } from './draw-head.ts'
import { drawRow } from './draw-row.ts'
import type { Drawing, Mark } from './drawing.ts'
import { STRAND } from './judgement-marks.ts'
import type { ChainPicture } from './picture-types.ts'

export type Format = {
  /** In units of the drawing; a unit is about a pixel where it is shown in full size. */
  readonly width: number
  /** Names of fields beside the strands, or above them where the picture is narrow. */
  readonly names: 'beside' | 'above'
  /** Further offers are counted in the last lane. */
  readonly mostLanes: number
}

/** On a screen or a sheet in landscape. */
export const WIDE: Format = { width: 1240, names: 'beside', mostLanes: 5 }
/** One block on a phone. */
export const NARROW: Format = { width: 340, names: 'above', mostLanes: 5 }

const NAMES = 150

/** The picture as marks at their places; pure, so that page, print, PDF and file show the same. */
export function layOut(picture: ChainPicture, { width, names, mostLanes }: Format): Drawing {
  const left = names === 'beside' ? NAMES : 0
  const axis = ageAxis(picture.steps, width - left - 4)
  const frame = { slots: axis.slots, left, width, names, mostLanes, words: picture.words }
  let y = HEAD + 4
  const top = y
  const rows: Mark[] = []
  const middles = new Map<string, number>()
  for (const row of picture.rows) {
    const drawn = drawRow(row, frame, y)
    rows.push(...drawn.marks)
    middles.set(row.field, y + (names === 'above' ? 19 : 0) + 6 + STRAND / 2)
    y += drawn.height
  }
  const bottom = y + 6
  const placed = { axis, left, top: HEAD - 6, bottom, middleOf: (field: string) => middles.get(field) }
  const height = bottom + footHeight(picture)
  return {
    width,
    height,
    marks: [
      ...gates(axis, { left, top, bottom }),
      ...drawHead(picture, { axis, left, y: 0 }),
      ...drawPosts(picture, placed),
      ...rows,
      ...drawFoot(picture, placed),
    ],
  }
}

/** The passages as gates that every child goes through: a shaded stretch between two lines, from top to bottom. */
function gates(
  { slots }: ReturnType<typeof ageAxis>,
  { left, top, bottom }: { left: number; top: number; bottom: number },
): Mark[] {
  return slots
    .filter(({ kind }) => kind === 'gate')
    .flatMap(({ from, to }): Mark[] => [
      { kind: 'rect', style: 'gate', x: left + from, y: top, width: to - from, height: bottom - top },
      {
        kind: 'path',
        style: 'gate-side',
        d: `M${rounded(left + from)} ${top}V${rounded(bottom)}M${rounded(left + to)} ${top}V${rounded(bottom)}`,
      },
    ])
}

const rounded = (value: number) => Math.round(value * 10) / 10
