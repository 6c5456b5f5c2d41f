import { axisLeft, evenScale, round, shortened } from './axes.ts'
import { CHART_WIDTH, type Chart, type FormatValue, type Mark } from './chart-types.ts'

const LEFT = 44
const TOP = 30
const HEIGHT = 190

/** Classes of numbers, or years, as columns side by side; every so many have their name below. */
export function columnChart({
  columns,
  title,
  format,
}: {
  columns: readonly { readonly label: string; readonly count: number }[]
  /** What the height means. */
  title: string
  format: FormatValue
}): Chart {
  const bottom = TOP + HEIGHT
  const scale = evenScale([0, ...columns.map(({ count }) => count)], [bottom, TOP])
  const width = (CHART_WIDTH - LEFT) / Math.max(1, columns.length)
  const longest = Math.max(1, ...columns.map(({ label }) => label.length))
  const every = Math.max(1, Math.ceil((Math.min(longest, 14) * 7.5 + 6) / width))
  return {
    width: CHART_WIDTH,
    height: bottom + 24,
    marks: [
      ...axisLeft({ scale, format, title }, { left: LEFT, right: CHART_WIDTH, steps: 4 }),
      ...columns.flatMap(({ label, count }, at): Mark[] => {
        const x = LEFT + at * width
        return [
          {
            shape: 'rect',
            x: round(x + 1),
            y: round(Math.min(scale(count), bottom - (count > 0 ? 1.5 : 0))),
            width: round(Math.max(1, width - 2)),
            height: round(Math.max(count > 0 ? 1.5 : 0, bottom - scale(count))),
            look: 'bar burden-5',
          },
          ...(at % every === 0
            ? [
                {
                  shape: 'text',
                  x: round(x + width / 2),
                  y: bottom + 17,
                  text: shortened(label, 14),
                  anchor: 'middle',
                  look: 'tick',
                } as const,
              ]
            : []),
        ]
      }),
      { shape: 'line', x1: LEFT, y1: bottom, x2: CHART_WIDTH, y2: bottom, look: 'axis' },
    ],
  }
}
