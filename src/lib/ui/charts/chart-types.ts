/** Something drawn. `look` is its class in the style sheet of the pages; documents take it from `chart-svg.ts`. */
export type Mark = (
  | {
      readonly shape: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    }
  | {
      readonly shape: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | { readonly shape: 'dot'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly shape: 'path'; readonly d: string }
  | {
      readonly shape: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
    }
) & {
  readonly look: string
  /** Code of the area that the mark stands for; marks of one area light up together. */
  readonly area?: string
}

/** A picture of numbers, the same on pages, on the public map and in documents. */
export type Chart = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

/** An area with a number. */
export type ChartPoint = {
  readonly code: string
  readonly name: string
  readonly value: number
  /** Class of its colour on the map. */
  readonly colour: string
}

/** How a number is written in the user's language. */
export type FormatValue = (value: number) => string

/** Units of a drawing: at this width its letters can still be read on a phone of 320 px. */
export const CHART_WIDTH = 440
