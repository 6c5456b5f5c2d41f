import { wrapText } from '../map-picture/wrap-text.ts'
import { round } from './axes.ts'
import { CHART_WIDTH, type Chart, type Mark } from './chart-types.ts'

const BAR = 15
const LINE = 16
const GAP = 9
const NUMBERS = 112

export type AnswerBar = {
  readonly label: string
  /** One per group; 0 … 1, null = may not be shown. */
  readonly bars: readonly { readonly share: number | null; readonly text: string; readonly colour: string }[]
}

/** Answers as bars from nothing to all, the words above each bar, so that long ones fit on a phone. */
export function answerBarsChart(answers: readonly AnswerBar[]): Chart {
  const most = CHART_WIDTH - NUMBERS
  const marks: Mark[] = []
  let y = 2
  for (const { label, bars } of answers) {
    for (const line of wrapText(label, { width: CHART_WIDTH, fontSize: 15, most: 3 })) {
      marks.push({ shape: 'text', x: 0, y: y + 13, text: line, anchor: 'start', look: 'name' })
      y += LINE
    }
    y += 3
    for (const { share, text, colour } of bars) {
      marks.push(
        { shape: 'rect', x: 0, y, width: most, height: BAR, look: 'bar-ground' },
        ...(share === null
          ? []
          : [
              {
                shape: 'rect',
                x: 0,
                y,
                width: round(Math.max(1.5, share * most)),
                height: BAR,
                look: `bar ${colour}`,
              } as const,
            ]),
        { shape: 'text', x: CHART_WIDTH, y: y + 12.5, text, anchor: 'end', look: 'number' },
      )
      y += BAR + 3
    }
    y += GAP
  }
  return { width: CHART_WIDTH, height: Math.max(1, y - GAP), marks }
}
