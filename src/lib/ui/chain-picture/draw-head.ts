import type { AgeAxis } from './age-axis.ts'
import { fittingText, type Mark } from './drawing.ts'
import { round } from './judgement-marks.ts'
import type { ChainPicture } from './picture-types.ts'

/** Height of the head: blocks, steps, ages. */
export const HEAD = 92
const BLOCK = 26
const AXIS = 86

/** The blocks as arrows that follow each other, the names of their steps, and the ages. */
export function drawHead(
  { blocks, steps, words }: ChainPicture,
  { axis: { slots, ticks }, left, y }: { axis: AgeAxis; left: number; y: number },
): Mark[] {
  const bands = blocks.flatMap(({ code, name, shortName }): Mark[] => {
    const own = slots.filter(({ block }) => block === code)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined) return []
    const [from, to] = [left + first.from, left + last.to]
    const text = fittingText([name, shortName], { width: to - from - 24, size: 13 })
    return [
      { kind: 'path', style: 'block', d: arrow({ from: from + 2, to: to - 2, y }) },
      { kind: 'text', style: 'block-name', x: from + 14, y: y + BLOCK / 2 + 4.5, text },
    ]
  })
  const names = steps.flatMap(({ lines }, at): Mark[] => {
    const slot = slots[at]
    if (slot === undefined) return []
    const x = left + (slot.from + slot.to) / 2
    const line = (text: string, dy: number): Mark => ({
      kind: 'text',
      style: 'step-name',
      x,
      y: y + dy,
      text,
      anchor: 'middle',
    })
    return lines[1] === '' ? [line(lines[0], 50)] : [line(lines[0], 43), line(lines[1], 57)]
  })
  const end = left + (slots.at(-1)?.to ?? 0)
  const axisMarks: Mark[] = [
    { kind: 'path', style: 'axis', d: `M${round(left)} ${y + AXIS}H${round(end)}` },
    {
      kind: 'path',
      style: 'year-tick',
      d: ticks
        .map(({ x, label }) => `M${round(left + x)} ${y + AXIS - (label === '' ? 4 : 8)}V${y + AXIS}`)
        .join(''),
    },
    ...ticks
      .filter(({ label }) => label !== '')
      .map(({ x, label }): Mark => ({
        kind: 'text',
        style: 'age',
        // The outermost numbers stay inside the picture.
        x: Math.min(Math.max(left + x, left + 4), end - 7),
        y: y + AXIS - 10,
        text: label,
        anchor: 'middle',
      })),
  ]
  const axisName: Mark[] =
    left > 60
      ? [{ kind: 'text', style: 'axis-name', x: left - 10, y: y + AXIS - 2, text: words.ages, anchor: 'end' }]
      : []
  return [...bands, ...names, ...axisMarks, ...axisName]
}

/** Each block points to the next. */
function arrow({ from, to, y }: { from: number; to: number; y: number }): string {
  const [tip, half] = [8, BLOCK / 2]
  return `M${round(from)} ${y}H${round(to - tip)}l${tip} ${half}l${-tip} ${half}H${round(from)}l${tip} ${-half}Z`
}
