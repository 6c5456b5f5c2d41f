import { axisBelow, axisLeft, evenScale, round } from './axes.ts'
import { CHART_WIDTH, type Chart, type ChartPoint, type FormatValue, type Mark } from './chart-types.ts'

const LEFT = 54
const TOP = 34
const BOTTOM = 350

export type ScatterPoint = ChartPoint & { readonly other: number }

/** Areas as dots: to the right the number that the map shows, upwards another one. */
export function scatterChart({
  points,
  chosen,
  across,
  upwards,
}: {
  points: readonly ScatterPoint[]
  chosen: readonly string[]
  across: { readonly title: string; readonly format: FormatValue }
  upwards: { readonly title: string; readonly format: FormatValue }
}): Chart {
  const x = evenScale(
    points.map(({ value }) => value),
    [LEFT, CHART_WIDTH - 22],
  )
  const y = evenScale(
    points.map(({ other }) => other),
    [BOTTOM, TOP],
  )
  return {
    width: CHART_WIDTH,
    height: BOTTOM + 42,
    marks: [
      ...axisBelow({ scale: x, ...across }, { top: TOP, bottom: BOTTOM }),
      ...axisLeft({ scale: y, ...upwards }, { left: LEFT, right: CHART_WIDTH - 22 }),
      ...dots(
        points.map((point) => ({ ...point, x: x(point.value), y: y(point.other) })),
        chosen,
      ),
    ],
  }
}

type PlacedPoint = ChartPoint & { readonly x: number; readonly y: number }

/** Chosen areas lie on top and carry their name. */
export function dots(points: readonly PlacedPoint[], chosen: readonly string[]): Mark[] {
  const radius = points.length > 150 ? 4 : 5.5
  const isChosen = ({ code }: ChartPoint) => chosen.includes(code)
  const dot = (point: PlacedPoint): Mark => ({
    shape: 'dot',
    x: round(point.x),
    y: round(point.y),
    radius: isChosen(point) ? 7 : radius,
    look: `dot ${point.colour}${isChosen(point) ? ' chosen' : ''}`,
    area: point.code,
  })
  const top = points.filter(isChosen)
  return [...points.filter((point) => !isChosen(point)).map(dot), ...top.map(dot), ...namesOf(top)]
}

/** Names beside their dots, where they cover no other name. */
function namesOf(points: readonly PlacedPoint[]): Mark[] {
  const taken: { x: number; y: number; width: number }[] = []
  return points.map(({ code, name, x, y }) => {
    const width = name.length * 8
    const fits = (left: number, line: number) =>
      left >= 0 &&
      left + width <= CHART_WIDTH &&
      taken.every((box) => Math.abs(box.y - line) > 16 || left > box.x + box.width || left + width < box.x)
    const sides = [5, -12, 22, -29, 39].flatMap((down) => [
      { left: x + 11, line: y + down },
      { left: x - 11 - width, line: y + down },
    ])
    const { left, line } = sides.find((side) => fits(side.left, side.line)) ?? { left: x + 11, line: y + 5 }
    taken.push({ x: left, y: line, width })
    const isRight = left > x
    return {
      shape: 'text',
      x: round(isRight ? x + 11 : x - 11),
      y: round(line),
      text: name,
      anchor: isRight ? 'start' : 'end',
      look: 'name chosen',
      area: code,
    }
  })
}
