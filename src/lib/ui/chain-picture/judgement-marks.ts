import type { Judgement } from '#lib/server/capabilities/chain/index.ts'
import { widthOfText, type Box, type Mark } from './drawing.ts'
import { CELL_NUMBER_SIZE } from './styles.ts'

/** Height of the strand that says whether the chain holds. */
export const STRAND = 22
const THIN_STRAND = 11

/** Whether the chain is broken there: a white spot, or a gap. What is thin still holds. */
export function isHole(judgement: Judgement | null): boolean {
  return judgement === 'white-spot' || judgement === 'gap'
}

/**
 * The ground of a cell. A hole is open over the whole height of the row; elsewhere the strand goes through, thick where it
 * holds, thin where it is thin, dotted where nothing is known.
 */
export function groundMarks(judgement: Judgement, { box, strandY }: { box: Box; strandY: number }): Mark[] {
  const { x, width } = box
  if (isHole(judgement)) return [{ kind: 'rect', style: judgement, radius: 4, ...box }]
  const middle = strandY + STRAND / 2
  if (judgement === 'not-known')
    return [
      { kind: 'path', style: 'not-known', d: `M${round(x + 3)} ${round(middle)}H${round(x + width - 3)}` },
    ]
  const height = judgement === 'thin' ? THIN_STRAND : STRAND
  return [{ kind: 'rect', style: judgement, radius: 3, x, width, y: middle - height / 2, height }]
}

const SIGN = 9

/** The sign of a judgement with the number of children, in the middle of a cell. */
export function signMarks(
  judgement: Judgement,
  { x, middle, number }: { x: number; middle: number; number: string },
): Mark[] {
  const isBroken = isHole(judgement)
  const textWidth = number === '' ? 0 : widthOfText(number, CELL_NUMBER_SIZE) + 4
  const left = x - (SIGN + textWidth) / 2
  const plate: Mark[] =
    isBroken || judgement === 'not-known'
      ? [
          {
            kind: 'rect',
            style: 'plate',
            radius: 3,
            x: left - 3,
            y: middle - 9,
            width: SIGN + textWidth + 6,
            height: 18,
          },
        ]
      : []
  const text: Mark[] =
    number === ''
      ? []
      : [{ kind: 'text', style: 'cell-number', x: left + SIGN + 4, y: middle + 4.4, text: number }]
  return [...plate, sign(judgement, { x: left + SIGN / 2, y: middle }), ...text]
}

/** Signs are drawn, not written: no typeface has all of them. */
export function sign(judgement: Judgement, { x, y }: { x: number; y: number }): Mark {
  switch (judgement) {
    case 'white-spot':
      return { kind: 'path', style: 'sign-open', d: circle(x, y, 4) }
    case 'gap':
      return { kind: 'path', style: 'sign-full', d: triangle({ x, y, up: false }) }
    case 'thin':
      return { kind: 'path', style: 'sign-open', d: triangle({ x, y, up: false }) }
    case 'balanced':
      return { kind: 'path', style: 'sign-balanced', d: circle(x, y, 3) }
    case 'more-than-needed':
      return { kind: 'path', style: 'sign-more', d: triangle({ x, y, up: true }) }
    case 'not-known':
      return { kind: 'text', style: 'quiet-sign', x, y: y + 4.3, text: '?', anchor: 'middle' }
  }
}

function triangle({ x, y, up }: { x: number; y: number; up: boolean }): string {
  const side = up ? 4 : -4
  return `M${round(x - 4.5)} ${round(y + side)}H${round(x + 4.5)}L${round(x)} ${round(y - side)}Z`
}

function circle(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
