import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale'
import type { FormatValue, Mark } from './chart-types.ts'

/** From a value to its place in the drawing. */
export type Scale = ScaleContinuousNumeric<number, number>

/** Even steps over the values, ended at round numbers; values that are all alike stand in the middle. */
export function evenScale(values: readonly number[], range: readonly [number, number]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const largest = Math.max(Math.abs(low), Math.abs(high))
  // Closer than this they are one number, whatever a computer makes of them.
  const areAlike = high - low <= 1e-9 * Math.max(largest, 1e-3)
  const room = areAlike ? Math.max(1, largest / 2) : 0
  return scaleLinear([low - room, high + room], [...range]).nice(5)
}

/** Each step a multiple of the last, for sizes that differ by the hundred; values above 0. */
export function multiplyingScale(values: readonly number[], range: readonly [number, number]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return scaleLog([low / 1.15, high * 1.15], [...range])
}

type Axis = { readonly scale: Scale; readonly format: FormatValue; readonly title: string }

/** Numbers below the drawing, a faint line up from each. */
export function axisBelow(
  { scale, format, title }: Axis,
  { top, bottom, steps = 5 }: { top: number; bottom: number; steps?: number },
): Mark[] {
  const [from = 0, to = 0] = scale.range()
  return [
    ...ticksOf(scale, steps).flatMap((value): Mark[] => {
      const x = round(scale(value))
      return [
        { shape: 'line', x1: x, y1: top, x2: x, y2: bottom, look: 'grid' },
        { shape: 'text', x, y: bottom + 17, text: format(value), anchor: 'middle', look: 'tick' },
      ]
    }),
    { shape: 'line', x1: from, y1: bottom, x2: to, y2: bottom, look: 'axis' },
    { shape: 'text', x: to, y: bottom + 35, text: title, anchor: 'end', look: 'axis-title' },
  ]
}

/** Numbers to the left, a faint line across from each; the title stands above. */
export function axisLeft(
  { scale, format, title }: Axis,
  { left, right, steps = 5 }: { left: number; right: number; steps?: number },
): Mark[] {
  const top = Math.min(...scale.range())
  return [
    ...ticksOf(scale, steps).flatMap((value): Mark[] => {
      const y = round(scale(value))
      return [
        { shape: 'line', x1: left, y1: y, x2: right, y2: y, look: 'grid' },
        { shape: 'text', x: left - 6, y: y + 4.5, text: format(value), anchor: 'end', look: 'tick' },
      ]
    }),
    { shape: 'text', x: 0, y: top - 12, text: title, anchor: 'start', look: 'axis-title' },
  ]
}

/** Of a multiplying scale only what people count by: 1, 2, 5, 10 and so on, or the tens alone where it spans much. */
function ticksOf(scale: Scale, steps: number): number[] {
  const ticks = scale.ticks(steps)
  if (!('base' in scale)) return ticks
  const [low = 1, high = 1] = scale.domain()
  const leading = high / low > 300 ? [1] : [1, 2, 5]
  return ticks.filter((value) =>
    leading.includes(Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9))),
  )
}

/** A tenth of a unit is finer than any eye. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A name that does not fit is cut; the whole one stands in the table and at the pointer. */
export function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`
}
