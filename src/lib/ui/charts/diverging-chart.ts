import { wrapText } from '../map-picture/wrap-text.ts'
import { round } from './axes.ts'
import { CHART_WIDTH, type Chart, type Mark } from './chart-types.ts'

const BAR = 20
const LINE = 16
const GAP = 10

export type DivergingRow = {
  readonly label: string
  /** To the right of the label: the mean, how many. */
  readonly note: string
  /** From the least to the most, 0 … 1. */
  readonly shares: readonly number[]
}

/** From least to most; dark ends, a pale middle. */
const palette = ['warm-2', 'warm-1', 'steady', 'cool-1', 'cool-2'] as const

/** The classes of colour for so many steps of a scale, the same on both sides of the middle. */
export function divergingColours(steps: number): string[] {
  if (steps < 2) return Array.from({ length: steps }, () => 'cool-1')
  return Array.from({ length: steps }, (_, at) => {
    const fromMiddle = at - (steps - 1) / 2
    if (fromMiddle === 0) return palette[2]
    const isFar = steps > 3 && Math.abs(fromMiddle) > (steps - 1) / 4
    return fromMiddle < 0 ? palette[isFar ? 0 : 1] : palette[isFar ? 4 : 3]
  })
}

/**
 * Stacked bars along one line: what lies below the middle of the scale goes to the left of it, the rest to the right; a step in the middle is
 * halved. All rows share the line, so that they can be compared.
 */
export function divergingChart(rows: readonly DivergingRow[]): Chart {
  const lefts = rows.map(({ shares }) => sum(shares.map((share, at) => share * leftPart(at, shares.length))))
  const rights = rows.map(({ shares }, at) => sum(shares) - (lefts[at] ?? 0))
  const [left, right] = [Math.max(0, ...lefts), Math.max(0, ...rights)]
  const unit = CHART_WIDTH / Math.max(1e-9, left + right)
  const middle = left * unit
  const marks: Mark[] = []
  let y = 2
  rows.forEach(({ label, note, shares }, row) => {
    const lines = wrapText(label, { width: CHART_WIDTH - (note === '' ? 0 : 110), fontSize: 15, most: 3 })
    lines.forEach((text, at) =>
      marks.push({ shape: 'text', x: 0, y: y + 13 + at * LINE, text, anchor: 'start', look: 'name' }),
    )
    if (note !== '')
      marks.push({ shape: 'text', x: CHART_WIDTH, y: y + 13, text: note, anchor: 'end', look: 'number' })
    y += Math.max(1, lines.length) * LINE + 3
    const colours = divergingColours(shares.length)
    let x = middle - (lefts[row] ?? 0) * unit
    shares.forEach((share, at) => {
      const width = share * unit
      if (share > 0)
        marks.push({
          shape: 'rect',
          x: round(x),
          y,
          width: round(width),
          height: BAR,
          look: `bar ${colours[at] ?? ''}`,
        })
      // Where it fits, the share itself stands in the bar.
      if (width >= 26)
        marks.push({
          shape: 'text',
          x: round(x + width / 2),
          y: y + 14.5,
          text: String(Math.round(100 * share)),
          anchor: 'middle',
          look: dark.has(colours[at] ?? '') ? 'in-bar on-dark' : 'in-bar',
        })
      x += width
    })
    // Along the bars only: through the words it would be in the way of reading.
    marks.push({
      shape: 'line',
      x1: round(middle),
      y1: y - 3,
      x2: round(middle),
      y2: y + BAR + 3,
      look: 'mean',
    })
    y += BAR + GAP
  })
  const bottom = Math.max(1, y - GAP + 3)
  return {
    width: CHART_WIDTH,
    height: bottom,
    marks,
  }
}

const dark: ReadonlySet<string> = new Set(['warm-2', 'cool-2'])

/** How much of a step lies left of the middle. */
function leftPart(at: number, steps: number): number {
  const fromMiddle = at - (steps - 1) / 2
  return fromMiddle < 0 ? 1 : fromMiddle > 0 ? 0 : 0.5
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
