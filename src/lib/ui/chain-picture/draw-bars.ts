import type { Slot } from './age-axis.ts'
import { fittingText, type Group, type Mark } from './drawing.ts'
import { round } from './judgement-marks.ts'
import type { Lanes, PlacedBar } from './pack-lanes.ts'
import type { PictureWords } from './picture-types.ts'
import { BAR_LABEL_SIZE } from './styles.ts'

export const LANE = 16
const BAR = 13
/** Free on both sides of a step, so that posts and neighbours stay visible. */
export const INSET = 3

type Drawn = { readonly slots: readonly Slot[]; readonly left: number; readonly y: number }

/** The bars of a strand, lane below lane. */
export function drawLanes(
  { lanes, rest }: Lanes,
  { slots, left, y, words }: Drawn & { words: PictureWords },
): Mark[] {
  const bars = lanes.flatMap((lane, at) =>
    lane.map((placed) => drawBar(placed, { slots, left, y: y + at * LANE })),
  )
  return rest.every((count) => count === 0)
    ? bars
    : [...bars, ...drawRest(rest, { slots, left, y: y + lanes.length * LANE, words })]
}

/**
 * A bar covers exactly the steps that its offers serve. Where it leaves one out between two others (a gate, mostly), a thin
 * line joins what belongs together.
 */
export function drawBar({ bar, first, last }: PlacedBar, { slots, left, y }: Drawn): Group {
  const runs = runsOf(
    slots.slice(first, last + 1).map((slot) => ({ slot, isServed: bar.steps.includes(slot.code) })),
  )
  const pieces = runs.map(({ from, to }) => ({
    x: left + from + INSET,
    width: to - from - 2 * INSET,
  }))
  const [begin] = pieces
  const end = pieces.at(-1)
  const middle = y + BAR / 2
  const line: Mark[] =
    pieces.length < 2 || begin === undefined || end === undefined
      ? []
      : [{ kind: 'path', style: 'skipped', d: `M${round(begin.x)} ${round(middle)}H${round(end.x)}` }]
  const radius = bar.kind === 'outreach' ? BAR / 2 : 1.5
  const boxes = pieces.map((piece): Mark => ({
    kind: 'rect',
    style: bar.kind,
    radius,
    y,
    height: BAR,
    ...piece,
  }))
  const widest = pieces.toSorted((a, b) => b.width - a.width)[0]
  const label =
    widest === undefined ? '' : fittingText(bar.labels, { width: widest.width - 6, size: BAR_LABEL_SIZE })
  const text: Mark[] =
    label === '' || widest === undefined
      ? []
      : [
          {
            kind: 'text',
            style: 'bar-label',
            x: widest.x + widest.width / 2,
            y: middle + 3.8,
            text: label,
            anchor: 'middle',
          },
        ]
  return { kind: 'group', says: bar.says, href: bar.href, marks: [...line, ...boxes, ...text] }
}

/** Stretches of steps that follow each other. */
function runsOf(served: readonly { slot: Slot; isServed: boolean }[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let isOpen = false
  for (const { slot, isServed } of served) {
    const run = runs.at(-1)
    if (isServed && isOpen && run !== undefined) run.to = slot.to
    else if (isServed) runs.push({ from: slot.from, to: slot.to })
    isOpen = isServed
  }
  return runs
}

function drawRest(
  rest: readonly number[],
  { slots, left, y, words }: Drawn & { words: PictureWords },
): Group[] {
  return rest.flatMap((count, at): Group[] => {
    const slot = slots[at]
    if (count === 0 || slot === undefined) return []
    const [x, width] = [left + slot.from + INSET, slot.to - slot.from - 2 * INSET]
    return [
      {
        kind: 'group',
        says: words.moreSays(String(count)),
        marks: [
          { kind: 'rect', style: 'rest', radius: 1.5, x, y, width, height: BAR },
          {
            kind: 'text',
            style: 'rest-number',
            x: x + width / 2,
            y: y + BAR / 2 + 3.8,
            text: words.more(String(count)),
            anchor: 'middle',
          },
        ],
      },
    ]
  })
}
