import type { Slot } from './age-axis.ts'
import { drawLanes, LANE } from './draw-bars.ts'
import type { Mark } from './drawing.ts'
import { groundMarks, round, signMarks, STRAND } from './judgement-marks.ts'
import { packLanes } from './pack-lanes.ts'
import type { PictureRow, PictureStrand, PictureWords } from './picture-types.ts'

export type Frame = {
  readonly slots: readonly Slot[]
  /** Where the axis begins: room for names on its left. */
  readonly left: number
  readonly width: number
  /** Beside the strands, or above them where there is no room at their side. */
  readonly names: 'beside' | 'above'
  readonly mostLanes: number
  readonly smallestRow: number
  readonly words: PictureWords
}

const NAME = 19
/** Room below the last lane. */
const BELOW = 3

/** Room above a strand. */
export function above({ smallestRow }: Pick<Frame, 'smallestRow'>): number {
  return (smallestRow - STRAND) / 2
}

/** A field of action: its name, and for each place the strand with the offers below it. */
export function drawRow(row: PictureRow, frame: Frame, y: number): { marks: Mark[]; height: number } {
  const isAbove = frame.names === 'above'
  const marks: Mark[] = isAbove ? [{ kind: 'text', style: 'row-name', x: 2, y: y + 15, text: row.name }] : []
  let height = isAbove ? NAME : 0
  for (const [at, strand] of row.strands.entries()) {
    const drawn = drawStrand(strand, frame, y + height)
    if (at === 1) marks.push(otherGround(frame, { y: y + height, height: drawn.height }))
    if (!isAbove) marks.push(...namesBeside(row, { at, y: y + height + above(frame) }))
    marks.push(...drawn.marks)
    height += drawn.height
  }
  marks.push({ kind: 'path', style: 'row-line', d: `M0 ${round(y + height)}H${round(frame.width)}` })
  return { marks, height }
}

/** The second of two places stands on a ground of its own, so that one sees which is which. */
function otherGround({ left, width }: Frame, { y, height }: { y: number; height: number }): Mark {
  return { kind: 'rect', style: 'other-ground', x: left, y, width: width - left, height }
}

function namesBeside({ name, strands }: PictureRow, { at, y }: { at: number; y: number }): Mark[] {
  const middle = y + STRAND / 2 + 4.5
  const placeName = strands[at]?.placeName ?? ''
  const fieldName: Mark[] = at === 0 ? [{ kind: 'text', style: 'row-name', x: 2, y: middle, text: name }] : []
  if (placeName === '') return fieldName
  return [
    ...fieldName,
    { kind: 'text', style: 'place-name', x: 2, y: at === 0 ? middle + 15 : middle, text: placeName },
  ]
}

function drawStrand(
  { cells, bars, placeName }: PictureStrand,
  frame: Frame,
  y: number,
): { marks: Mark[]; height: number } {
  const { slots, left, names, mostLanes, smallestRow, words } = frame
  const lanes = packLanes(bars, { steps: slots.map(({ code }) => code), most: mostLanes })
  const laneCount = lanes.lanes.length + (lanes.rest.some((count) => count > 0) ? 1 : 0)
  const nameAbove = names === 'above' && placeName !== '' ? NAME - 3 : 0
  const strandY = y + nameAbove + above(frame)
  const withLanes = above(frame) + STRAND + 4 + laneCount * LANE + BELOW
  const height = nameAbove + (laneCount === 0 ? smallestRow : withLanes)
  const grounds = cells.map(({ judgement, number, says, href }, at): Mark => {
    const slot = slots[at]
    if (slot === undefined || judgement === null) return { kind: 'group', marks: [] }
    const box = {
      x: left + slot.from + 2,
      y: y + nameAbove + 3,
      width: slot.to - slot.from - 4,
      height: height - nameAbove - 6,
    }
    const middle = strandY + STRAND / 2
    return {
      kind: 'group',
      says,
      href,
      marks: [
        { kind: 'rect', style: 'touch', ...box },
        ...groundMarks(judgement, { box, strandY }),
        ...signMarks(judgement, { x: box.x + box.width / 2, middle, number }),
      ],
    }
  })
  const place: Mark[] =
    nameAbove === 0 ? [] : [{ kind: 'text', style: 'place-name', x: 2, y: y + 13, text: placeName }]
  return {
    marks: [
      ...place,
      ...grounds.filter((mark) => mark.kind !== 'group' || mark.marks.length > 0),
      ...drawLanes(lanes, { slots, left, y: strandY + STRAND + 4, words }),
    ],
    height,
  }
}
